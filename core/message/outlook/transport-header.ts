import { encodeCodePoint } from '../../text/utf8.js';
import { openCompoundFile } from './compound-file.js';

/** Octets of a header that are taken: what no server takes. */
const most = 0x40_0000;

/** The property that holds the header as it came (PidTagTransportMessageHeaders), as UTF-16 and in a code page. */
const inUtf16 = '__substg1.0_007D001F';
const inCodePage = '__substg1.0_007D001E';

/** What Outlook writes above a header. */
const outlookLine = 'Microsoft Mail Internet Headers Version 2.0';

/**
 * The header of a message that Outlook has saved (.msg, [MS-OXMSG]), as it came over the Internet: octets with CRLF.
 * Undefined where the file has none: a draft, or a message that never left its organization. The rest of the file is what
 * Outlook has made of the message; its octets as they were sent are not in it. Total; linear.
 */
export function readTransportHeader(file: Uint8Array): Uint8Array | undefined {
  const compound = openCompoundFile(file);
  const wide = compound?.readStream(inUtf16, most);
  const text = wide === undefined ? compound?.readStream(inCodePage, most) : utf8Of(wide);
  if (text === undefined) return undefined;
  const octets = text.subarray(startOf(text), endOf(text));
  return octets.some((octet) => octet > 0x20) ? octets : undefined;
}

function startOf(octets: Uint8Array): number {
  const begins = Array.from(outlookLine).every((char, at) => octets[at] === char.charCodeAt(0));
  const lineFeed = begins ? octets.indexOf(0x0a) : -1;
  return lineFeed < 0 ? 0 : lineFeed + 1;
}

/** Without the empty lines and NULs that end the property: one line end stays. */
function endOf(octets: Uint8Array): number {
  let end = octets.length;
  while (end > 0 && (octets[end - 1] === 0 || octets[end - 1] === 0x0a || octets[end - 1] === 0x0d)) end--;
  if (octets[end] === 0x0d && octets[end + 1] === 0x0a) return end + 2;
  return octets[end] === 0x0a ? end + 1 : end;
}

function utf8Of(utf16: Uint8Array): Uint8Array {
  const octets = new Uint8Array(Math.floor(utf16.length / 2) * 3);
  let filled = 0;
  for (let at = 0; at + 1 < utf16.length; at += 2) {
    let code = ((utf16[at + 1] ?? 0) << 8) | (utf16[at] ?? 0);
    const low = ((utf16[at + 3] ?? 0) << 8) | (utf16[at + 2] ?? 0);
    if (code >= 0xd800 && code < 0xdc00 && low >= 0xdc00 && low < 0xe000) {
      code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
      at += 2;
    }
    const encoded = encodeCodePoint(code);
    for (let index = 0; index < encoded.length; index++) octets[filled++] = encoded.charCodeAt(index);
  }
  return octets.subarray(0, filled);
}
