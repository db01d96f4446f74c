import type {
  Connection,
  FormattingOptions,
  Range,
  ServerCapabilities,
  TextEdit,
} from 'vscode-languageserver';
import type { Edit } from '../../core/finding.js';
import { formatEdits } from '../../core/ide/format/format.js';
import { joinEdits } from '../../core/ide/format/join-edits.js';
import { styleFor } from '../../core/ide/format/style.js';
import type { Span } from '../../core/text/span.js';
import type { Zone } from '../../core/zone/zone.js';
import { toRange } from '../to-lsp.js';
import type { ZoneSource } from './zone-source.js';

export const capabilities = {
  documentFormattingProvider: true,
  documentRangeFormattingProvider: { rangesSupport: true },
} as const satisfies ServerCapabilities;

/** Formats documents, ranges, and several ranges at once (LSP 3.18). */
export function register(connection: Connection, source: ZoneSource): void {
  connection.onDocumentFormatting(({ textDocument, options }) => {
    const zone = source.zoneOf(textDocument.uri);
    return zone === undefined ? null : format(zone, options);
  });
  connection.onDocumentRangeFormatting(({ textDocument, range, options }) => {
    const zone = source.zoneOf(textDocument.uri);
    return zone === undefined ? null : format(zone, options, [range]);
  });
  connection.onDocumentRangesFormatting(({ textDocument, ranges, options }) => {
    const zone = source.zoneOf(textDocument.uri);
    return zone === undefined ? null : format(zone, options, ranges);
  });
}

function format(
  zone: Zone,
  { insertSpaces, tabSize }: FormattingOptions,
  ranges?: readonly Range[],
): TextEdit[] {
  const style = styleFor(insertSpaces ? 'spaces' : 'tabs', tabSize);
  const edits =
    ranges === undefined
      ? Array.from(formatEdits(zone, { style }))
      : inRanges(
          ranges.map((range) => spanOf(zone, range)),
          (range) => formatEdits(zone, { style, range }),
        );
  const few = edits.length > mostSingleEdits ? joinEdits(edits, zone.source, lineAway) : edits;
  return few.map(({ span, text }) => ({ range: toRange(zone, span), newText: text }));
}

/** One edit for each gap keeps the pointer in its place. Of very many the sheer number costs more than that is worth. */
const mostSingleEdits = 20_000;

/** Units between two edits that are joined all the same. */
const lineAway = 120;

/** The edits of several ranges; an entry that two of them touch is edited once. */
function inRanges(ranges: readonly Span[], editsIn: (range: Span) => Iterable<Edit>): Edit[] {
  const byPlace = new Map<string, Edit>();
  for (const range of ranges) {
    for (const edit of editsIn(range)) byPlace.set(`${edit.span.start} ${edit.span.end}`, edit);
  }
  return Array.from(byPlace.values()).sort((a, b) => a.span.start - b.span.start);
}

function spanOf({ lines }: Zone, { start, end }: Range): Span {
  const from = lines.offset(start);
  return { start: from, end: Math.max(from, lines.offset(end)) };
}
