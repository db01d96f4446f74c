import { commands, type Disposable, window } from 'vscode';
import { say } from '../core/words/phrase';
import { type CountLookupsAnswer, countLookupsRequest } from '../server/features/live-count-protocol';
import { countLookupsCommand } from '../server/protocol';
import { type AskWithProgress, askShown } from './ask-shown';
import { inWords } from './words';

/** The command that counts what an SPF record costs with live DNS; the lens above it shows the count until the next edit. */
export function countLookups(ask: AskWithProgress): Disposable {
  return commands.registerCommand(countLookupsCommand, async (uri?: string, place?: Place) => {
    const active = window.activeTextEditor;
    const target = uri ?? active?.document.uri.toString();
    const position = place ?? active?.selection.active;
    if (target === undefined || position === undefined) return;
    const { line, character } = position;
    const answer = await askShown<CountLookupsAnswer>(ask, {
      ...{ title: inWords().of(say`Counting SPF lookups`), method: countLookupsRequest },
      params: { uri: target, position: { line, character } },
    });
    if (answer?.kind === 'refused') void window.showWarningMessage(answer.message);
    else if (answer !== undefined) void window.showInformationMessage(answer.text);
  });
}

interface Place {
  readonly line: number;
  readonly character: number;
}
