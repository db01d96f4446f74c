/**
 * What stands in a label in presentation form, as bits; compare `NameTable.octetsIn`. `odd` goes for octets that are neither
 * letters, digits, hyphens nor underscores; `special` for backslash and asterisk.
 */
export const LabelOctets = {
  letter: 1,
  digit: 2,
  hyphen: 4,
  underscore: 8,
  odd: 16,
  special: 32,
  /** A hyphen stands at the beginning or the end. */
  edgeHyphen: 64,
  /** An underscore stands at the beginning. */
  firstUnderscore: 128,
} as const;

const HYPHEN = 0x2d;
const UNDERSCORE = 0x5f;

/** The bit of each octet. */
export const octetBits = new Uint8Array(256).fill(LabelOctets.odd);
for (let octet = 0x30; octet <= 0x39; octet++) octetBits[octet] = LabelOctets.digit;
for (let octet = 0x61; octet <= 0x7a; octet++) octetBits[octet] = LabelOctets.letter;
for (let octet = 0x41; octet <= 0x5a; octet++) octetBits[octet] = LabelOctets.letter;
octetBits[HYPHEN] = LabelOctets.hyphen;
octetBits[UNDERSCORE] = LabelOctets.underscore;
for (const octet of '\\*') octetBits[octet.charCodeAt(0)] = LabelOctets.special;

/** The bits for the first and the last octet of a label. */
export function edgesOf(bytes: Uint8Array, start: number, end: number): number {
  const first = bytes[start];
  const begins = first === UNDERSCORE ? LabelOctets.firstUnderscore : 0;
  return first === HYPHEN || bytes[end - 1] === HYPHEN ? begins | LabelOctets.edgeHyphen : begins;
}
