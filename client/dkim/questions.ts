import { type QuickPickItem, Uri, window, workspace } from 'vscode';
import { type Phrase, say, verbatim } from '../../core/words/phrase';
import { checkNamesRequest, type KeyChoice } from '../../server/features/dkim-protocol';
import { inWords } from '../words';
import type { Ask } from './server';

/** Asks for a domain or a selector, which the server judges while it is typed. */
export async function askName(
  ask: Ask,
  what: 'domain' | 'selector',
  value: string,
): Promise<string | undefined> {
  const prompt =
    what === 'domain'
      ? say`The domain that signs: the d= of the signatures`
      : say`The selector of this DKIM key: the s= of the signatures`;
  const name = await window.showInputBox({
    ...{ prompt: inWords().of(prompt), value, ignoreFocusOut: true },
    placeHolder: what === 'domain' ? 'example.com' : 's1',
    validateInput: async (text) => (await ask(checkNamesRequest, { [what]: text.trim() })) as string | null,
  });
  return name?.trim();
}

const kinds: readonly (readonly [KeyChoice, Phrase, Phrase])[] = [
  ['rsa-2048', say`RSA 2048 bits`, say`what every verifier takes`],
  ['rsa-3072', say`RSA 3072 bits`, say`harder to break, in a longer record`],
  ['rsa-4096', say`RSA 4096 bits`, say`the longest that every verifier must take (RFC 8301 s3.2)`],
  ['ed25519', verbatim('Ed25519'), say`short and fast; beside an RSA key, as many verifiers do not know it`],
];

interface KindPick extends QuickPickItem {
  readonly choice: KeyChoice;
}

/** Asks for the kind of a key; the one that is wanted stands first. */
export async function askKind(first: KeyChoice): Promise<KeyChoice | undefined> {
  const words = inWords();
  const picks = kinds.map(
    ([kind, label, description]): KindPick => ({
      ...{ label: words.of(label), description: words.of(description), choice: kind },
    }),
  );
  const ordered = [
    ...picks.filter(({ choice }) => choice === first),
    ...picks.filter(({ choice }) => choice !== first),
  ];
  const picked = await window.showQuickPick(ordered, { title: words.of(say`What kind of key?`) });
  return picked?.choice;
}

/**
 * Asks where the private key goes: outside of the workspace unless the user insists, as folders are committed and shared.
 */
export async function askKeyFile(domain: string, selector: string): Promise<Uri | undefined> {
  const words = inWords();
  const name = `${selector}._domainkey.${domain}.pem`.replace(/[^A-Za-z0-9._-]/g, '_');
  // A browser has no such folder, and nobody comes here.
  const { homedir } = await import('node:os');
  const file = await window.showSaveDialog({
    defaultUri: Uri.joinPath(Uri.file(homedir()), name),
    title: words.of(say`Where the private key is saved; only you will be able to read it`),
    saveLabel: words.of(say`Save Private Key`),
  });
  if (file === undefined || workspace.getWorkspaceFolder(file) === undefined) return file;
  const insist = words.of(say`Save It There`);
  const warning = words.of(
    say`This folder belongs to the workspace. A private key that is committed or shared with it is no longer private.`,
  );
  const answer = await window.showWarningMessage(warning, { modal: true }, insist);
  return answer === insist ? file : undefined;
}
