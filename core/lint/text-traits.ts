import { isWordAt } from '../tags/words.js';
import type { TxtText } from '../zone/txt.js';

/** What a text of any role may have that somebody has something to say about: bits of `MailText.common`. */
export const textTrait = {
  /** Its first string has no quotes. */
  unquoted: 1 << 0,
  /** It begins or ends with an octet past ASCII. */
  oddEnds: 1 << 1,
  /** It begins as a DMARC record does, and is none where it stands. */
  misplacedDmarc: 1 << 2,
  /** It stands where a DMARC record or a permission to send reports is looked for, and may be neither. */
  unlikeDmarc: 1 << 3,
  /** A list of DMARC tags in which something may be no tag. */
  notATag: 1 << 4,
} as const;

export type TextTraits = number;

/** Those that show in the text whatever its role. */
export function readTextTraits(text: TxtText): TextTraits {
  const { octets } = text;
  const isOdd = octets.charCodeAt(0) > 0x7f || octets.charCodeAt(octets.length - 1) > 0x7f;
  return (text.beginsQuoted === false ? textTrait.unquoted : 0) | (isOdd ? textTrait.oddEnds : 0);
}

const literal = 'dmarc1';

/** Whether a text passes the version test of DMARC but for case and blanks before it. */
export function looksLikeDmarc(octets: string): boolean {
  const v = skipBlanks(octets, 0);
  const equals = skipBlanks(octets, v + 1);
  if (!isWordAt(octets, v, 'v') || octets.charCodeAt(equals) !== 0x3d) return false;
  const word = skipBlanks(octets, equals + 1);
  if (!isWordAt(octets, word, literal)) return false;
  const end = skipBlanks(octets, word + literal.length);
  return end === octets.length || octets.charCodeAt(end) === 0x3b;
}

function skipBlanks(octets: string, from: number): number {
  let at = from;
  while (octets.charCodeAt(at) === 0x20 || octets.charCodeAt(at) === 0x09) at++;
  return at;
}
