import { say } from '../../words/phrase.js';
import { TokenKind } from '../../zone/tape.js';
import type { Token } from '../../zone/zone.js';
import { type ActionSite, isGenerated, rewrite, type ZoneAction } from './action.js';
import { dataTokens, entryTokens, isField } from './entry.js';
import { fullStrings, stringsPlaceAt, writeStrings } from './text-layout.js';
import { octetsOfToken } from './written-text.js';

/** A comment that goes on like a tag list was meant as part of the text. */
const lost = /^;[ \t]*(?:$|[A-Za-z][A-Za-z0-9_]*[ \t]*=)/;

/**
 * Puts a text that stands without quotes into them, with the blanks between its words and with what a semicolon turned
 * into a comment. Words without quotes are joined without a blank, so that this is what the author meant.
 */
export function quoteText(site: ActionSite): readonly ZoneAction[] {
  const { zone } = site.known;
  const at = site.selection.start;
  const place = stringsPlaceAt(zone, at);
  if (place === undefined || isGenerated(zone, place.span)) return [];
  const entry = entryTokens(zone, at);
  const data = dataTokens(zone, entry, 'TXT') ?? [];
  const fields = data.filter(isField);
  // One word says the same with and without quotes.
  if (fields[0]?.kind !== TokenKind.word || fields.some(({ kind }) => kind === TokenKind.unclosed)) return [];
  if (zone.source.slice(fields[0].span.start, fields[0].span.end) === '\\#') return [];
  const last = fields[fields.length - 1] as Token;
  const comment = data.find(({ kind, span }) => kind === TokenKind.comment && span.start === last.span.end);
  const swallowed = comment && zone.source.slice(comment.span.start, comment.span.end);
  const isLost = swallowed !== undefined && lost.test(swallowed);
  if ((fields.length < 2 && !isLost) || (place.hasComments && !isLost)) return [];
  if (data.some(({ kind, span }) => kind === TokenKind.comment && span.end < last.span.start)) return [];
  const parts: string[] = [];
  for (let index = 0; index < fields.length; index++) {
    const field = fields[index] as Token;
    const isApart = index > 0 && fields[index - 1]?.span.end !== field.span.start;
    if (isApart && parts[parts.length - 1]?.endsWith(' ') !== true) parts.push(' ');
    parts.push(octetsOfToken(zone, field));
  }
  const octets = parts.join('');
  if (!isLost || comment === undefined) {
    const text = writeStrings(place, fullStrings(octets));
    return [rewrite(site, say`Put the text into quotes`, ['ZONE018'], [{ span: place.span, text }])];
  }
  const asWord = { kind: TokenKind.word, span: comment.span };
  const text = writeStrings(place, fullStrings(octets + octetsOfToken(zone, asWord).trimEnd()));
  const span = { start: place.span.start, end: Math.max(place.span.end, comment.span.end) };
  const title = say`Put the text into quotes, together with what the semicolon made a comment`;
  return [rewrite(site, title, ['ZONE018'], [{ span, text }])];
}
