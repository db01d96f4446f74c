import { Range, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import { say } from '../../core/words/phrase';
import type { AnswersFrom, VerifyAnswer } from '../../server/features/verify-protocol';
import type { FromPage, ToPage } from '../page/messages';
import { pageOf } from '../webview-page';
import { inWords } from '../words';
import { rangeOf } from './verdict-marks';

type Verified = Extract<VerifyAnswer, { readonly kind: 'verified' }>;

export interface PanelEvents {
  again(answers: AnswersFrom): void;
  choose(): void;
  copied(text: string): void;
  closed(): void;
}

/** The verdict about one message, beside it. The page only lays out: what it shows and says was made by the core. */
export class VerdictPanel {
  readonly #panel: WebviewPanel;
  readonly #message: Uri;
  readonly #events: PanelEvents;
  #verified: Verified | undefined;
  #isStale = false;
  #isReady = false;

  constructor(extension: Uri, message: Uri, events: PanelEvents) {
    this.#message = message;
    this.#events = events;
    const dist = Uri.joinPath(extension, 'dist');
    const name = message.path.slice(message.path.lastIndexOf('/') + 1);
    this.#panel = window.createWebviewPanel(
      'dnsMailAuth.verdict',
      inWords().of(say`Verdict: ${name}`),
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, localResourceRoots: [dist], enableFindWidget: true },
    );
    const { webview } = this.#panel;
    webview.html = pageOf(webview, dist, 'verdict-page');
    webview.onDidReceiveMessage((said: FromPage) => {
      // A file of 50 MB, or one that is gone, cannot be shown.
      this.#hear(said).catch((error: unknown) => window.showWarningMessage(String(error)));
    });
    this.#panel.onDidDispose(() => events.closed());
  }

  show(verified: Verified): void {
    this.#verified = verified;
    this.#isStale = false;
    this.#panel.reveal(undefined, true);
    this.#tell();
  }

  /** The message was edited. */
  becameStale(): void {
    this.#isStale = true;
    this.#send({ kind: 'stale' });
  }

  dispose(): void {
    this.#panel.dispose();
  }

  #tell(): void {
    if (this.#verified === undefined || !this.#isReady) return;
    const { view, words, answers, changes, copies } = this.#verified;
    const names = Object.entries(copies).flatMap(([what, text]) => (text === '' ? [] : [what]));
    const verdict = { view, words, answers, copies: names, ...(changes === undefined ? {} : { changes }) };
    this.#send({ kind: 'verdict', verdict });
    if (this.#isStale) this.#send({ kind: 'stale' });
  }

  #send(message: ToPage): void {
    void this.#panel.webview.postMessage(message);
  }

  async #hear(said: FromPage): Promise<void> {
    switch (said.kind) {
      case 'ready':
        this.#isReady = true;
        return this.#tell();
      case 'again':
        return this.#events.again(said.answers);
      case 'choose':
        return this.#events.choose();
      case 'copy': {
        const text = new Map(Object.entries(this.#verified?.copies ?? {})).get(said.what);
        if (text !== undefined) this.#events.copied(text);
        return;
      }
      case 'place': {
        const { start, end } = said;
        const place = this.#verified?.places.find((some) => some.start === start && some.end === end);
        if (place !== undefined) await reveal(this.#message, rangeOf(place.range));
        return;
      }
      case 'zone': {
        const zone = this.#verified?.view.transcript[said.row]?.zone;
        if (zone === undefined) return;
        const line = Math.max(0, (zone.line ?? 1) - 1);
        await reveal(Uri.parse(zone.uri), new Range(line, 0, line, 0));
      }
    }
  }
}

async function reveal(uri: Uri, selection: Range): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const shown = window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
  await window.showTextDocument(document, { selection, viewColumn: shown ?? ViewColumn.One });
}
