import {
  CancellationTokenSource,
  commands,
  type Disposable,
  Range,
  Uri,
  ViewColumn,
  type Webview,
  window,
  workspace,
} from 'vscode';
import { say } from '../../core/words/phrase';
import type {
  AskBoardParams,
  BoardAnswer,
  BoardAsk,
  BoardPlace,
  OpenBoardAnswer,
  OpenBoardParams,
} from '../../server/features/report-board-protocol';
import type { FromReportPage, ToReportPage } from '../page/reports/messages';
import { pageOf } from '../webview-page';
import { inWords } from '../words';
import { asParams } from './chosen-files';

export interface AskReports {
  open(params: OpenBoardParams, cancellation: CancellationTokenSource['token']): Promise<OpenBoardAnswer>;
  ask(params: AskBoardParams): Promise<BoardAnswer>;
  close(board: string): void;
}

let tokens = 0;

/** One page about reports: passes on what it asks, and does in the editor what it wants done. */
export class ReportHost implements Disposable {
  readonly token = `reports-${++tokens}`;
  readonly uris: readonly Uri[];
  readonly #webview: Webview;
  readonly #ask: AskReports;
  readonly #reading = new CancellationTokenSource();
  #board: Promise<OpenBoardAnswer> | undefined;

  constructor(webview: Webview, extension: Uri, uris: readonly Uri[], ask: AskReports) {
    this.uris = uris;
    this.#webview = webview;
    this.#ask = ask;
    const dist = Uri.joinPath(extension, 'dist');
    webview.options = { enableScripts: true, localResourceRoots: [dist] };
    webview.onDidReceiveMessage((said: FromReportPage) => {
      // A zone that is gone, an export that is too large for an editor.
      this.#hear(said).catch((error: unknown) => window.showWarningMessage(String(error)));
    });
    webview.html = pageOf(webview, dist, 'report-page');
  }

  progress(done: number, files: number): void {
    this.#send({ kind: 'reading', text: inWords().of(say`Reading the reports: ${done} of ${files}`) });
  }

  zonesChanged(): void {
    this.#send({ kind: 'zones' });
  }

  /** Reads everything again. */
  async again(): Promise<void> {
    await this.#close();
    await this.#show();
  }

  dispose(): void {
    this.#reading.cancel();
    void this.#close();
  }

  async #close(): Promise<void> {
    const known = await this.#board;
    this.#board = undefined;
    if (known?.kind === 'opened') this.#ask.close(known.board);
  }

  #open(): Promise<OpenBoardAnswer> {
    this.#board ??= asParams(this.uris)
      .then((params) => this.#ask.open({ ...params, token: this.token }, this.#reading.token))
      .catch((error: unknown) => ({ kind: 'refused' as const, message: firstLine(error) }));
    return this.#board;
  }

  async #show(): Promise<void> {
    this.#send({ kind: 'reading', text: inWords().of(say`Reading the reports…`) });
    const opened = await this.#open();
    if (opened.kind === 'refused') {
      this.#board = undefined;
      this.#send({ kind: 'refused', message: opened.message });
      return;
    }
    const source = this.uris.map((uri) => uri.toString());
    const hasText = this.uris.length === 1 && /\.(?:xml|json|eml)$/i.test(this.uris[0]?.path ?? '');
    this.#send({ kind: 'opened', words: opened.words, source, hasText });
  }

  async #answer(ask: BoardAsk): Promise<BoardAnswer> {
    try {
      for (let attempt = 0; ; attempt++) {
        const opened = await this.#open();
        if (opened.kind === 'refused') return opened;
        const answer = await this.#ask.ask({ board: opened.board, ask });
        if (answer.kind !== 'gone' || attempt > 0) return answer;
        // The server was started anew: what it had read is read again.
        this.#board = undefined;
      }
    } catch (error) {
      return { kind: 'refused', message: firstLine(error) };
    }
  }

  #send(message: ToReportPage): void {
    void this.#webview.postMessage(message);
  }

  async #hear(said: FromReportPage): Promise<void> {
    switch (said.kind) {
      case 'ready':
        return this.#show();
      case 'again':
        return this.again();
      case 'ask':
        return this.#send({ kind: 'answer', id: said.id, answer: await this.#answer(said.ask) });
      case 'do':
        return this.#do(said.ask);
      case 'place':
        return showPlace(said.place);
      case 'text':
        await commands.executeCommand('vscode.openWith', this.uris[0], 'default', ViewColumn.Beside);
        return;
    }
  }

  async #do(ask: BoardAsk): Promise<void> {
    const answer = await this.#answer(ask);
    if (answer.kind === 'refused') return void window.showWarningMessage(answer.message);
    if (answer.kind === 'edited') return showPlace(answer.place);
    if (answer.kind === 'sample') return showText(answer.text, 'eml');
    if (answer.kind === 'export' && ask.kind === 'export') {
      return showText(answer.text, ask.format === 'csv' ? 'plaintext' : ask.format);
    }
  }
}

async function showPlace({ uri, line }: BoardPlace): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const shown = window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
  const selection = new Range(line, 0, line, 0);
  await window.showTextDocument(document, { selection, viewColumn: shown ?? ViewColumn.Beside });
}

/** In an editor of its own, which asks where to when it is saved. */
async function showText(content: string, language: string): Promise<void> {
  const document = await workspace.openTextDocument({ content, language });
  await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preview: false });
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return inWords().of(say`The language server gives no answer: ${text.split('\n', 1)[0] ?? ''}`);
}
