import type { Macro, MacroPart } from '../records/macro-string.js';
import type { MacroLetter } from '../records/spf-terms.js';

/**
 * What a macro, or a whole macro string, stands for. `unusable`: something that must not be put into a name. `pending`:
 * an answer is missing.
 */
export type Expansion =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unusable' }
  | { readonly kind: 'pending' };

/** The values of the macro letters for one record, one character an octet. */
export type MacroValues = (letter: MacroLetter) => Expansion;

/** Octets that a name may have in a query, the final dot not counted (RFC 7208 s7.3). */
const longestName = 253;

/**
 * Fills in a macro string that names a domain (RFC 7208 s7). Of what is too long for a name whole labels are dropped from
 * the left; it is made from the right, so that a string of a thousand macros costs no more than what is left of it. Without
 * its final dot.
 */
export function expandDomain(parts: readonly MacroPart[], values: MacroValues): Expansion {
  const obstacle = obstacleIn(parts, values);
  if (obstacle !== undefined) return obstacle;
  let text = '';
  for (let index = parts.length - 1; index >= 0 && text.length <= longestName + 1; index--) {
    const part = parts[index];
    if (part !== undefined) text = textOf(part, values) + text;
  }
  if (text.endsWith('.')) text = text.slice(0, -1);
  return { kind: 'text', text: withoutLeftLabels(text) };
}

/** Fills in the text of an explanation, up to so many octets. */
export function expandText(parts: readonly MacroPart[], values: MacroValues, longest: number): Expansion {
  const obstacle = obstacleIn(parts, values);
  if (obstacle !== undefined) return obstacle;
  let text = '';
  for (const part of parts) {
    text += textOf(part, values);
    if (text.length >= longest) break;
  }
  return { kind: 'text', text: text.slice(0, longest) };
}

/** Whether all values are at hand, even those that would not be seen in the end. */
function obstacleIn(parts: readonly MacroPart[], values: MacroValues): Expansion | undefined {
  const seen = new Set<MacroLetter>();
  let obstacle: Expansion | undefined;
  for (const part of parts) {
    if (part.kind !== 'macro' || seen.has(part.letter)) continue;
    seen.add(part.letter);
    const value = values(part.letter);
    if (value.kind === 'unusable') return value;
    if (value.kind === 'pending') obstacle = value;
  }
  return obstacle;
}

function textOf(part: MacroPart, values: MacroValues): string {
  if (part.kind !== 'macro') return part.text;
  const value = values(part.letter);
  return value.kind === 'text' ? transformed(value.text, part) : '';
}

/** RFC 7208 s7.3: split, reversed, cut, joined, and then escaped. */
function transformed(value: string, { delimiters, isReversed, keeps, isUrlEscaped }: Macro): string {
  const isWhole = delimiters === '.' && !isReversed && keeps === undefined;
  let parts = isWhole ? [value] : splitAt(value, delimiters);
  if (isReversed) parts = parts.reverse();
  if (keeps !== undefined) parts = parts.slice(-keeps);
  const text = parts.join('.');
  return isUrlEscaped ? escapedForUrl(text) : text;
}

function splitAt(value: string, delimiters: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < value.length; at++) {
    if (!delimiters.includes(value.charAt(at))) continue;
    parts.push(value.slice(start, at));
    start = at + 1;
  }
  parts.push(value.slice(start));
  return parts;
}

// unreserved = ALPHA / DIGIT / "-" / "." / "_" / "~"                                     (RFC 3986 s2.3)
function escapedForUrl(octets: string): string {
  return octets.replace(
    /[^A-Za-z0-9\-._~]/g,
    (octet) => `%${octet.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

function withoutLeftLabels(text: string): string {
  if (text.length <= longestName) return text;
  const dot = text.indexOf('.', text.length - longestName - 1);
  return dot < 0 ? '' : text.slice(dot + 1);
}
