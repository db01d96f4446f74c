import type { Connection, Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import { DocumentDiagnosticReportKind } from 'vscode-languageserver';
import type { Finding } from '../core/finding.js';
import type { LintOptions } from '../core/lint/run.js';
import type { Words } from '../core/words/words.js';
import type { OpenDocument } from './documents.js';
import { IncludedFiles, resultIdOf, withoutDoubles } from './included-files.js';
import type { DocumentJudge } from './judge.js';
import type { Platform } from './platform.js';
import { toDiagnostic } from './to-lsp.js';

export interface DiagnosticsDoor {
  /** A document was opened or edited. */
  changed(uri: string): void;
  closed(uri: string): void;
  /** What the client knows may have changed for another reason. */
  refresh(): void;
}

export interface JudgedDocument {
  readonly document: OpenDocument;
  readonly judge: DocumentJudge;
}

export interface DiagnosticsParts {
  readonly connection: Connection;
  readonly platform: Platform;
  documents(): Iterable<JudgedDocument>;
  documentOf(uri: string): JudgedDocument | undefined;
  /** The words of the client's language. */
  words(): Words;
  /** The options for a document, from its settings. */
  optionsFor(uri: string): Promise<LintOptions>;
}

/** Milliseconds that may be spent on judging before others have their turn: half a frame. */
const slice = 8;
/** Units of a zone that is judged to the end at once: it takes milliseconds, save for the very first time. */
const smallZone = 0x1_0000;

/** Milliseconds before the first answer. In a large zone what blocks show by themselves is told at once, the rest later. */
export function budgetFor({ document }: JudgedDocument): number {
  return document.zones.zone.mainLength <= smallZone ? 20 * slice : 0;
}

/** Milliseconds without an edit after which what takes longer is judged in full. */
const pause = 150;

/** Diagnostics for a client that asks for them (LSP 3.17 `textDocument/diagnostic`). */
export function answerPulls(parts: DiagnosticsParts, canRefresh: boolean): DiagnosticsDoor {
  const { connection } = parts;
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
  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }) => {
    const options = await parts.optionsFor(uri);
    const judged = parts.documentOf(uri);
    if (judged === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const { findings, isComplete } = judged.judge.judge(options, budgetFor(judged));
    if (!isComplete) background.start(uri);
    const byFile = diagnosticsByFile(judged.document, findings, parts.words());
    const own = byFile.get(uri) ?? [];
    byFile.delete(uri);
    tell(files.set(uri, byFile));
    const items = withoutDoubles([...files.of(uri), ...own]);
    const resultId = resultIdOf(items);
    const report: DocumentDiagnosticReport =
      resultId === previousResultId
        ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
        : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
    return report;
  });
  return {
    changed(uri) {
      // From now on the client asks about it.
      if (sent.has(uri)) send(uri, []);
    },
    closed(uri) {
      background.stop(uri);
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
  const push = async (uri: string): Promise<void> => {
    waiting.delete(uri);
    const options = await parts.optionsFor(uri);
    const judged = parts.documentOf(uri);
    if (judged === undefined) return;
    const { findings, isComplete } = judged.judge.judge(options, budgetFor(judged));
    if (!isComplete) background.start(uri);
    const byFile = diagnosticsByFile(judged.document, findings, parts.words());
    const own = byFile.get(uri) ?? [];
    byFile.delete(uri);
    const { version } = judged.document;
    tell(files.set(uri, byFile));
    await connection.sendDiagnostics({
      uri,
      version,
      diagnostics: withoutDoubles([...files.of(uri), ...own]),
    });
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
    if (!judged.judge.work(options, slice)) this.#next(uri, 0);
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

/** Diagnostics by the file that they stand in: the document, or one that it includes. */
function diagnosticsByFile(
  { uri, zones: { zone } }: OpenDocument,
  findings: readonly Finding[],
  words: Words,
): Map<string, Diagnostic[]> {
  const byFile = new Map<string, Diagnostic[]>();
  for (const finding of findings) {
    const diagnostic = toDiagnostic(uri, zone, finding, words);
    const file = fileUri(uri, zone.placeOf(finding.span).file);
    const some = byFile.get(file);
    if (some === undefined) byFile.set(file, [diagnostic]);
    else some.push(diagnostic);
  }
  return byFile;
}

function fileUri(uri: string, { kind, id }: { readonly kind: string; readonly id: string }): string {
  return kind === 'included' ? id : uri;
}
