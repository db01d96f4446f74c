import {
  LSPErrorCodes,
  type Range,
  type RenameParams,
  ResponseError,
  type TextDocumentPositionParams,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { NameEdit } from '../../core/ide/names/rename/edits.js';
import type { Refusal } from '../../core/ide/names/rename/refusal.js';
import { type RenameWorkspace, renamableAt, renameAt } from '../../core/ide/names/rename/rename.js';
import { type Phrase, say } from '../../core/words/phrase.js';
import type { Words } from '../../core/words/words.js';
import { placeOf, toLocation, toRangeIn } from './locations.js';
import { type EditableWorkspace, isEffective, realZones } from './workspace.js';

/** Answers `textDocument/prepareRename`: the range of the label, or in one sentence why it cannot be renamed. */
export function prepareRename(
  workspace: EditableWorkspace,
  words: Words,
  { textDocument: { uri }, position }: TextDocumentPositionParams,
): { range: Range; placeholder: string } | ResponseError<void> | null {
  if (isEffective(uri)) return failed(readOnly, words);
  const place = placeOf(workspace, uri, position);
  const answer = place && renamableAt(overRealZones(workspace), place.known, place.offset);
  if (place === undefined || answer === undefined) return null;
  if (answer.kind === 'refused') return toError(uri, answer, words);
  const range = toRangeIn(uri, place.known, answer.span);
  return range === undefined ? null : { range, placeholder: answer.label };
}

/** Answers `textDocument/rename` with edits of all files, or in one sentence why not. */
export function rename(
  workspace: EditableWorkspace,
  words: Words,
  { textDocument: { uri }, position, newName }: RenameParams,
): WorkspaceEdit | ResponseError<void> | null {
  if (isEffective(uri)) return failed(readOnly, words);
  const place = placeOf(workspace, uri, position);
  const answer = place && renameAt(overRealZones(workspace), place.known, place.offset, newName);
  if (answer === undefined) return null;
  return answer.kind === 'refused' ? toError(uri, answer, words) : toWorkspaceEdit(answer.edits);
}

function overRealZones(workspace: EditableWorkspace): RenameWorkspace {
  return {
    zones: () => realZones(workspace),
    withEdits: (edits) => workspace.withEdits(edits),
  };
}

/** A file that two zones include is edited once. */
function toWorkspaceEdit(edits: readonly NameEdit[]): WorkspaceEdit {
  const changes: Record<string, TextEdit[]> = {};
  const seen = new Set<string>();
  for (const { known, span, newText } of edits) {
    const { uri, range } = toLocation(known, span);
    const place = `${range.start.line}:${range.start.character} ${uri}`;
    if (seen.has(place)) continue;
    seen.add(place);
    changes[uri] ??= [];
    changes[uri].push({ range, newText });
  }
  return { changes };
}

/** The sentence, and the place that is the reason: a file where it is another one, and the line as editors count. */
function toError(uri: string, { message, at }: Refusal, words: Words): ResponseError<void> {
  if (at === undefined) return failed(message, words);
  const { uri: file, range } = toLocation(at.known, at.span);
  const line = range.start.line + 1;
  const sentence = words.of(message).replace(/[.。]$/, '');
  const where =
    file === uri ? say`${sentence} (line ${line}).` : say`${sentence} (${fileName(file)} line ${line}).`;
  return failed(where, words);
}

const readOnly = say`This document only shows what other files say; rename the name there.`;

function failed(message: Phrase, words: Words): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, words.of(message));
}

function fileName(uri: string): string {
  const last = uri.slice(uri.lastIndexOf('/') + 1);
  // A URI that does not decode is shown as it is.
  return /%(?![0-9A-Fa-f]{2})|%[89A-Fa-f]/.test(last) ? last : decodeURIComponent(last);
}
