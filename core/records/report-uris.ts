import type { Grammar } from '../tags/grammar.js';
import { trimmed } from '../tags/tag-list.js';
import type { Located } from '../text/span.js';
import { say } from '../words/phrase.js';
import { readPlainUris } from './plain-uri.js';
import { hasScheme, type ReportUri, readReportUri } from './report-uri.js';

/**
 * A list of report URIs. Every entry is kept; those with a fault are reported. A raw comma cuts a URI in two; where
 * the pieces show that, they are one entry with that fault, which no receiver can use either way.
 */
export const reportUris: Grammar<readonly ReportUri[]> = {
  syntax: 'mailto:address[, ...]',
  choices: [],
  read(value, report) {
    const uris = readEntries(value).map(readReportUri);
    for (const { fault, text } of uris) {
      if (fault !== undefined) report({ span: text === '' ? value.span : fault.span, expected: say`a URI` });
    }
    return uris;
  },
  readPlain: readPlainUris,
};

/** Entries that a report can be sent to, as far as syntax goes. */
export function usableUris(uris: readonly ReportUri[]): readonly ReportUri[] {
  return uris.filter((uri) => uri.fault === undefined);
}

// dmarc-urilist = uri *( *WSP "," *WSP uri )                                      (RFC 9989 s4.8)
function readEntries({ value, span }: Located<string>): Located<string>[] {
  const pieces: Located<string>[] = [];
  let start = 0;
  for (const piece of value.split(',')) {
    pieces.push(trimmed(value, start, start + piece.length));
    start += piece.length + 1;
  }
  const entries: Located<string>[] = [];
  for (let at = 0; at < pieces.length; ) {
    const last = lastPieceOf(pieces, at);
    const from = pieces[at]?.span.start ?? 0;
    const to = pieces[last]?.span.end ?? from;
    entries.push({
      value: value.slice(from, to),
      span: { start: span.start + from, end: span.start + to },
    });
    at = last + 1;
  }
  return entries;
}

/** `mailto:a` and `b@example.com` make one address: the first has no `@`, the others no scheme, and no blank is between. */
function lastPieceOf(pieces: readonly Located<string>[], first: number): number {
  if (!/^mailto:[^@]+$/i.test(pieces[first]?.value ?? '')) return first;
  for (let at = first + 1; at < pieces.length; at++) {
    const piece = pieces[at]?.value ?? '';
    const isApart = pieces[at]?.span.start !== (pieces[at - 1]?.span.end ?? 0) + 1;
    if (isApart || piece === '' || hasScheme(piece)) return first;
    if (piece.includes('@')) return at;
  }
  return first;
}
