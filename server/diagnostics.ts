import type { Connection, Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import { DocumentDiagnosticReportKind } from 'vscode-languageserver';
import type { LintOptions } from '../core/lint/run.js';
import type { DocumentDiagnostics } from './document-diagnostics.js';
import type { OpenDocument } from './documents.js';
import { areEqual, IncludedFiles, withOthers } from './included-files.js';
import type { Platform } from './platform.js';

export interface DiagnosticsDoor {
  /** A document was opened or edited. */
  changed(uri: string): void;
  closed(uri: string): void;
  /** What the client knows may have changed for another reason. */
  refresh(): void;
}

export interface JudgedDocument {
  readonly document: OpenDocument;
  readonly diagnostics: DocumentDiagnostics;
}

export interface DiagnosticsParts {
  readonly connection: Connection;
  readonly platform: Platform;
  documents(): Iterable<JudgedDocument>;
  documentOf(uri: string): JudgedDocument | undefined;
  /** The options for a document, from its settings. */
  optionsFor(uri: string): Promise<LintOptions>;
}

/** Milliseconds that may be spent on judging before others have their turn: half a frame. */
const slice = 8;
/** Units of a zone that is judged to the end at once: it takes milliseconds, save for the very first time. */
const smallZone = 0x1_0000;

/** Milliseconds before the first answer. In a large zone what blocks show by themselves is told at once, the rest later. */
function budgetFor({ document }: JudgedDocument): number {
  return document.zones.zone.mainLength <= smallZone ? 20 * slice : 0;
}

/**
 * Milliseconds that a person may wait for what can be done about findings: a small zone is judged to the end, even by a
 * busy machine; of a large one there is what is known by then.
 */
export function patienceFor({ document }: JudgedDocument): number {
  return document.zones.zone.mainLength <= smallZone ? 3000 : 0;
}

/** Milliseconds without an edit after which what takes longer is judged in full. */
const pause = 150;

/** Diagnostics for a client that asks for them (LSP 3.17 `textDocument/diagnostic`). */
export function answerPulls(parts: DiagnosticsParts, canRefresh: boolean): DiagnosticsDoor {
  const { connection, platform } = parts;
  const files = new IncludedFiles();
  /** Files that are not open and were sent diagnostics all the same: nobody asks for them. */
  const sent = new Set<string>();
  const refresh = (): void => {
    if (!canRefresh) return;
    logFailure(connection, 'No refresh', connection.languages.diagnostics.refresh());
  };
  const tell = (changed: readonly string[]): void => {
    for (const file of changed) {
      if (parts.documentOf(file) !== undefined) refresh();
      else send(file, files.of(file));
    }
  };
  const send = (file: string, diagnostics: Diagnostic[]): void => {
    if (diagnostics.length > 0) sent.add(file);
    else sent.delete(file);
    logFailure(
      connection,
      `No diagnostics for ${file}`,
      connection.sendDiagnostics({ uri: file, diagnostics }),
    );
  };
  const background = new Background(parts, refresh);
  /** What each document was answered last. */
  const answers = new Map<string, { readonly resultId: string; readonly items: readonly Diagnostic[] }>();
  /** A client may come with the answer of another server. */
  const series = platform.seed();
  let count = 0;
  const answer = async (uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> => {
    const options = await parts.optionsFor(uri);
    const judged = parts.documentOf(uri);
    if (judged === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const { byFile, isComplete } = judged.diagnostics.now(options, budgetFor(judged));
    if (!isComplete) background.start(uri);
    const own = byFile.get(uri) ?? [];
    byFile.delete(uri);
    tell(files.set(uri, byFile));
    const items = withOthers(files.of(uri), own);
    const last = answers.get(uri);
    if (last?.resultId === previousResultId && last !== undefined && areEqual(items, last.items)) {
      return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: last.resultId };
    }
    const resultId = `${series}-${++count}`;
    answers.set(uri, { resultId, items });
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  };
  connection.languages.diagnostics.on(({ textDocument: { uri }, previousResultId }) =>
    answer(uri, previousResultId),
  );
  return {
    changed(uri) {
      // From now on the client asks about it.
      if (sent.has(uri)) send(uri, []);
    },
    closed(uri) {
      background.stop(uri);
      answers.delete(uri);
      tell(files.set(uri, new Map()));
      tell(files.of(uri).length > 0 ? [uri] : []);
    },
    refresh,
  };
}

/** Diagnostics for a client that waits to be told. Changes that are already in the queue are judged once. */
export function pushDiagnostics(parts: DiagnosticsParts): DiagnosticsDoor {
  const { connection, platform } = parts;
  const files = new IncludedFiles();
  const waiting = new Set<string>();
  /** What was sent last about each open document. */
  const sent = new Map<string, { readonly version: number; readonly diagnostics: readonly Diagnostic[] }>();
  const push = async (uri: string): Promise<void> => {
    waiting.delete(uri);
    const options = await parts.optionsFor(uri);
    const judged = parts.documentOf(uri);
    if (judged === undefined) return;
    const { byFile, isComplete } = judged.diagnostics.now(options, budgetFor(judged));
    if (!isComplete) background.start(uri);
    const own = byFile.get(uri) ?? [];
    byFile.delete(uri);
    const { version } = judged.document;
    tell(files.set(uri, byFile));
    const diagnostics = withOthers(files.of(uri), own);
    const last = sent.get(uri);
    // Of the same text it is heard once.
    if (last?.version === version && areEqual(diagnostics, last.diagnostics)) return;
    sent.set(uri, { version, diagnostics });
    await connection.sendDiagnostics({ uri, version, diagnostics });
  };
  /** A file that is open itself is told with what it says by itself. */
  const tell = (changed: readonly string[]): void => {
    for (const file of changed) {
      if (parts.documentOf(file) !== undefined) schedule(file);
      else send(file, files.of(file));
    }
  };
  const send = (file: string, diagnostics: Diagnostic[]): void =>
    logFailure(
      connection,
      `No diagnostics for ${file}`,
      connection.sendDiagnostics({ uri: file, diagnostics }),
    );
  const schedule = (uri: string): void => {
    if (waiting.has(uri)) return;
    waiting.add(uri);
    platform.later(() => logFailure(connection, `No diagnostics for ${uri}`, push(uri)), 0);
  };
  const background = new Background(parts, schedule);
  return {
    changed: schedule,
    closed(uri) {
      background.stop(uri);
      sent.delete(uri);
      tell(files.set(uri, new Map()));
      send(uri, files.of(uri));
    },
    refresh: () => {
      for (const { document } of parts.documents()) schedule(document.uri);
    },
  };
}

/** Judges documents to the end, a slice at a time, once nobody has edited them for a moment. */
class Background {
  readonly #parts: DiagnosticsParts;
  readonly #done: (uri: string) => void;
  readonly #running = new Map<string, () => void>();

  constructor(parts: DiagnosticsParts, done: (uri: string) => void) {
    this.#parts = parts;
    this.#done = done;
  }

  /** Begins anew where it has begun already. */
  start(uri: string): void {
    this.#next(uri, pause);
  }

  stop(uri: string): void {
    this.#running.get(uri)?.();
    this.#running.delete(uri);
  }

  #next(uri: string, afterMilliseconds: number): void {
    this.stop(uri);
    const { connection, platform } = this.#parts;
    const run = (): void => logFailure(connection, `No diagnostics for ${uri}`, this.#work(uri));
    this.#running.set(uri, platform.later(run, afterMilliseconds));
  }

  async #work(uri: string): Promise<void> {
    const options = await this.#parts.optionsFor(uri);
    const judged = this.#parts.documentOf(uri);
    if (judged === undefined) return;
    if (!judged.diagnostics.work(options, slice)) this.#next(uri, 0);
    else {
      this.#running.delete(uri);
      this.#done(uri);
    }
  }
}

/** A message that cannot be sent, or a bug of ours in judging one document, must not end the server. */
function logFailure(connection: Connection, what: string, work: Promise<void>): void {
  work.catch((error) => connection.console.error(`${what}: ${String(error)}`));
}
