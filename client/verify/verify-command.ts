import {
  type CancellationTokenSource,
  commands,
  Disposable,
  type ExtensionContext,
  env,
  ProgressLocation,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { say } from '../../core/words/phrase';
import {
  type AnswersFrom,
  type EnvelopeAnswer,
  type MessageFileAnswer,
  type VerifyAnswer,
  type VerifyParams,
  type VerifyProgress,
  verifyCommand,
} from '../../server/features/verify-protocol';
import { inWords } from '../words';
import { type Choices, rememberedChoices } from './choices';
import { chooseEnvelope } from './choose-envelope';
import { chooseMessage } from './choose-message';
import { type Asked, askedOf, messageUri } from './message-source';
import { takenHeaders } from './taken-headers';
import { showMarks } from './verdict-marks';
import { VerdictPanel } from './verdict-panel';

export interface AskServer {
  /** Whether the server gets at the octets of a file. */
  canRead(uri: Uri): boolean;
  verify(params: VerifyParams, cancellation: CancellationTokenSource['token']): Promise<VerifyAnswer>;
  envelope(params: Asked & Pick<VerifyParams, 'given' | 'message'>): Promise<EnvelopeAnswer>;
  file(uri: string): Promise<MessageFileAnswer>;
}

export interface VerifyFeature extends Disposable {
  progress(report: VerifyProgress): void;
  /** The last answer about a message; for tests. */
  shown(uri: string): VerifyAnswer | undefined;
}

/** The commands that verify a message, and what shows the verdict. Nothing is asked of DNS before a person calls one. */
export function verifyMessages(context: ExtensionContext, ask: AskServer): VerifyFeature {
  const choices = rememberedChoices(context.workspaceState);
  const marks = showMarks();
  const headers = takenHeaders();
  const panels = new Map<string, VerdictPanel>();
  const answers = new Map<string, VerifyAnswer>();
  const reports = new Map<string, (report: VerifyProgress) => void>();
  let count = 0;

  async function verify(resource?: Uri | string, wanted?: unknown): Promise<void> {
    if (!workspace.isTrusted) {
      void window.showWarningMessage(inWords().of(untrusted));
      return;
    }
    const target = await targetOf(resource, messageIn(wanted));
    if (target === undefined) return;
    const key = target.shown.toString();
    const from = answersIn(wanted);
    const { message: _, ...before } = choices.of(key);
    const chosen: Choices = {
      ...before,
      ...(from === undefined ? {} : { answers: from }),
      ...(target.message === undefined ? {} : { message: target.message }),
    };
    choices.keep(key, chosen);
    const answer = await withProgress(target.file, chosen);
    if (answer === undefined || answer.kind === 'cancelled') return;
    answers.set(key, answer);
    if (answer.kind === 'refused') {
      void window.showWarningMessage(answer.message);
      return;
    }
    marks.show(target.shown, answer.marks);
    panelFor(target.shown).show(answer);
  }

  /** The file that is meant, the document that shows its message, and which message of several. */
  async function targetOf(resource: Uri | string | undefined, number: number | undefined) {
    const shown = messageUri(resource);
    if (shown === undefined) {
      void window.showWarningMessage(inWords().of(say`Open a message (.eml) first.`));
      return undefined;
    }
    const taken = headers.fileOf(shown);
    if (taken !== undefined) return { file: taken, shown };
    if (shown.scheme !== 'file') return { file: shown, shown };
    const holds = await ask.file(shown.toString()).catch(noAnswer);
    switch (holds.kind) {
      case 'refused':
        void window.showWarningMessage(holds.message);
        return undefined;
      case 'outlook':
        return { file: shown, shown: await headers.show(shown, holds.header) };
      case 'several': {
        const message = number ?? (await chooseMessage(holds));
        return message === undefined ? undefined : { file: shown, shown, message };
      }
      case 'one':
        return { file: shown, shown };
    }
  }

  function panelFor(uri: Uri): VerdictPanel {
    const key = uri.toString();
    const known = panels.get(key);
    if (known !== undefined) return known;
    const panel = new VerdictPanel(context.extensionUri, uri, {
      again: (from) => void verify(uri, { answers: from, message: choices.of(key).message }),
      choose: () => void choose(uri),
      copied: (text) => void env.clipboard.writeText(text),
      closed: () => panels.delete(key),
    });
    panels.set(key, panel);
    return panel;
  }

  async function withProgress(file: Uri, chosen: Choices): Promise<VerifyAnswer | undefined> {
    const token = `${++count}`;
    const title = inWords().of(say`Verifying the message`);
    const options = { location: ProgressLocation.Notification, title, cancellable: true };
    return window.withProgress(options, async (progress, cancellation) => {
      reports.set(token, ({ asked, answered, waiting }) => {
        const state = inWords().of(say`${answered} of ${asked} DNS questions answered`);
        progress.report({ message: waiting.length === 0 ? state : `${state}: ${waiting.join(', ')}` });
      });
      try {
        const { answers: from = 'live', given = {}, ...which } = chosen;
        const asked = await askedOf(file, ask.canRead);
        return await ask.verify({ ...asked, ...which, given, answers: from, token }, cancellation);
      } catch (error) {
        if (cancellation.isCancellationRequested) return undefined;
        return noAnswer(error);
      } finally {
        reports.delete(token);
      }
    });
  }

  /** Lets the user say who handed the message over, then verifies it. */
  async function choose(resource?: Uri | string): Promise<void> {
    const shown = messageUri(resource);
    const known = shown === undefined ? undefined : choices.of(shown.toString()).message;
    const target = await targetOf(resource, known);
    if (target === undefined) return;
    const key = target.shown.toString();
    const { given = {} } = choices.of(key);
    const which = target.message === undefined ? {} : { message: target.message };
    const answer = await ask.envelope({ ...(await askedOf(target.file, ask.canRead)), ...which, given });
    if (answer.kind === 'refused') {
      void window.showWarningMessage(answer.message);
      return;
    }
    const said = await chooseEnvelope(answer, given);
    if (said === undefined) return;
    choices.keep(key, { ...choices.of(key), given: said });
    await verify(target.shown, which);
  }

  async function whatIf(resource?: Uri | string): Promise<void> {
    const words = inWords();
    const picks = [
      { label: words.of(say`zone files over live DNS (what if)`), from: 'zones-over-live' as const },
      { label: words.of(say`zone files alone (what if)`), from: 'zones-alone' as const },
    ];
    const picked = await window.showQuickPick(picks, { title: words.of(say`Answers from`) });
    if (picked !== undefined) await verify(resource, { answers: picked.from });
  }

  const disposable = Disposable.from(
    marks,
    headers,
    new Disposable(() => {
      for (const panel of panels.values()) panel.dispose();
    }),
    commands.registerCommand(verifyCommand, verify),
    commands.registerCommand('dnsMailAuth.chooseEnvelope', choose),
    commands.registerCommand('dnsMailAuth.verifyMessageWithZones', whatIf),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length === 0) return;
      marks.clear(document.uri);
      panels.get(document.uri.toString())?.becameStale();
    }),
  );
  return {
    progress: (report) => reports.get(report.token)?.(report),
    shown: (uri) => answers.get(uri),
    dispose: () => disposable.dispose(),
  };
}

function noAnswer(error: unknown): { readonly kind: 'refused'; readonly message: string } {
  const reason = error instanceof Error ? error.message : String(error);
  const message = inWords().of(say`The language server gives no answer: ${reason.split('\n', 1)[0] ?? ''}`);
  return { kind: 'refused', message };
}

/** Who shall answer, where the caller says so. A menu of the explorer gives the list of selected files instead. */
function answersIn(wanted: unknown): AnswersFrom | undefined {
  if (typeof wanted !== 'object' || wanted === null || !('answers' in wanted)) return undefined;
  const { answers } = wanted;
  return answers === 'live' || answers === 'zones-over-live' || answers === 'zones-alone'
    ? answers
    : undefined;
}

/** Which message of a file, where the caller says so. */
function messageIn(wanted: unknown): number | undefined {
  if (typeof wanted !== 'object' || wanted === null || !('message' in wanted)) return undefined;
  return typeof wanted.message === 'number' ? wanted.message : undefined;
}

const untrusted = say`This workspace is not trusted, so nothing is asked of DNS for it. Trust the workspace to verify its messages.`;
