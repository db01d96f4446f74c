import type {
  Connection,
  DidChangeTextDocumentParams,
  DidOpenTextDocumentParams,
} from 'vscode-languageserver';
import { policyExchanges } from '../core/lint/policy-exchanges.js';
import { lintStsPolicy } from '../core/lint/sts-policy-text.js';
import { sourceOfText } from '../core/text/source.js';
import { lineIndexOf, textLinesOf } from '../core/text/text-lines.js';
import type { Words } from '../core/words/words.js';
import type { Zone } from '../core/zone/zone.js';
import { type DocumentEvents, eventsBesides } from './document-events.js';
import type { Settings } from './settings.js';
import { toDiagnostic } from './to-lsp.js';

/** The language of `mta-sts.txt`, as the extension contributes it. */
export const policyLanguage = 'mta-sts-policy';

export interface PolicyFilesParts {
  readonly connection: Connection;
  /** The zones that are open. */
  zones(): Iterable<Zone>;
  words(): Words;
  settingsFor(uri: string): Promise<Settings>;
}

/**
 * Policy files of MTA-STS that a client has open. They are small, so that each change is judged at once and in full, and
 * diagnostics are always sent: who asks for them is answered with none.
 */
export class PolicyFiles {
  readonly #parts: PolicyFilesParts;
  readonly #texts = new Map<string, string>();

  constructor(parts: PolicyFilesParts) {
    this.#parts = parts;
  }

  /** The events of a client but those about policy files, which are taken care of here. */
  besides(events: DocumentEvents): DocumentEvents {
    return eventsBesides(events, {
      open: (params) => this.#open(params),
      change: (params) => this.#change(params),
      close: (uri) => this.#close(uri),
    });
  }

  /** Judges all of them anew: what the zones say may have changed. */
  refresh(): void {
    for (const uri of this.#texts.keys()) this.#judge(uri);
  }

  #open({ textDocument: { uri, languageId, text } }: DidOpenTextDocumentParams): boolean {
    if (languageId !== policyLanguage && !/\/mta-sts\.txt$/i.test(uri)) return false;
    this.#texts.set(uri, text);
    this.#judge(uri);
    return true;
  }

  #change({ textDocument: { uri }, contentChanges }: DidChangeTextDocumentParams): boolean {
    let text = this.#texts.get(uri);
    if (text === undefined) return false;
    for (const change of contentChanges) {
      if ('range' in change) {
        const lines = lineIndexOf(sourceOfText(text));
        const start = lines.offset(change.range.start);
        const end = Math.max(start, lines.offset(change.range.end));
        text = text.slice(0, start) + change.text + text.slice(end);
      } else text = change.text;
    }
    this.#texts.set(uri, text);
    this.#judge(uri);
    return true;
  }

  #close(uri: string): boolean {
    if (!this.#texts.delete(uri)) return false;
    this.#log(this.#parts.connection.sendDiagnostics({ uri, diagnostics: [] }));
    return true;
  }

  #judge(uri: string): void {
    this.#log(this.#send(uri));
  }

  async #send(uri: string): Promise<void> {
    const { connection, zones, words, settingsFor } = this.#parts;
    const { lint } = await settingsFor(uri);
    const text = this.#texts.get(uri);
    if (text === undefined) return;
    const source = sourceOfText(text);
    const shown = { lines: textLinesOf(source), apex: '', placeOf: mainPlace, writtenAt: same } as const;
    const findings = lintStsPolicy(source, policyExchanges(uri, [...zones()]), lint);
    const diagnostics = findings
      .slice(0, mostFindings)
      .map((finding) => toDiagnostic(uri, shown, finding, words()));
    await connection.sendDiagnostics({ uri, diagnostics });
  }

  #log(work: Promise<void>): void {
    work.catch((error) => this.#parts.connection.console.error(String(error)));
  }
}

/** Editors show no more of one file. */
const mostFindings = 1000;

const mainPlace: Zone['placeOf'] = (span) => ({ file: { kind: 'main', id: '' }, span });
const same: Zone['writtenAt'] = (span) => span;
