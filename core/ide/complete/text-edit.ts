import type { Span } from '../../text/span.js';
import type { Completion, Proposal } from './completion.js';
import { type InsertPart, mapParts, plainText } from './insertion.js';
import { sourceOffset, type TextPlace, type TextString } from './text-place.js';

/** Octets of a character-string (RFC 1035 s3.3). */
const mostOctets = 255;

/**
 * A proposal in the place of a word of a text, whatever strings the word is split over. What stands of it in strings before
 * the cursor's stays, so that only proposals that begin with it fit; what stands in later ones goes away. A string that
 * would become too long is split before the word. Undefined where the proposal cannot be put in.
 */
export function inText(place: TextPlace, word: Span<'payload'>, proposal: Proposal): Completion | undefined {
  const { label, kind, detail, page, isDeprecated } = proposal;
  const parts = proposal.insert ?? [label];
  const common = { label, kind, detail, page, isDeprecated: isDeprecated === true };
  const { string, octets, offset } = place;
  if (string === undefined) {
    // A new string, which may not go on with a word of another one.
    const insert = ['"', ...mapParts(parts, quoted), '"'];
    const fits = word.end === word.start && plainText(parts).length <= mostOctets && isPlain(parts);
    if (!fits) return undefined;
    return { ...common, span: { start: offset, end: offset }, insert, removals: [], filter: label };
  }
  if (!string.isQuoted && place.strings.length === 1 && word.end - word.start === octets.length) {
    // All of a text that has no quotes yet gets them.
    const insert = ['"', ...mapParts(parts, quoted), '"'];
    const fits = plainText(parts).length <= mostOctets && isPlain(parts);
    return fits ? { ...common, span: string.content, insert, removals: [], filter: label } : undefined;
  }
  const from = Math.max(word.start, string.payload.start);
  const to = Math.max(Math.min(word.end, string.payload.end), from);
  const earlier = octets.slice(word.start, from);
  const rest = withoutBeginning(parts, earlier);
  if (rest === undefined || !isPlain(rest)) return undefined;
  const span = { start: sourceOffset(place, string, from), end: sourceOffset(place, string, to) };
  const filter = label.toLowerCase().startsWith(earlier.toLowerCase()) ? label.slice(earlier.length) : label;
  const insert = fitted(string, rest, from, to);
  if (insert === undefined || offset < span.start || offset > span.end) return undefined;
  const removals = word.end > to ? place.map.pieces({ start: to, end: word.end }) : [];
  return { ...common, span, insert, removals, filter };
}

/** What is put in, escaped for its string; with a new string begun where the one there would become too long. */
function fitted(
  { payload, isQuoted }: TextString,
  parts: readonly InsertPart[],
  from: number,
  to: number,
): readonly InsertPart[] | undefined {
  const before = from - payload.start;
  const added = plainText(parts).length + payload.end - to;
  const escaped = mapParts(parts, isQuoted ? quoted : unquoted);
  if (before + added <= mostOctets) return escaped;
  return isQuoted && before > 0 && added <= mostOctets ? ['" "', ...escaped] : undefined;
}

/** Parts without a text that stands there already; undefined where they do not begin with it. */
function withoutBeginning(
  parts: readonly InsertPart[],
  beginning: string,
): readonly InsertPart[] | undefined {
  if (beginning === '') return parts;
  const [first, ...others] = parts;
  if (typeof first !== 'string' || !first.toLowerCase().startsWith(beginning.toLowerCase())) return undefined;
  return [first.slice(beginning.length), ...others];
}

/** Whether nothing in it could end the string or leave ASCII. */
function isPlain(parts: readonly InsertPart[]): boolean {
  return /^[\x20-\x21\x23-\x7e]*$/.test(plainText(parts));
}

function quoted(text: string): string {
  return text.replace(/\\/g, '\\\\');
}

/** A word without quotes ends at blanks, semicolons and parentheses. */
function unquoted(text: string): string {
  return text.replace(/[\\;()@]/g, '\\$&').replace(/ /g, '\\032');
}
