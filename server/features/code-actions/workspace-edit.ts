import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { ZoneEdit } from '../../../core/ide/actions/action.js';
import { toLocation } from '../locations.js';

/** Edits of zones as edits of the files that they stand in; undefined where one would be made to generated text. */
export function toWorkspaceEdit(edits: readonly ZoneEdit[]): WorkspaceEdit | undefined {
  const changes: Record<string, TextEdit[]> = {};
  for (const { known, span, newText } of edits) {
    if (known.zone.writtenAt(span) !== span) return undefined;
    const { uri, range } = toLocation(known, span);
    changes[uri] ??= [];
    changes[uri].push({ range, newText });
  }
  return { changes };
}
