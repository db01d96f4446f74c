import { commands, type Disposable, window } from 'vscode';
import { say } from '../../core/words/phrase';
import { type TestProfileAnswer, testProfileRequest } from '../../server/features/dkim-protocol';
import { type AskWithProgress, askShown } from '../ask-shown';
import { inWords } from '../words';
import { chooseProfile } from './profiles';
import { type Ask, textIn } from './server';

/**
 * "Test DKIM Profile": whether verifiers can use what a zone, or live DNS where the user chooses it, holds for a private key.
 * Returns the answer; a caller may give `profile` and `against`.
 */
export function testProfiles(ask: Ask, askWithProgress: AskWithProgress): Disposable {
  return commands.registerCommand('dnsMailAuth.testDkimProfile', async (given?: unknown) => {
    const profile = await chooseProfile(ask, given);
    const against = profile && (textIn(given, 'against') ?? (await askAgainst()));
    if (against === undefined) return undefined;
    const uri = window.activeTextEditor?.document.uri.toString() ?? 'untitled:dkim';
    const answer = await askShown<TestProfileAnswer>(askWithProgress, {
      ...{ title: inWords().of(say`Testing a DKIM profile`), method: testProfileRequest },
      params: { profile, against, uri },
    });
    if (answer === undefined) return undefined;
    if (answer.kind === 'refused') void window.showErrorMessage(answer.message);
    else {
      const told = `${answer.name}: ${answer.sentences.join('; ')}`;
      void (answer.matches ? window.showInformationMessage(told) : window.showWarningMessage(told));
    }
    return answer;
  });
}

async function askAgainst(): Promise<'zones' | 'live' | undefined> {
  const words = inWords();
  const picks = [
    {
      ...{ label: words.of(say`Zone files`), against: 'zones' as const },
      detail: words.of(
        say`as they stand in the editor and in the workspace; nothing is asked over the network`,
      ),
    },
    {
      ...{ label: words.of(say`Live DNS`), against: 'live' as const },
      detail: words.of(say`asks DNS for the key record of the profile`),
    },
  ];
  const picked = await window.showQuickPick(picks, { title: words.of(say`Test against what?`) });
  return picked?.against;
}
