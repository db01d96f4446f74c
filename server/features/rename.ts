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
import { placeOf, toLocation, toRangeIn } from './locations.js';
import { type EditableWorkspace, isEffective, realZones } from './workspace.js';

/** Answers `textDocument/prepareRename`: the range of the label, or in one sentence why it cannot be renamed. */
export function prepareRename(
  workspace: EditableWorkspace,
  { textDocument: { uri }, position }: TextDocumentPositionParams,
): { range: Range; placeholder: string } | ResponseError<void> | null {
  if (isEffective(uri)) return readOnly();
  const place = placeOf(workspace, uri, position);
  const answer = place && renamableAt(overRealZones(workspace), place.known, place.offset);
  if (place === undefined || answer === undefined) return null;
  if (answer.kind === 'refused') return toError(uri, answer);
  const range = toRangeIn(uri, place.known, answer.span);
  return range === undefined ? null : { range, placeholder: answer.label };
}

/** Answers `textDocument/rename` with edits of all files, or in one sentence why not. */
export function rename(
  workspace: EditableWorkspace,
  { textDocument: { uri }, position, newName }: RenameParams,
): WorkspaceEdit | ResponseError<void> | null {
  if (isEffective(uri)) return readOnly();
  const place = placeOf(workspace, uri, position);
  const answer = place && renameAt(overRealZones(workspace), place.known, place.offset, newName);
  if (answer === undefined) return null;
  return answer.kind === 'refused' ? toError(uri, answer) : toWorkspaceEdit(answer.edits);
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
function toError(uri: string, { message, at }: Refusal): ResponseError<void> {
  if (at === undefined) return failed(message);
  const { uri: file, range } = toLocation(at.known, at.span);
  const line = `line ${range.start.line + 1}`;
  const where = file === uri ? line : `${fileName(file)} ${line}`;
  return failed(`${message.replace(/\.$/, '')} (${where}).`);
}

function readOnly(): ResponseError<void> {
  return failed('This document only shows what other files say; rename the name there.');
}

function failed(message: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}

function fileName(uri: string): string {
  const last = uri.slice(uri.lastIndexOf('/') + 1);
  // A URI that does not decode is shown as it is.
  return /%(?![0-9A-Fa-f]{2})|%[89A-Fa-f]/.test(last) ? last : decodeURIComponent(last);
}
