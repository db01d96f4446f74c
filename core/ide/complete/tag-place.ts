import { skipWhiteSpace, skipWhiteSpaceBack } from '../../tags/tag-list.js';
import type { Located, Span } from '../../text/span.js';

/** Where in a tag list a cursor stands. */
export type TagPlace =
  | {
      readonly part: 'name';
      /** The name that is being typed; empty where a new tag would begin. */
      readonly word: Span<'payload'>;
      /** What is missing before a new tag. */
      readonly lead: string;
      /** What is missing behind it; `none`: there is an equals sign. */
      readonly tail: string;
    }
  | {
      readonly part: 'value';
      readonly name: string;
      readonly value: Located<string>;
      /** Set where the cursor stands behind the value and a blank: the end of the value. */
      readonly valueEnd: number | undefined;
    };

/** Finds the place of an offset among `name=value` pieces that semicolons separate. Total. */
export function tagPlaceIn(octets: string, at: number): TagPlace {
  const start = at === 0 ? 0 : octets.lastIndexOf(';', at - 1) + 1;
  const next = octets.indexOf(';', at);
  const limit = next < 0 ? octets.length : next;
  const nameStart = skipWhiteSpace(octets, start, limit);
  const equals = octets.slice(nameStart, limit).indexOf('=');
  const equalsAt = equals < 0 ? limit : nameStart + equals;
  if (equals >= 0 && at > equalsAt) {
    const valueStart = skipWhiteSpace(octets, equalsAt + 1, limit);
    const valueEnd = skipWhiteSpaceBack(octets, limit, Math.min(valueStart, limit));
    const name = octets.slice(nameStart, skipWhiteSpaceBack(octets, equalsAt, nameStart));
    const span =
      at < valueStart ? { start: at, end: at } : { start: valueStart, end: Math.max(valueEnd, valueStart) };
    const isBehind = at > span.end && span.end > span.start;
    const value = { value: octets.slice(span.start, span.end), span };
    return { part: 'value', name, value, valueEnd: isBehind ? span.end : undefined };
  }
  const hasBlank = start === 0 || at > start;
  if (at < nameStart || nameStart === limit) {
    // A new tag before one that stands there, or in an empty place.
    const tail = nameStart < limit ? ';' : '';
    return { part: 'name', word: { start: at, end: at }, lead: hasBlank ? '' : ' ', tail };
  }
  const nameEnd = skipWhiteSpaceBack(octets, equalsAt, nameStart);
  // Two words without an equals sign: only the one at the cursor is the name.
  const blank = octets.slice(nameStart, nameEnd).search(/[ \t]/);
  const end = blank < 0 ? nameEnd : nameStart + blank;
  if (at > end) return { part: 'name', word: { start: at, end: at }, lead: '', tail: '' };
  return { part: 'name', word: { start: nameStart, end }, lead: '', tail: equals < 0 ? '' : 'none' };
}
