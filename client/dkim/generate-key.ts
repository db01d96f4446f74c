import { commands, type Disposable, env, ProgressLocation, Uri, window, workspace } from 'vscode';
import { say } from '../../core/words/phrase';
import {
  insertKeyRequest,
  type KeyChoice,
  type KeyEditAnswer,
  keyChoices,
  type MakeKeyAnswer,
  makeKeyRequest,
  type ZoneKeysAnswer,
  zoneKeysRequest,
} from '../../server/features/dkim-protocol';
import { inWords } from '../words';
import { askKeyFile, askKind, askName } from './questions';
import { type Ask, applyKeyEdit, asked, memberOf, textIn, zoneUri } from './server';

/** What a new key is for. */
export interface KeyWish {
  readonly domain: string;
  readonly selector: string;
  readonly kind: KeyChoice;
  readonly file: Uri;
  /** The zone that its record shall go into. */
  readonly into?: Uri;
}

type Made = Extract<MakeKeyAnswer, { readonly kind: 'made' }>;

/**
 * "Generate DKIM Key": asks for domain, selector, kind and file, makes the key, and offers its record for a zone. A caller may
 * give `domain`, `selector`, `kind` and `file`, and `insert` for the zone.
 */
export function generateKeys(ask: Ask): Disposable {
  return commands.registerCommand('dnsMailAuth.generateDkimKey', async (given?: unknown) => {
    const zone = await zoneUri(given instanceof Uri ? given : undefined);
    const known = zone && ((await ask(zoneKeysRequest, { uri: zone.toString() })) as ZoneKeysAnswer | null);
    const domain = textIn(given, 'domain') ?? (await askName(ask, 'domain', known?.domain ?? ''));
    if (domain === undefined) return;
    const suggestion = known?.domain === domain ? known.suggestion : 's1';
    const selector = textIn(given, 'selector') ?? (await askName(ask, 'selector', suggestion));
    if (selector === undefined) return;
    const kind = kindIn(given) ?? (await askKind('rsa-2048'));
    const file = kind && (fileIn(given) ?? (await askKeyFile(domain, selector)));
    if (kind === undefined || file === undefined) return;
    const into = textIn(given, 'insert');
    const wish = { domain, selector, kind, file, ...(into === undefined ? {} : { into: Uri.parse(into) }) };
    const made = await makeKey(ask, wish);
    if (made === undefined) return;
    if (into !== undefined) await insertKey(ask, wish, made.text, Uri.parse(into));
    else await offerRecord(ask, wish, made);
  });
}

/** Makes a key, with a sign that it takes a while. Undefined where there is none; then it was told why. */
export async function makeKey(ask: Ask, { file, into, ...wish }: KeyWish): Promise<Made | undefined> {
  // The server knows only what is open.
  if (into !== undefined) await workspace.openTextDocument(into);
  const params = { ...wish, file: file.toString(), ...(into && { into: into.toString() }) };
  const title = inWords().of(say`Making a DKIM key`);
  return window.withProgress({ location: ProgressLocation.Notification, title }, () =>
    asked<MakeKeyAnswer>(ask, makeKeyRequest, params),
  );
}

/** Writes the record of a key into a zone; returns what is to be done next, where there is something. */
export async function insertKey(
  ask: Ask,
  { domain, selector }: Pick<KeyWish, 'domain' | 'selector'>,
  text: string,
  zone: Uri,
  after?: string,
): Promise<string | undefined> {
  await workspace.openTextDocument(zone);
  const params = { uri: zone.toString(), domain, selector, text, ...(after === undefined ? {} : { after }) };
  const answer = await asked<KeyEditAnswer>(ask, insertKeyRequest, params);
  if (answer === undefined || !(await applyKeyEdit(answer))) return undefined;
  return answer.advice;
}

async function offerRecord(ask: Ask, wish: KeyWish, made: Made): Promise<void> {
  const words = inWords();
  const inserts = made.zones.map(({ uri, name }) => ({
    ...{ title: words.of(say`Insert into ${name}`), uri: Uri.parse(uri) },
  }));
  const copy = { title: words.of(say`Copy Record`) };
  const show = { title: words.of(say`Show Record`) };
  const owner = `${wish.selector}._domainkey.${wish.domain}`;
  const told = words.of(
    say`The private key is in ${wish.file.fsPath}, which only you can read. Publish its record at ${owner}, then sign with it.`,
  );
  const chosen = await window.showInformationMessage(told, ...inserts.slice(0, 2), copy, show);
  const insert = inserts.find((one) => one === chosen);
  if (insert !== undefined) await insertKey(ask, wish, made.text, insert.uri);
  else if (chosen === copy) await env.clipboard.writeText(made.lines);
  else if (chosen === show) {
    const document = await workspace.openTextDocument({ language: 'dns-zone', content: made.lines });
    await window.showTextDocument(document);
  }
}

export function kindIn(given: unknown): KeyChoice | undefined {
  const kind = textIn(given, 'kind');
  return keyChoices.find((choice) => choice === kind);
}

export function fileIn(given: unknown): Uri | undefined {
  const file = memberOf(given, 'file');
  if (file instanceof Uri) return file;
  return typeof file === 'string' ? Uri.file(file) : undefined;
}
