import type {
  Connection,
  Diagnostic,
  DocumentDiagnosticReport,
  FullDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { DocumentDiagnosticReportKind } from 'vscode-languageserver';
import type { Finding } from '../core/finding.js';
import type { LintOptions } from '../core/lint/run.js';
import type { OpenDocument } from './documents.js';
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
  /** The options for a document, from its settings. */
  optionsFor(uri: string): Promise<LintOptions>;
}

/** Milliseconds that may be spent on judging before others have their turn: half a frame. */
const slice = 8;
/** Units of a zone that is judged to the end at once: it takes milliseconds, save for the very first time. */
const smallZone = 0x1_0000;

function budgetFor({ document }: JudgedDocument): number {
  return document.zones.zone.mainLength <= smallZone ? 20 * slice : slice;
}

/** Milliseconds without an edit after which what takes longer is judged in full. */
const pause = 150;

/** Diagnostics for a client that asks for them (LSP 3.17 `textDocument/diagnostic`). */
export function answerPulls(parts: DiagnosticsParts, canRefresh: boolean): DiagnosticsDoor {
  const { connection } = parts;
  const refresh = (): void => {
    if (!canRefresh) return;
    logFailure(connection, 'No refresh', connection.languages.diagnostics.refresh());
  };
  const background = new Background(parts, refresh);
  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }) => {
    const { uri } = textDocument;
    const options = await parts.optionsFor(uri);
    const judged = parts.documentOf(uri);
    if (judged === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const { findings, isComplete } = judged.judge.judge(options, budgetFor(judged));
    if (!isComplete) background.start(uri);
    const byFile = diagnosticsByFile(judged.document, findings);
    const items = withoutDoubles([...included(parts, uri, options), ...(byFile.get(uri) ?? [])]);
    byFile.delete(uri);
    const resultId = resultIdOf(items);
    const related = relatedReports(byFile);
    const report: DocumentDiagnosticReport =
      resultId === previousResultId
        ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId, ...related }
        : { kind: DocumentDiagnosticReportKind.Full, resultId, items, ...related };
    return report;
  });
  return { changed: () => {}, closed: (uri) => background.stop(uri), refresh };
}

function relatedReports(
  byFile: ReadonlyMap<string, Diagnostic[]>,
): Pick<DocumentDiagnosticReport, 'relatedDocuments'> {
  if (byFile.size === 0) return {};
  const reports = Array.from(byFile, ([uri, items]): [string, FullDocumentDiagnosticReport] => [
    uri,
    { kind: DocumentDiagnosticReportKind.Full, items },
  ]);
  return { relatedDocuments: Object.fromEntries(reports) };
}

/** Diagnostics for a client that waits to be told. Changes that are already in the queue are judged once. */
export function pushDiagnostics(parts: DiagnosticsParts): DiagnosticsDoor {
  const { connection, platform } = parts;
  const waiting = new Set<string>();
  /** For each document the files that were sent diagnostics on its behalf. */
  const sent = new Map<string, ReadonlySet<string>>();
  const push = async (uri: string): Promise<void> => {
    waiting.delete(uri);
    const options = await parts.optionsFor(uri);
    const judged = parts.documentOf(uri);
    if (judged === undefined) return;
    const { findings, isComplete } = judged.judge.judge(options, budgetFor(judged));
    if (!isComplete) background.start(uri);
    const byFile = diagnosticsByFile(judged.document, findings);
    const { version } = judged.document;
    const diagnostics = withoutDoubles([...included(parts, uri, options), ...(byFile.get(uri) ?? [])]);
    await connection.sendDiagnostics({ uri, version, diagnostics });
    byFile.delete(uri);
    for (const file of new Set([...byFile.keys(), ...(sent.get(uri) ?? [])])) {
      await pushIncluded(uri, file, byFile.get(file) ?? []);
    }
    sent.set(uri, new Set(byFile.keys()));
  };
  /** A file that is open itself is told with what it says by itself. */
  const pushIncluded = async (uri: string, file: string, items: Diagnostic[]): Promise<void> => {
    if (parts.documentOf(file) === undefined)
      await connection.sendDiagnostics({ uri: file, diagnostics: items });
    else if (!waiting.has(uri)) schedule(file);
  };
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
      const files = [uri, ...(sent.get(uri) ?? [])];
      sent.delete(uri);
      for (const file of files) {
        logFailure(
          connection,
          `No diagnostics for ${file}`,
          connection.sendDiagnostics({ uri: file, diagnostics: [] }),
        );
      }
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
): Map<string, Diagnostic[]> {
  const byFile = new Map<string, Diagnostic[]>();
  for (const finding of findings) {
    const diagnostic = toDiagnostic(uri, zone, finding);
    const file = fileUri(uri, zone.placeOf(finding.span).file);
    const some = byFile.get(file);
    if (some === undefined) byFile.set(file, [diagnostic]);
    else some.push(diagnostic);
  }
  return byFile;
}

/** A file that a zone includes and that is open itself is judged twice; what the zone says comes first. */
function withoutDoubles(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const told = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const { start, end } = diagnostic.range;
    const key = `${diagnostic.code} ${start.line}:${start.character}-${end.line}:${end.character}`;
    if (!told.has(key)) told.set(key, diagnostic);
  }
  return [...told.values()];
}

/** What other open documents that include this one say about it. */
function included(parts: DiagnosticsParts, uri: string, options: LintOptions): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const judged of parts.documents()) {
    const { document } = judged;
    if (document.uri === uri || !document.zones.zone.includedFiles.includes(uri)) continue;
    const { findings } = judged.judge.judge(options, budgetFor(judged));
    diagnostics.push(...(diagnosticsByFile(document, findings).get(uri) ?? []));
  }
  return diagnostics;
}

function fileUri(uri: string, { kind, id }: { readonly kind: string; readonly id: string }): string {
  return kind === 'included' ? id : uri;
}

/** Equal for equal diagnostics, so that a client that has them already is not sent them again (FNV-1a, 2 x 32 bits). */
function resultIdOf(items: readonly Diagnostic[]): string {
  let a = 0x811c9dc5;
  let b = 0x1234567;
  const add = (value: number): void => {
    a = Math.imul(a ^ value, 0x01000193);
    b = Math.imul(b ^ value, 0x01000197);
  };
  for (const { range, message, code, severity } of items) {
    add(range.start.line);
    add(range.start.character);
    add(range.end.line);
    add(range.end.character);
    add(severity ?? 0);
    // Ours are plain text.
    const words = `${code} ${typeof message === 'string' ? message : message.value}`;
    for (let at = 0; at < words.length; at++) add(words.charCodeAt(at));
  }
  return `${items.length}-${a >>> 0}-${b >>> 0}`;
}
