import type { Span } from '../../../text/span.js';
import type { Phrase } from '../../../words/phrase.js';
import type { TxtText } from '../../../zone/txt.js';
import type { FixAt } from '../../hit.js';

type Replacement = FixAt<'payload'>['replacements'][number];

export function replace(span: Span<'payload'>, text: string): Replacement {
  return { span, text };
}

/** One edit as a fix. */
export function fixOf(
  title: Phrase,
  isSafe: boolean,
  ...replacements: readonly Replacement[]
): FixAt<'payload'> {
  return { title, isSafe, replacements };
}

/** Takes a piece out of a tag list, its semicolon and the blanks behind it too. */
export function withoutPiece(octets: string, piece: Span<'payload'>): Replacement {
  const semicolon = skipBlanks(octets, piece.end);
  const end = octets[semicolon] === ';' ? skipBlanks(octets, semicolon + 1) : semicolon;
  let { start } = piece;
  // Nothing follows: the blanks before it would be left at the end.
  if (end === octets.length) while (start > 0 && isBlank(octets.charCodeAt(start - 1))) start--;
  return { span: { start, end }, text: '' };
}

/**
 * Whether text may be put in at `at` as it is: inside quotes, since outside a blank or a semicolon would end the string,
 * and in a string that then has no more than its 255 octets (RFC 1035 s3.3). `growth` may be negative.
 */
export function hasRoom({ strings }: TxtText, at: number, growth: number): boolean {
  let low = 0;
  let high = strings.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((strings[middle]?.payload.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  const home = strings[low];
  return home?.isQuoted === true && home.payload.end - home.payload.start + growth <= 255;
}

function skipBlanks(octets: string, from: number): number {
  let at = from;
  while (isBlank(octets.charCodeAt(at))) at++;
  return at;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}
