import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type TextDocumentPositionParams,
} from 'vscode-languageserver';
import { highlightsAt } from '../../core/ide/names/highlights.js';
import { placeOf, toRangeIn } from './locations.js';
import type { Workspace } from './workspace.js';

/** Answers `textDocument/documentHighlight`: where a name gets records counts as written, any other place as read. */
export function documentHighlights(
  workspace: Workspace,
  { textDocument: { uri }, position }: TextDocumentPositionParams,
): DocumentHighlight[] | null {
  const place = placeOf(workspace, uri, position);
  if (place === undefined) return null;
  const highlights = new Map<string, DocumentHighlight>();
  for (const { span, access } of highlightsAt(place.known, place.offset)) {
    const range = toRangeIn(uri, place.known, span);
    const kind = access === 'write' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read;
    // All records of a `$GENERATE` are written in one place.
    if (range !== undefined) highlights.set(`${range.start.line}:${range.start.character}`, { range, kind });
  }
  return [...highlights.values()];
}
