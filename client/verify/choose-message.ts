import { window } from 'vscode';
import { say } from '../../core/words/phrase';
import type { MessageFileAnswer } from '../../server/features/verify-protocol';
import { inWords } from '../words';

/** Asks which message of an mbox file is meant. Undefined where the user does not want to say. */
export async function chooseMessage({
  messages,
  leftOut,
}: Extract<MessageFileAnswer, { readonly kind: 'several' }>): Promise<number | undefined> {
  const words = inWords();
  const picked = await window.showQuickPick([...messages], {
    title:
      leftOut === 0
        ? words.of(say`The file holds ${messages.length} messages`)
        : words.of(say`The first ${messages.length} messages; the file holds ${leftOut} more`),
    placeHolder: words.of(say`The message to verify`),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.number;
}
