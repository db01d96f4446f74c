import {
  type CancellationTokenSource,
  commands,
  Disposable,
  type ExtensionContext,
  env,
  ProgressLocation,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import { say } from '../../core/words/phrase';
import {
  type AnswersFrom,
  type EnvelopeAnswer,
  type VerifyAnswer,
  type VerifyParams,
  type VerifyProgress,
  verifyCommand,
} from '../../server/features/verify-protocol';
import { messageLanguage } from '../languages';
import { inWords } from '../words';
import { type Choices, rememberedChoices } from './choices';
import { chooseEnvelope } from './choose-envelope';
import { type Asked, refreshedDocument } from './message-source';
import { showMarks } from './verdict-marks';
import { VerdictPanel } from './verdict-panel';

export interface AskServer {
  /** Whether the server gets at the octets of a file. */
  canRead(uri: Uri): boolean;
  verify(params: VerifyParams, cancellation: CancellationTokenSource['token']): Promise<VerifyAnswer>;
  envelope(params: Asked & Pick<VerifyParams, 'given'>): Promise<EnvelopeAnswer>;
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
  const panels = new Map<string, VerdictPanel>();
  const answers = new Map<string, VerifyAnswer>();
  const reports = new Map<string, (report: VerifyProgress) => void>();
  let count = 0;

  async function verify(resource?: Uri | string, wanted?: unknown): Promise<void> {
    const document = await documentOf(resource);
    if (document === undefined) return;
    if (!workspace.isTrusted) {
      void window.showWarningMessage(inWords().of(untrusted));
      return;
    }
    const key = document.uri.toString();
    const from = answersIn(wanted);
    const chosen: Choices = { ...choices.of(key), ...(from === undefined ? {} : { answers: from }) };
    choices.keep(key, chosen);
    const answer = await withProgress(document, chosen);
    if (answer === undefined || answer.kind === 'cancelled') return;
    answers.set(key, answer);
    if (answer.kind === 'refused') {
      void window.showWarningMessage(answer.message);
      return;
    }
    marks.show(document.uri, answer.marks);
    panelFor(document.uri).show(answer);
  }

  function panelFor(uri: Uri): VerdictPanel {
    const key = uri.toString();
    const known = panels.get(key);
    if (known !== undefined) return known;
    const panel = new VerdictPanel(context.extensionUri, uri, {
      again: (from) => void verify(uri, { answers: from }),
      choose: () => void choose(uri),
      copied: (text) => void env.clipboard.writeText(text),
      closed: () => panels.delete(key),
    });
    panels.set(key, panel);
    return panel;
  }

  async function withProgress(document: TextDocument, chosen: Choices): Promise<VerifyAnswer | undefined> {
    const token = `${++count}`;
    const title = inWords().of(say`Verifying the message`);
    const options = { location: ProgressLocation.Notification, title, cancellable: true };
    return window.withProgress(options, async (progress, cancellation) => {
      reports.set(token, ({ asked, answered, waiting }) => {
        const state = inWords().of(say`${answered} of ${asked} DNS questions answered`);
        progress.report({ message: waiting.length === 0 ? state : `${state}: ${waiting.join(', ')}` });
      });
      try {
        const { answers: from = 'live', given = {} } = chosen;
        return await ask.verify(
          { ...refreshedDocument(document, ask.canRead), given, answers: from, token },
          cancellation,
        );
      } catch (error) {
        if (cancellation.isCancellationRequested) return undefined;
        const reason = error instanceof Error ? error.message : String(error);
        return {
          kind: 'refused',
          message: inWords().of(say`The language server gives no answer: ${reason.split('\n', 1)[0] ?? ''}`),
        };
      } finally {
        reports.delete(token);
      }
    });
  }

  /** Lets the user say who handed the message over, then verifies it. */
  async function choose(resource?: Uri | string): Promise<void> {
    const document = await documentOf(resource);
    if (document === undefined) return;
    const key = document.uri.toString();
    const { given = {} } = choices.of(key);
    const answer = await ask.envelope({ ...refreshedDocument(document, ask.canRead), given });
    if (answer.kind === 'refused') {
      void window.showWarningMessage(answer.message);
      return;
    }
    const said = await chooseEnvelope(answer, given);
    if (said === undefined) return;
    choices.keep(key, { ...choices.of(key), given: said });
    await verify(document.uri);
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

/** Who shall answer, where the caller says so. A menu of the explorer gives the list of selected files instead. */
function answersIn(wanted: unknown): AnswersFrom | undefined {
  if (typeof wanted !== 'object' || wanted === null || !('answers' in wanted)) return undefined;
  const { answers } = wanted;
  return answers === 'live' || answers === 'zones-over-live' || answers === 'zones-alone'
    ? answers
    : undefined;
}

const untrusted = say`This workspace is not trusted, so nothing is asked of DNS for it. Trust the workspace to verify its messages.`;

/** The message that is meant: by its URI, or the one in the editor. */
async function documentOf(resource: Uri | string | undefined): Promise<TextDocument | undefined> {
  if (typeof resource === 'string') return workspace.openTextDocument(Uri.parse(resource));
  if (resource !== undefined) return workspace.openTextDocument(resource);
  const document = window.activeTextEditor?.document;
  if (document?.languageId === messageLanguage) return document;
  void window.showWarningMessage(inWords().of(say`Open a message (.eml) first.`));
  return undefined;
}
