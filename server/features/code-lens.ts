import type { CodeLens, Command, Connection, ServerCapabilities } from 'vscode-languageserver';
import { type LensChoices, lensText, type MailLens, mailLenses } from '../../core/ide/mail/lenses.js';
import { lensKinds } from '../../core/ide/mail/mail-index.js';
import type { MessageText } from '../../core/ide/message/message-text.js';
import type { DmarcStandard } from '../../core/records/dmarc-policy.js';
import type { Phrase } from '../../core/words/phrase.js';
import { say } from '../../core/words/phrase.js';
import type { Words } from '../../core/words/words.js';
import type { Zone } from '../../core/zone/zone.js';
import type { Client } from '../client.js';
import type { MessageDocuments } from '../messages/message-documents.js';
import { countLookupsCommand, showIncludeTreeCommand } from '../protocol.js';
import { mailLookup } from './mail-lookup.js';
import { verifyCommand } from './verify-protocol.js';
import type { Workspace } from './workspace.js';
import { isEffective } from './workspace.js';

export const capabilities = {
  codeLensProvider: { resolveProvider: true },
} as const satisfies ServerCapabilities;

export interface CodeLensParts {
  readonly workspace: Workspace;
  choicesFor(uri: string): Promise<LensChoices>;
  standardFor(uri: string): Promise<DmarcStandard>;
  words(): Words;
  client(): Client;
  /** What was counted with live DNS, where a person has asked for it. */
  liveCount(uri: string, zone: Zone, offset: number): Phrase | undefined;
  /** Whether DNS could be asked. */
  canAskDns(): boolean;
  readonly messages: MessageDocuments;
  hasVerifyLens(uri: string): Promise<boolean>;
}

/** What a lens carries until it is shown. */
interface LensData {
  readonly uri: string;
  readonly kind: MailLens['kind'];
  /** Whether it offers to ask DNS. */
  readonly isOffer?: true;
}

/** Answers `textDocument/codeLens` with places alone; what they say is made when they come onto the screen. */
export function register(connection: Connection, parts: CodeLensParts): void {
  connection.onCodeLens(async ({ textDocument: { uri } }): Promise<CodeLens[] | null> => {
    const message = parts.messages.get(uri);
    if (message !== undefined)
      return (await parts.hasVerifyLens(uri)) ? messageLenses(uri, message, parts) : [];
    const choices = await parts.choicesFor(uri);
    const zone = parts.workspace.zoneOf(uri);
    if (zone === undefined || isEffective(uri)) return null;
    const offersDns = parts.canAskDns() && parts.client().hasCommands;
    return mailLenses(zone, choices).flatMap(({ kind, offset }): CodeLens[] => {
      const start = zone.lines.position(offset);
      const range = { start, end: start };
      const data: LensData = { uri, kind };
      if (kind !== 'spf' || !offersDns) return [{ range, data }];
      const offer: LensData = { ...data, isOffer: true };
      return [
        { range, data },
        { range, data: offer },
      ];
    });
  });
  connection.onCodeLensResolve(async (lens): Promise<CodeLens> => {
    const data = readData(lens.data);
    const zone = data && parts.workspace.zoneOf(data.uri);
    if (data === undefined || zone === undefined) return lens;
    if (data.isOffer) {
      const title = parts.words().of(say`Count with live DNS`);
      const place = [data.uri, lens.range.start];
      return { ...lens, command: { title, command: countLookupsCommand, arguments: place } };
    }
    const standard = await parts.standardFor(data.uri);
    const lookup = mailLookup(parts.workspace, data.uri);
    const offset = zone.lines.offset(lens.range.start);
    const live = data.kind === 'spf' ? parts.liveCount(data.uri, zone, offset) : undefined;
    const text = live ?? lensText(zone, { kind: data.kind, offset }, { standard, lookup });
    // The record may be gone; a lens without a command would stay on the screen as it was.
    const title = text === undefined ? '…' : parts.words().of(text);
    return { ...lens, command: commandOf(title, data, lens, parts.client()) };
  });
}

/** One lens above the header. Whoever has not our commands cannot verify. */
function messageLenses(uri: string, message: MessageText, { words, client }: CodeLensParts): CodeLens[] {
  if (!client().hasCommands) return [];
  const start = message.lines.position(message.base);
  const title = words().of(say`Verify DMARC for this message`);
  return [{ range: { start, end: start }, command: { title, command: verifyCommand, arguments: [uri] } }];
}

function commandOf(title: string, { kind, uri }: LensData, { range }: CodeLens, client: Client): Command {
  // An empty command is a lens that cannot be clicked.
  if (kind !== 'spf' || !client.hasCommands) return { title, command: '' };
  return { title, command: showIncludeTreeCommand, arguments: [uri, range.start] };
}

function readData(data: unknown): LensData | undefined {
  if (typeof data !== 'object' || data === null || !('uri' in data) || !('kind' in data)) return undefined;
  const kind = lensKinds.find((known) => known === data.kind);
  return typeof data.uri === 'string' && kind !== undefined
    ? { uri: data.uri, kind, ...('isOffer' in data && data.isOffer === true ? { isOffer: true } : {}) }
    : undefined;
}

/** The choices out of the `dnsMailAuth` section of a client's settings; whatever cannot be read is switched on. */
export function readLensChoices(section: unknown): LensChoices {
  const settings: { readonly codeLens?: unknown } =
    typeof section === 'object' && section !== null ? section : {};
  const { codeLens } = settings;
  const chosen: Partial<Record<keyof LensChoices, unknown>> =
    typeof codeLens === 'object' && codeLens !== null ? codeLens : {};
  return { spf: chosen.spf !== false, dmarc: chosen.dmarc !== false, dkim: chosen.dkim !== false };
}
