/** Why a strict decoder refuses a base64 text (RFC 4648 s3.2, s3.3), and where: the first such place. */
export interface Base64Problem {
  /**
   * `character`: none of the alphabet. `after-padding`: the text goes on after `=`. `padding`: `=` too often.
   * `dangling`: a last character that is too little for an octet. `no-padding`: `missing` times `=` is wanted at the end.
   */
  readonly kind: 'character' | 'after-padding' | 'padding' | 'dangling' | 'no-padding';
  readonly offset: number;
  readonly length: number;
  readonly missing: number;
}

export interface Base64Reading {
  /** What a lenient decoder makes of it: all octets up to a character or a padding that it cannot pass over. */
  readonly octets: Uint8Array;
  readonly problem: Base64Problem | undefined;
}

/** Reads base64 with folding white space anywhere inside (RFC 6376 s2.10). Total and linear. */
export function readBase64(text: string): Base64Reading {
  const buffer = new Uint8Array(Math.ceil((text.length * 3) / 4));
  const { at, length, digits } = decodeDigits(text, buffer);
  const octets = buffer.subarray(0, length);
  return { octets, problem: findProblem(text, at, digits) };
}

/** Decodes up to the first character that is neither a digit nor white space. */
function decodeDigits(
  text: string,
  octets: Uint8Array,
): { readonly at: number; readonly length: number; readonly digits: number } {
  let length = 0;
  let group = 0;
  let digits = 0;
  let at = 0;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const value = code < 256 ? (values[code] as number) : bad;
    if (value > 63) {
      if (value === space) continue;
      break;
    }
    group = (group << 6) | value;
    digits++;
    switch (digits & 3) {
      case 2:
        octets[length++] = group >> 4;
        break;
      case 3:
        octets[length++] = group >> 2;
        break;
      case 0:
        octets[length++] = group;
    }
  }
  return { at, length, digits };
}

/** Judges what stands from `end` on, where the digits end. */
function findProblem(text: string, end: number, digits: number): Base64Problem | undefined {
  const wanted = padsWanted(digits);
  let pads = 0;
  let lastPad = -1;
  let extraPad = -1;
  for (let at = end; at < text.length; at++) {
    const value = values[text.charCodeAt(at)] ?? bad;
    if (value === bad) return { kind: 'character', offset: at, length: 1, missing: 0 };
    if (value < 64) return { kind: 'after-padding', offset: at, length: 1, missing: 0 };
    if (value !== pad) continue;
    pads++;
    lastPad = at;
    if (extraPad < 0 && pads > wanted) extraPad = at;
  }
  if (extraPad >= 0) return { kind: 'padding', offset: extraPad, length: lastPad + 1 - extraPad, missing: 0 };
  if (pads === wanted && wanted !== 3) return undefined;
  let last = lastPad < 0 ? end - 1 : lastPad;
  while (values[text.charCodeAt(last)] === space) last--;
  if (wanted !== 3) return { kind: 'no-padding', offset: last + 1, length: 0, missing: wanted - pads };
  while ((values[text.charCodeAt(last)] ?? bad) > 63) last--;
  return { kind: 'dangling', offset: last, length: 1, missing: 0 };
}

/** How many `=` complete the last group of four. Three, which nothing may have, after a dangling character. */
function padsWanted(digits: number): number {
  return -digits & 3;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const pad = 64;
const space = 65;
const bad = 255;

const values = new Uint8Array(256).fill(bad);
for (let value = 0; value < 64; value++) values[alphabet.charCodeAt(value)] = value;
values[0x3d] = pad;
for (const code of [0x20, 0x09, 0x0d, 0x0a]) values[code] = space;

/** Octets as base64 with its padding, in one line. */
export function writeBase64(octets: Uint8Array): string {
  let text = '';
  for (let at = 0; at < octets.length; at += 3) {
    const group = ((octets[at] ?? 0) << 16) | ((octets[at + 1] ?? 0) << 8) | (octets[at + 2] ?? 0);
    const width = Math.min(octets.length - at, 3) + 1;
    for (let digit = 0; digit < width; digit++) text += alphabet[(group >> (18 - 6 * digit)) & 63];
    text += '='.repeat(4 - width);
  }
  return text;
}
