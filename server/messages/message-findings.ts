import type { Connection } from 'vscode-languageserver';
import { lintMessage } from '../../core/lint/message/lint-message.js';
import { withSeverity } from '../../core/lint/run.js';
import { textLinesOf } from '../../core/text/text-lines.js';
import type { Words } from '../../core/words/words.js';
import type { Platform } from '../platform.js';
import type { Settings } from '../settings.js';
import { toDiagnostic } from '../to-lsp.js';
import type { MessageDocuments } from './message-documents.js';

export interface MessageFindingsParts {
  readonly connection: Connection;
  readonly platform: Platform;
  readonly messages: MessageDocuments;
  words(): Words;
  settingsFor(uri: string): Promise<Settings>;
}

/** Milliseconds without an edit after which a message is judged. */
const pause = 150;

/**
 * What the open messages show without DNS. It is always sent: who asks for diagnostics of a message is answered with none.
 */
export class MessageFindings {
  readonly #parts: MessageFindingsParts;
  readonly #waiting = new Map<string, () => void>();

  constructor(parts: MessageFindingsParts) {
    this.#parts = parts;
  }

  /** A message was opened or edited. */
  changed(uri: string): void {
    const { platform, connection } = this.#parts;
    this.#waiting.get(uri)?.();
    const judge = (): void => {
      this.#waiting.delete(uri);
      this.#send(uri).catch((error) => connection.console.error(String(error)));
    };
    this.#waiting.set(uri, platform.later(judge, pause));
  }

  closed(uri: string): void {
    this.#waiting.get(uri)?.();
    this.#waiting.delete(uri);
    void this.#parts.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** Judges all of them anew: settings may have changed. */
  refresh(): void {
    for (const uri of this.#parts.messages.uris()) this.changed(uri);
  }

  async #send(uri: string): Promise<void> {
    const { connection, messages, platform, words, settingsFor } = this.#parts;
    const { severities } = (await settingsFor(uri)).lint;
    const text = messages.get(uri);
    if (text === undefined) return;
    const nowSeconds = platform.mail?.nowSeconds();
    const findings = lintMessage(text.restored, nowSeconds === undefined ? {} : { nowSeconds });
    const shown = {
      ...{ lines: textLinesOf(text.source), apex: '' },
      placeOf: (span) => ({ file: { kind: 'main', id: '' }, span }),
      writtenAt: (span) => span,
    } satisfies Parameters<typeof toDiagnostic>[1];
    const diagnostics = findings
      .flatMap((finding) => withSeverity(finding, severities))
      .map((finding) => toDiagnostic(uri, shown, finding, words()));
    await connection.sendDiagnostics({ uri, diagnostics });
  }
}
