import { type CodeAction, type CodeActionParams, CodeActionTriggerKind } from 'vscode-languageserver';
import { mainFile } from '../../../core/ide/fixes/edits.js';
import { fixAll } from '../../../core/ide/fixes/fix-all.js';
import { hasSafeFix } from '../../../core/ide/fixes/safe-edits.js';
import { lintZone } from '../../../core/lint/run.js';
import { say } from '../../../core/words/phrase.js';
import type { Words } from '../../../core/words/words.js';
import type { FoundHere } from './found-here.js';
import type { JudgedZone, JudgedZones } from './judged-zone.js';
import { type ActionKind, isWanted, kinds } from './kinds.js';
import { toWorkspaceEdit } from './workspace-edit.js';

/** What an action without an edit remembers until the client wants the edit. */
export interface FixAllData {
  readonly fixAll: string;
  /** Only findings of this code. */
  readonly code?: string | undefined;
}

/** All safe fixes of a document together: only for a client that asks for them, as on saving and in a menu of its own. */
export function fixAllActions(own: JudgedZone, { context }: CodeActionParams, words: Words): CodeAction[] {
  if (context.only === undefined || !isWanted(kinds.fixAll, context.only)) return [];
  if (!own.findings.some(hasSafeFix)) return [];
  return [actionOf(own, words.of(say`Fix all that is safe to fix`), kinds.fixAll, undefined)];
}

/** All safe fixes of one code, for codes that were found more than once. Counts only where somebody asks by hand. */
export function fixCodeActions(
  own: JudgedZone,
  here: readonly FoundHere[],
  { context }: CodeActionParams,
  words: Words,
): CodeAction[] {
  if (context.triggerKind === CodeActionTriggerKind.Automatic || !isWanted(kinds.fix, context.only))
    return [];
  const codes = new Set(here.filter(({ finding }) => hasSafeFix(finding)).map(({ finding }) => finding.code));
  return [...codes].flatMap((code) => {
    const count = own.findings.filter((finding) => finding.code === code && hasSafeFix(finding)).length;
    if (count < 2) return [];
    const action = actionOf(own, words.of(say`Fix all ${code} in this file`), kinds.fix, code);
    const diagnostics = here.flatMap((one) => (one.finding.code === code ? [one.diagnostic] : []));
    return [{ ...action, diagnostics }];
  });
}

function actionOf(own: JudgedZone, title: string, kind: ActionKind, code: string | undefined): CodeAction {
  const data: FixAllData = { fixAll: own.known.uri, code };
  return { title, kind, data };
}

/** The action with its edit, which takes judging the document again and again. */
export function resolveFixAll(action: CodeAction, own: JudgedZone, zones: JudgedZones): CodeAction {
  const { known, options } = own;
  const { code }: FixAllData = action.data;
  const ports = {
    judge: (zone: typeof known.zone) => (zone === known.zone ? own.findings : lintZone(zone, options)),
    read: (edits: Parameters<Parameters<typeof fixAll>[1]['read']>[0]) =>
      zones.readWith(known.uri, edits.get(mainFile) ?? []) ?? known.zone,
  };
  const { edits } = fixAll(known.zone, ports, { reach: 'main-file', code });
  const edit = toWorkspaceEdit(
    (edits.get(mainFile) ?? []).map(({ span, text }) => ({ known, span, newText: text })),
  );
  return edit === undefined ? action : { ...action, edit };
}

/** Whether an action is one of these. */
export function isFixAll(data: unknown): data is FixAllData {
  return typeof data === 'object' && data !== null && 'fixAll' in data && typeof data.fixAll === 'string';
}
