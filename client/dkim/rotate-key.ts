import { commands, Disposable, type QuickPickItem, type Uri, window } from 'vscode';
import { type Phrase, say } from '../../core/words/phrase';
import {
  type KeyEditAnswer,
  revokeKeyRequest,
  type ZoneKeysAnswer,
  zoneKeysRequest,
} from '../../server/features/dkim-protocol';
import { inWords } from '../words';
import { fileIn, insertKey, kindIn, makeKey } from './generate-key';
import { askKeyFile, askKind, askName } from './questions';
import { type Ask, applyKeyEdit, asked, memberOf, textIn, zoneUri } from './server';

type Key = ZoneKeysAnswer['keys'][number];

interface Chosen {
  readonly zone: Uri;
  readonly key: Key;
}

/**
 * "Rotate DKIM Selector" puts a new key beside an old one, which stays; "Revoke DKIM Selector" takes one back. A caller may
 * give `uri`, `domain` and `selector`, and for a rotation `to`, `kind` and `file`.
 */
export function rotateKeys(ask: Ask): Disposable {
  async function choose(given: unknown, title: Phrase): Promise<Chosen | undefined> {
    const zone = await zoneUri(memberOf(given, 'uri') ?? given);
    const words = inWords();
    const position = window.activeTextEditor?.selection.active;
    const known =
      zone &&
      ((await ask(zoneKeysRequest, {
        uri: zone.toString(),
        ...(position && { position: { line: position.line, character: position.character } }),
      })) as ZoneKeysAnswer | null);
    const keys = known?.keys.filter(({ isRevoked }) => !isRevoked) ?? [];
    if (zone === undefined || keys.length === 0) {
      void window.showInformationMessage(words.of(say`Open a zone with a DKIM key first.`));
      return undefined;
    }
    const selector = textIn(given, 'selector');
    const domain = textIn(given, 'domain');
    const named = keys.find(
      (key) => key.selector === selector && (domain === undefined || key.domain === domain),
    );
    if (named !== undefined) return { zone, key: named };
    const picks = [...keys]
      .sort((a, b) => Number(b.isHere) - Number(a.isHere))
      .map((key): QuickPickItem & { readonly key: Key } => ({
        ...{ label: key.selector, description: key.domain, detail: key.detail, key },
      }));
    const picked = await window.showQuickPick(picks, { title: words.of(title), matchOnDescription: true });
    return picked && { zone, key: picked.key };
  }

  async function rotate(given?: unknown): Promise<void> {
    const chosen = await choose(given, say`Which key gets a successor?`);
    if (chosen === undefined) return;
    const { zone, key } = chosen;
    const selector = textIn(given, 'to') ?? (await askName(ask, 'selector', key.next.selector));
    if (selector === undefined) return;
    const kind = kindIn(given) ?? (await askKind(key.next.kind));
    const file = kind && (fileIn(given) ?? (await askKeyFile(key.domain, selector)));
    if (kind === undefined || file === undefined) return;
    const wish = { domain: key.domain, selector, kind, file, into: zone };
    const made = await makeKey(ask, wish);
    if (made === undefined) return;
    const advice = await insertKey(ask, wish, made.text, zone, key.selector);
    if (advice !== undefined) void window.showInformationMessage(advice);
  }

  async function revoke(given?: unknown): Promise<void> {
    const chosen = await choose(given, say`Which key is to be revoked?`);
    if (chosen === undefined) return;
    const { zone, key } = chosen;
    const params = { uri: zone.toString(), domain: key.domain, selector: key.selector };
    const answer = await asked<KeyEditAnswer>(ask, revokeKeyRequest, params);
    if (answer === undefined || !(await applyKeyEdit(answer)) || answer.advice === undefined) return;
    void window.showInformationMessage(answer.advice);
  }

  return Disposable.from(
    commands.registerCommand('dnsMailAuth.rotateDkimSelector', rotate),
    commands.registerCommand('dnsMailAuth.revokeDkimSelector', revoke),
  );
}
