import type { Tag } from '../../../tags/tag-list.js';
import type { Span } from '../../../text/span.js';
import type { TxtText } from '../../../zone/txt.js';

/**
 * What to delete so that a tag goes and the rest stays a tag list: the tag with the semicolon and the blanks behind it,
 * or for the last one the semicolon before it.
 */
export function removalOf(octets: string, tag: Tag): Span<'payload'> {
  let end = skipBlanks(octets, tag.span.end);
  if (octets[end] === ';') {
    end = skipBlanks(octets, end + 1);
    if (end < octets.length) return { start: tag.span.start, end };
    end = tag.span.end;
  }
  let start = tag.span.start;
  while (start > 0 && isBlank(octets, start - 1)) start--;
  return octets[start - 1] === ';' ? { start: start - 1, end } : { start: tag.span.start, end };
}

/**
 * Whether text may be put in at `at` as it is: inside quotes, in a string that then has no more than its 255 octets (RFC
 * 1035 s3.3).
 */
export function hasRoom({ strings, octets }: TxtText, at: number, growth: number): boolean {
  const home = strings.find(({ payload }) => at < payload.end || payload.end === octets.length);
  return home?.isQuoted === true && home.payload.end - home.payload.start + growth <= 255;
}

function skipBlanks(octets: string, from: number): number {
  let at = from;
  while (isBlank(octets, at)) at++;
  return at;
}

function isBlank(octets: string, at: number): boolean {
  const char = octets[at];
  return char === ' ' || char === '\t';
}
