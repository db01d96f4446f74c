import type { Connection, Diagnostic, DocumentDiagnosticReport, TextDocuments } from 'vscode-languageserver';
import { DocumentDiagnosticReportKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Finding, severities } from '../core/finding.js';
import type { LintOptions } from '../core/lint/run.js';
import type { Snapshots } from './documents.js';
import { toDiagnostic } from './to-lsp.js';

/** VS Code shows no more of one file; the worst come first. */
const mostDiagnostics = 1000;

export interface DiagnosticsDoor {
  /** Tells the client that what it knows may have changed. */
  refresh(): void;
}

interface Parts {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly snapshots: Snapshots;
  /** The options for a document, from its settings. */
  optionsFor(uri: string): Promise<LintOptions>;
}

/** Diagnostics for a client that asks for them (LSP 3.17 `textDocument/diagnostic`). */
export function answerPulls(parts: Parts, canRefresh: boolean): DiagnosticsDoor {
  parts.connection.languages.diagnostics.on(async ({ textDocument, previousResultId }) => {
    const items = await diagnosticsOf(parts, textDocument.uri);
    const resultId = resultIdOf(items);
    const report: DocumentDiagnosticReport =
      resultId === previousResultId
        ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
        : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
    return report;
  });
  const { connection } = parts;
  const refresh = async (): Promise<void> => {
    if (canRefresh) await connection.languages.diagnostics.refresh();
  };
  return { refresh: () => logFailure(connection, 'No refresh', refresh()) };
}

/** Diagnostics for a client that waits to be told. Changes that are already in the queue are judged once. */
export function pushDiagnostics(parts: Parts): DiagnosticsDoor {
  const { connection, documents } = parts;
  const waiting = new Set<string>();
  const push = async (uri: string): Promise<void> => {
    waiting.delete(uri);
    const document = documents.get(uri);
    if (document === undefined) return;
    const { version } = document;
    const diagnostics = await diagnosticsOf(parts, uri);
    if (documents.get(uri)?.version === version)
      await connection.sendDiagnostics({ uri, version, diagnostics });
  };
  const schedule = (uri: string): void => {
    if (waiting.has(uri)) return;
    waiting.add(uri);
    setImmediate(() => logFailure(connection, `No diagnostics for ${uri}`, push(uri)));
  };
  documents.onDidChangeContent(({ document }) => schedule(document.uri));
  documents.onDidClose(({ document: { uri } }) =>
    logFailure(connection, `No diagnostics for ${uri}`, connection.sendDiagnostics({ uri, diagnostics: [] })),
  );
  return { refresh: () => documents.keys().forEach(schedule) };
}

/** A message that cannot be sent, or a bug of ours in judging one document, must not end the server. */
function logFailure(connection: Connection, what: string, work: Promise<void>): void {
  work.catch((error) => connection.console.error(`${what}: ${String(error)}`));
}

async function diagnosticsOf(
  { documents, snapshots, optionsFor }: Parts,
  uri: string,
): Promise<Diagnostic[]> {
  const options = await optionsFor(uri);
  const document = documents.get(uri);
  if (document === undefined) return [];
  const snapshot = snapshots.of(document);
  const { zone } = snapshot;
  return worst(snapshot.findings(options)).map((finding) => toDiagnostic(uri, zone, finding));
}

function worst(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= mostDiagnostics) return findings;
  const ranked = [...findings].sort(
    (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity),
  );
  return ranked.slice(0, mostDiagnostics);
}

/** Equal for equal diagnostics, so that a client that has them already is not sent them again (FNV-1a, 2 x 32 bits). */
function resultIdOf(items: readonly Diagnostic[]): string {
  const text = JSON.stringify(items);
  let a = 0x811c9dc5;
  let b = 0x1234567;
  for (let at = 0; at < text.length; at++) {
    a = Math.imul(a ^ text.charCodeAt(at), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(at), 0x01000197);
  }
  return `${text.length}-${a >>> 0}-${b >>> 0}`;
}
