import type { MailText } from '../../lint/mail-text.js';
import type { Span } from '../../text/span.js';
import { TokenKind } from '../../zone/tape.js';
import type { Token, Zone } from '../../zone/zone.js';
import { coverFields, dataTokens, entryTokens, lineEndNear } from './entry.js';

/** Octets of a character-string (RFC 1035 s3.3). */
export const maxString = 255;

/** Octets in quotes, as every server reads them: quotes and backslashes escaped, and what is not printable. */
export function quoted(octets: string): string {
  let text = '"';
  for (let at = 0; at < octets.length; at++) {
    const code = octets.charCodeAt(at);
    if (code === 0x22 || code === 0x5c) text += `\\${octets[at]}`;
    else if (code < 0x20 || code > 0x7e) text += `\\${String(code).padStart(3, '0')}`;
    else text += octets[at];
  }
  return `${text}"`;
}

/** Octets in strings that are as long as they may be. Never none. */
export function fullStrings(octets: string): readonly string[] {
  const strings: string[] = [];
  for (let at = 0; at < octets.length; at += maxString) strings.push(octets.slice(at, at + maxString));
  return strings.length === 0 ? [''] : strings;
}

/** Where the strings of a TXT record stand, and how lines are laid out there. */
export interface StringsPlace {
  /** From the first string to the last, quotes included, and parentheses that only some of them stand in. */
  readonly span: Span;
  readonly isInParentheses: boolean;
  /** Whether comments stand among the strings: they would be lost with them. */
  readonly hasComments: boolean;
  readonly lineEnd: string;
  /** Blanks up to the column of the first string. */
  readonly indent: string;
}

/** Where the strings of the TXT entry at an offset stand; undefined for another entry, or one without any. */
export function stringsPlaceAt(zone: Zone, offset: number): StringsPlace | undefined {
  const tokens = entryTokens(zone, offset);
  const data = dataTokens(zone, tokens, 'TXT');
  const span = data && coverBalanced(data);
  if (data === undefined || span === undefined) return undefined;
  const before = tokens.filter((token) => token.span.end <= span.start);
  const inside = data.filter((token) => token.span.start >= span.start && token.span.end <= span.end);
  const line = zone.lines.around(span.start);
  return {
    span,
    isInParentheses: before.reduce((sum, { kind }) => sum + depthOf(kind), 0) > 0,
    hasComments: inside.some(({ kind }) => kind === TokenKind.comment),
    lineEnd: lineEndNear(zone, span.start),
    indent: zone.source.slice(line.start, span.start).replace(/[^\t]/g, ' '),
  };
}

/** From the first string to the last, and on to the parentheses that belong to those between; undefined where they have none. */
function coverBalanced(data: readonly Token[]): Span | undefined {
  const span = coverFields(data);
  if (span === undefined) return undefined;
  let { start, end } = span;
  let depth = 0;
  let least = 0;
  for (const token of data) {
    if (token.span.start < start || token.span.end > end) continue;
    depth += depthOf(token.kind);
    least = Math.min(least, depth);
  }
  for (let at = data.length - 1, missing = -least; missing > 0; at--) {
    const token = data[at];
    if (token === undefined) return undefined;
    if (token.span.start >= start || token.kind !== TokenKind.open) continue;
    start = token.span.start;
    missing--;
  }
  for (let at = 0, missing = depth - least; missing > 0; at++) {
    const token = data[at];
    if (token === undefined) return undefined;
    if (token.span.end <= end || token.kind !== TokenKind.close) continue;
    end = token.span.end;
    missing--;
  }
  return { start, end };
}

function depthOf(kind: TokenKind): number {
  return kind === TokenKind.open ? 1 : kind === TokenKind.close ? -1 : 0;
}

/** Strings as they are written in a place: one on its line, several on lines of their own in parentheses. */
export function writeStrings(place: StringsPlace, strings: readonly string[]): string {
  const [first = ''] = strings;
  if (strings.length < 2) return quoted(first);
  const indent = place.isInParentheses ? place.indent : `${place.indent}  `;
  const lines = strings.map(quoted).join(`${place.lineEnd}${indent}`);
  return place.isInParentheses ? lines : `( ${lines} )`;
}

/** Edits that change octets of a text; the whole text is written anew where they would not fit into its strings. */
export function textEdits(
  zone: Zone,
  { text, record }: MailText,
  replacements: readonly { readonly span: Span<'payload'>; readonly text: string }[],
): readonly { readonly span: Span; readonly text: string }[] | undefined {
  const isPlain = replacements.every(({ text: put }) => /^[ !#-[\]-~]*$/.test(put));
  const growth = replacements.reduce((sum, { text: put }) => sum + put.length, 0);
  if (text.form === 'strings' && isPlain && replacements.every((one) => fits(text.strings, one, growth))) {
    return replacements.flatMap(({ span, text: put }) => {
      const pieces = text.map.pieces(span);
      if (pieces.length === 0) return [{ span: text.map.cover(span), text: put }];
      return pieces.map((piece, at) => ({ span: piece, text: at === 0 ? put : '' }));
    });
  }
  const place = stringsPlaceAt(zone, record.start);
  if (place === undefined || place.hasComments) return undefined;
  return [{ span: place.span, text: writeStrings(place, fullStrings(replaced(text.octets, replacements))) }];
}

/** The octets after replacements, which may come in any order and do not overlap. */
export function replaced(
  octets: string,
  replacements: readonly { readonly span: Span<'payload'>; readonly text: string }[],
): string {
  let out = octets;
  for (const { span, text } of [...replacements].sort((a, b) => b.span.start - a.span.start)) {
    out = out.slice(0, span.start) + text + out.slice(span.end);
  }
  return out;
}

/** Whether new text finds room in the string that it begins in, with all that is put in elsewhere. */
function fits(
  strings: MailText['text']['strings'],
  { span }: { readonly span: Span<'payload'> },
  growth: number,
): boolean {
  let home = strings[0];
  for (const string of strings) if (string.payload.start <= span.start) home = string;
  if (home === undefined || !home.isQuoted) return false;
  const { start, end } = home.payload;
  return end - start - Math.max(0, Math.min(span.end, end) - span.start) + growth <= maxString;
}
