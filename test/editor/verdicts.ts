import { commands, extensions, type Uri } from 'vscode';
import type { VerifyAnswer } from '../../server/features/verify-protocol';
import { extensionId } from './zones';

export type Verified = Extract<VerifyAnswer, { readonly kind: 'verified' }>;

interface Door {
  readonly verdict: (uri: string) => VerifyAnswer | undefined;
}

/** Calls the command, as a person does, and returns what it found out. */
export async function verify(uri: Uri, wanted: object = {}): Promise<Verified> {
  const answer = await tryToVerify(uri, wanted);
  if (answer?.kind !== 'verified') throw new Error(`No verdict: ${JSON.stringify(answer)}`);
  return answer;
}

/** The same, also where the answer is that nothing could be verified. */
export async function tryToVerify(uri: Uri, wanted: object): Promise<VerifyAnswer | undefined> {
  await commands.executeCommand('dnsMailAuth.verifyMessage', uri, wanted);
  const extension = extensions.getExtension<Door>(extensionId);
  return (await extension?.activate())?.verdict(uri.toString());
}
