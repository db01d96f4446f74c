import { type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import { say } from '../../core/words/phrase';
import type { EnvelopeAnswer, GivenTexts } from '../../server/features/verify-protocol';
import { inWords } from '../words';

type Envelope = Extract<EnvelopeAnswer, { readonly kind: 'envelope' }>;

interface Pick extends QuickPickItem {
  readonly choice?: GivenTexts | 'type';
}

/**
 * Asks which step took the message from outside, or for client, HELO and MAIL FROM themselves. Undefined where the user
 * does not want to say; an empty object: what the message says.
 */
export async function chooseEnvelope(envelope: Envelope, given: GivenTexts): Promise<GivenTexts | undefined> {
  const words = inWords();
  const automatic: Pick = {
    label: words.of(say`As the message says`),
    description: [envelope.clientIp, envelope.helo, envelope.mailFrom]
      .filter((part) => part !== '')
      .join(' · '),
    choice: {},
  };
  const typed: Pick = { label: words.of(say`Type client, HELO and MAIL FROM…`), choice: 'type' };
  const separator: Pick = { label: words.of(say`Steps on the way`), kind: QuickPickItemKind.Separator };
  const hops = envelope.hops.map(
    ({ hop, label, detail, isBorder }): Pick => ({
      label,
      detail,
      ...(isBorder ? { description: words.of(say`the step from outside`) } : {}),
      choice: { hop },
    }),
  );
  const picked = await window.showQuickPick([automatic, typed, separator, ...hops], {
    title: words.of(say`Who handed the message over?`),
    placeHolder: words.of(say`The step in which your receiver took the message from outside`),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (picked?.choice === undefined) return undefined;
  return picked.choice === 'type' ? typeEnvelope(envelope, given) : picked.choice;
}

/** An empty answer leaves a value to what the message says; `<>` is the null reverse-path. */
async function typeEnvelope(envelope: Envelope, given: GivenTexts): Promise<GivenTexts | undefined> {
  const words = inWords();
  const steps = [
    ['clientIp', say`Address of the client`, envelope.clientIp],
    ['helo', say`HELO`, envelope.helo],
    ['mailFrom', say`MAIL FROM (<> for none)`, envelope.mailFrom === '' ? '<>' : envelope.mailFrom],
  ] as const;
  const said: { clientIp?: string; helo?: string; mailFrom?: string } = {};
  for (const [name, prompt, known] of steps) {
    const value = await window.showInputBox({
      ...{ prompt: words.of(prompt), value: given[name] ?? known, ignoreFocusOut: true },
      placeHolder: words.of(say`leave it empty for what the message says`),
    });
    if (value === undefined) return undefined;
    if (value.trim() !== '') said[name] = value.trim();
  }
  return said;
}
