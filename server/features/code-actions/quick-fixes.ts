import type { CodeAction, CodeActionParams } from 'vscode-languageserver';
import type { ZoneAction } from '../../../core/ide/actions/action.js';
import { suppressionOf } from '../../../core/ide/actions/suppress.js';
import { rulePage } from '../../../core/lint/rule-page.js';
import { say } from '../../../core/words/phrase.js';
import type { Words } from '../../../core/words/words.js';
import type { FoundHere } from './found-here.js';
import { isWanted, kinds } from './kinds.js';
import { toWorkspaceEdit } from './workspace-edit.js';

/** Opens the page of a rule in a browser: the client does, for it may run elsewhere. */
export const openPageCommand = 'dnsMailAuth.openRulePage';

/** The fixes of what was found here. The only way out of a finding is the preferred one. */
export function quickFixes(
  here: readonly FoundHere[],
  actions: readonly ZoneAction[],
  { context }: CodeActionParams,
  words: Words,
): CodeAction[] {
  if (!isWanted(kinds.fix, context.only)) return [];
  const waysOut = (code: string): number => actions.filter(({ codes }) => codes.includes(code)).length;
  return here.flatMap(({ finding, judged, diagnostic }) => {
    const isPreferred = finding.fixes.length + waysOut(finding.code) === 1;
    return finding.fixes.flatMap(({ title, edits }): CodeAction[] => {
      const own = edits.map(({ span, text }) => ({ known: judged.known, span, newText: text }));
      const edit = own.length === 0 ? undefined : toWorkspaceEdit(own);
      if (edit === undefined) return [];
      const action = { title: words.of(title), kind: kinds.fix, diagnostics: [diagnostic], edit };
      return [isPreferred ? { ...action, isPreferred } : action];
    });
  });
}

/** For each code that was found here: the comment that says that it is not wanted, and the page that explains it. */
export function suppressions(
  here: readonly FoundHere[],
  { context }: CodeActionParams,
  canOpen: boolean,
  words: Words,
): CodeAction[] {
  if (!isWanted(kinds.fix, context.only)) return [];
  const codes = new Map(here.map((found) => [found.finding.code, found]));
  return Array.from(codes.values()).flatMap(({ finding, judged, diagnostic }): CodeAction[] => {
    const { code } = finding;
    const { known } = judged;
    const base = { kind: kinds.fix, diagnostics: [diagnostic] };
    const comment = suppressionOf(known.zone, finding);
    const edit = comment && toWorkspaceEdit([{ known, span: comment.span, newText: comment.text }]);
    const ignore = edit && { ...base, title: words.of(say`Ignore ${code} on this line`), edit };
    const title = words.of(say`Open the page about ${code}`);
    const open = {
      ...base,
      title,
      command: { title, command: openPageCommand, arguments: [rulePage(finding)] },
    };
    return [...(ignore === undefined ? [] : [ignore]), ...(canOpen ? [open] : [])];
  });
}
