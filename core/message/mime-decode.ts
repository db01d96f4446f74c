/** Undoes a Content-Transfer-Encoding (RFC 2045 s6). What is none stays as it is. Total and linear. */
export function decodeTransfer(octets: Uint8Array, encoding: string): Uint8Array {
  if (encoding === 'base64') return decodeBase64(octets);
  if (encoding === 'quoted-printable') return decodeQuotedPrintable(octets);
  return octets;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const values = new Uint8Array(256).fill(255);
for (let value = 0; value < 64; value++) values[alphabet.charCodeAt(value)] = value;

/**
 * Base64 as mail has it: lines of any length, and whatever is not of the alphabet passed over. Padding ends a group, so that
 * texts which were put together one behind the other are read whole.
 */
function decodeBase64(octets: Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.ceil((octets.length * 3) / 4));
  let filled = 0;
  let group = 0;
  let digits = 0;
  for (let at = 0; at < octets.length; at++) {
    const octet = octets[at] as number;
    const value = values[octet] as number;
    if (value === 255) {
      if (octet === 0x3d) digits = 0;
      continue;
    }
    group = (group << 6) | value;
    digits++;
    if (digits === 2) out[filled++] = group >> 4;
    else if (digits === 3) out[filled++] = group >> 2;
    else if (digits === 4) {
      out[filled++] = group;
      digits = 0;
    }
  }
  return out.subarray(0, filled);
}

function decodeQuotedPrintable(octets: Uint8Array): Uint8Array {
  const out = new Uint8Array(octets.length);
  let filled = 0;
  for (let at = 0; at < octets.length; at++) {
    const octet = octets[at] as number;
    if (octet !== 0x3d) {
      out[filled++] = octet;
      continue;
    }
    const [high, low] = [hexOf(octets[at + 1]), hexOf(octets[at + 2])];
    if (high >= 0 && low >= 0) {
      out[filled++] = high * 16 + low;
      at += 2;
    } else if (octets[at + 1] === 0x0a) at += 1;
    else if (octets[at + 1] === 0x0d && octets[at + 2] === 0x0a) at += 2;
    else out[filled++] = octet;
  }
  return out.subarray(0, filled);
}

function hexOf(octet: number | undefined): number {
  if (octet === undefined) return -1;
  if (octet >= 0x30 && octet <= 0x39) return octet - 0x30;
  const low = octet | 0x20;
  return low >= 0x61 && low <= 0x66 ? low - 0x57 : -1;
}
