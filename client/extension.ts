import { commands, type ExtensionContext, ExtensionMode, window, workspace } from 'vscode';
import { type EffectiveZoneAnswer, effectiveZoneRequest } from '../server/features/effective-zone-protocol';
import { type MailTreeAnswer, mailTreeChanged, mailTreeRequest } from '../server/features/mail-tree-protocol';
import { type PasteReply, pasteRequest } from '../server/features/paste-protocol';
import {
  askBoardRequest,
  type BoardAnswer,
  type BoardProgress,
  boardProgress,
  closeBoardNotification,
  type OpenBoardAnswer,
  openBoardRequest,
} from '../server/features/report-board-protocol';
import {
  type EnvelopeAnswer,
  envelopeRequest,
  type MessageFileAnswer,
  messageFileRequest,
  type VerifyAnswer,
  type VerifyProgress,
  verifyProgress,
  verifyRequest,
} from '../server/features/verify-protocol';
import { countLookups } from './count-lookups';
import { dkimCommands } from './dkim/commands';
import { compareZones } from './drift';
import { showEffectiveZones } from './effective-zone';
import type { ClientHost } from './host';
import { showIncludeTrees } from './include-tree';
import { showMailTree } from './mail-view';
import { pasteRecords } from './paste-records';
import { showReports } from './reports/report-views';
import { createSession, type Session } from './session';
import { makeTools, registerTools, type Tools } from './tools/register';
import { verifyMessages } from './verify/verify-command';
import { loadWords } from './words';

/** What a test may ask: the server, by the name of a request. Only tests are given it, also those of an installed package. */
export interface TestDoor {
  readonly request: (method: string) => Promise<unknown>;
  /** What was said last about a message. */
  readonly verdict: (uri: string) => VerifyAnswer | undefined;
  /** What is registered for language models. */
  readonly tools: Tools;
  /** What the view of mail shows at its top. */
  readonly mailTree: () => Promise<MailTreeAnswer['domains']>;
}

let session: Session | undefined;

/** Registers the commands and starts the language server. */
export async function activateOn(context: ExtensionContext, host: ClientHost): Promise<TestDoor | undefined> {
  const output = window.createOutputChannel('DNS Mail Auth', { log: true });
  const opened = createSession(host, output);
  session = opened;
  const mail = showMailTree(() => opened.request(mailTreeRequest) as Promise<MailTreeAnswer>);
  opened.onNotification(mailTreeChanged, mail.changed);
  const verifying = verifyMessages(context, {
    canRead: host.canRead,
    verify: (params, cancellation) =>
      opened.request(verifyRequest, params, cancellation) as Promise<VerifyAnswer>,
    envelope: (params) => opened.request(envelopeRequest, params) as Promise<EnvelopeAnswer>,
    file: (uri) => opened.request(messageFileRequest, { uri }) as Promise<MessageFileAnswer>,
  });
  opened.onNotification(verifyProgress, (report) => verifying.progress(report as VerifyProgress));
  const reports = showReports(context, {
    open: (params, cancellation) =>
      opened.request(openBoardRequest, params, cancellation) as Promise<OpenBoardAnswer>,
    ask: (params) => opened.request(askBoardRequest, params) as Promise<BoardAnswer>,
    close: (board) => opened.notify(closeBoardNotification, { board }),
  });
  opened.onNotification(boardProgress, (report) => reports.progress(report as BoardProgress));
  const tools = makeTools(opened.request, host.canRead);
  context.subscriptions.push(
    output,
    commands.registerCommand('dnsMailAuth.restartServer', opened.restart),
    commands.registerCommand('dnsMailAuth.showOutput', () => output.show()),
    showEffectiveZones(
      (params) => opened.request(effectiveZoneRequest, params) as Promise<EffectiveZoneAnswer | null>,
    ),
    pasteRecords((params) => opened.request(pasteRequest, params) as Promise<PasteReply | null>),
    mail,
    verifying,
    reports,
    showIncludeTrees(),
    compareZones(opened.requestWithProgress),
    countLookups(opened.requestWithProgress),
    dkimCommands(opened.request, opened.requestWithProgress, host.canRead),
    registerTools(tools),
    // A server that was told not to ask git is told otherwise.
    workspace.onDidGrantWorkspaceTrust(opened.restart),
  );
  await loadWords(host);
  await opened.restart();
  mail.changed();
  return context.extensionMode === ExtensionMode.Test || host.hasTestDoor
    ? { request: opened.request, mailTree: mail.shown, verdict: verifying.shown, tools }
    : undefined;
}

/** Stops the server. The editor waits for the promise, so that no process is left behind. */
export async function deactivate(): Promise<void> {
  await session?.stop();
  session = undefined;
}
