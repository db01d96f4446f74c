import { say } from '../../words/phrase.js';
import { TokenKind } from '../../zone/tape.js';
import { type ActionSite, isGenerated, rewrite, type ZoneAction } from './action.js';
import { dataTokens, entryTokens } from './entry.js';

/** Takes out the backslashes before semicolons in quotes, where they do nothing. The octets stay the same. */
export function unescapeText(site: ActionSite): readonly ZoneAction[] {
  const { zone } = site.known;
  const edits: { readonly span: { readonly start: number; readonly end: number }; readonly text: string }[] =
    [];
  for (const { kind, span } of dataTokens(zone, entryTokens(zone, site.selection.start), 'TXT') ?? []) {
    if (kind !== TokenKind.quoted || isGenerated(zone, span)) continue;
    const text = zone.source.slice(span.start, span.end);
    // Of a source of octets a character may take several units.
    if (text.length !== span.end - span.start) continue;
    for (let at = 0; at < text.length; at++) {
      if (text[at] !== '\\') continue;
      const start = span.start + at;
      if (text[at + 1] === ';') edits.push({ span: { start, end: start + 1 }, text: '' });
      at++;
    }
  }
  return edits.length === 0
    ? []
    : [rewrite(site, say`Remove needless backslashes before semicolons`, [], edits)];
}
