import { type CodeAction, type CodeActionParams, CodeActionTriggerKind } from 'vscode-languageserver';
import type { ZoneAction } from '../../../core/ide/actions/action.js';
import type { Words } from '../../../core/words/words.js';
import type { FoundHere } from './found-here.js';
import { isWanted, kinds } from './kinds.js';
import { toWorkspaceEdit } from './workspace-edit.js';

/** Puts a text into the clipboard; a command of our own client. */
export const copyCommand = 'dnsMailAuth.copyText';

/**
 * What can be done about the place of the cursor. As a quick fix where it is the way out of something found here; the others
 * only for somebody who asks: a light bulb at every record would say nothing.
 */
export function refactorings(
  actions: readonly ZoneAction[],
  here: readonly FoundHere[],
  { context }: CodeActionParams,
  canCopy: boolean,
  words: Words,
): CodeAction[] {
  const isAsked = context.triggerKind !== CodeActionTriggerKind.Automatic;
  return actions.flatMap((action): CodeAction[] => {
    const diagnostics = here.flatMap(({ finding, diagnostic }) =>
      action.codes.includes(finding.code) ? [diagnostic] : [],
    );
    const isFix = diagnostics.length > 0;
    const kind = isFix ? kinds.fix : kinds[action.kind];
    if (!isWanted(kind, context.only) || !(isFix || isAsked)) return [];
    const title = words.of(action.title);
    const base = { title, kind, ...(isFix ? { diagnostics } : {}) };
    if (action.copies !== undefined) {
      const command = { title, command: copyCommand, arguments: [action.copies] };
      return canCopy ? [{ ...base, command }] : [];
    }
    const edit = toWorkspaceEdit(action.edits);
    return edit === undefined ? [] : [{ ...base, edit }];
  });
}
