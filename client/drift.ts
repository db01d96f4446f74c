import {
  commands,
  Diagnostic,
  DiagnosticSeverity,
  Disposable,
  EventEmitter,
  languages,
  Range,
  type TextDocumentContentProvider,
  Uri,
  window,
  workspace,
} from 'vscode';
import { say } from '../core/words/phrase';
import {
  type CompareZoneAnswer,
  compareZoneRequest,
  type DriftDifference,
} from '../server/features/drift-protocol';
import { type AskWithProgress, askShown } from './ask-shown';
import { zoneLanguages } from './languages';
import { inWords } from './words';

const scheme = 'dns-mail-auth-drift';
type Compared = Extract<CompareZoneAnswer, { readonly kind: 'compared' }>;

/**
 * The command that compares a zone with live DNS: what differs becomes diagnostics of their own, gone with the next edit, and
 * a view of both sides. DNS is asked when the command is given and never by itself.
 */
export function compareZones(ask: AskWithProgress): Disposable {
  const found = languages.createDiagnosticCollection('dnsMailAuth.drift');
  const changed = new EventEmitter<Uri>();
  /** Both sides by the URIs of their documents, and the files that a comparison spoke about by its zone. */
  const texts = new Map<string, string>();
  const marked = new Map<string, readonly Uri[]>();

  const contents: TextDocumentContentProvider = {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? '',
  };

  async function compare(resource?: Uri): Promise<void> {
    const uri = resource ?? window.activeTextEditor?.document.uri;
    if (uri === undefined || uri.scheme === scheme) return;
    // The server knows only what is open.
    const { version } = await workspace.openTextDocument(uri);
    const title = inWords().of(say`Comparing with live DNS`);
    const answer = await askShown<CompareZoneAnswer>(ask, {
      ...{ title, method: compareZoneRequest },
      params: { uri: uri.toString() },
    });
    if (answer === undefined) return;
    if (answer.kind === 'refused') return void window.showWarningMessage(answer.message);
    const now = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    // What was typed meanwhile is not what was compared.
    if (now?.version === version) mark(uri, answer.differences);
    await show(uri, answer);
  }

  function mark(zone: Uri, differences: readonly DriftDifference[]): void {
    clear(zone);
    const byFile = new Map<string, Diagnostic[]>();
    for (const difference of differences) {
      const list = byFile.get(difference.uri) ?? [];
      byFile.set(difference.uri, list);
      list.push(diagnosticOf(difference));
    }
    const files = Array.from(byFile, ([file, list]) => {
      const uri = Uri.parse(file);
      found.set(uri, list);
      return uri;
    });
    marked.set(zone.toString(), files);
  }

  function clear(zone: Uri): void {
    for (const file of marked.get(zone.toString()) ?? []) found.delete(file);
    marked.delete(zone.toString());
  }

  async function show(zone: Uri, { name, summary, ...sides }: Compared): Promise<void> {
    const differing = sides.differences.filter(({ kind }) => kind !== 'unknown');
    if (differing.length === 0) return void window.showInformationMessage(summary);
    const put = (side: 'published' | 'zone'): Uri => {
      const uri = Uri.from({ scheme, path: `/${name} (${side})`, query: zone.toString() });
      texts.set(uri.toString(), sides[side]);
      changed.fire(uri);
      return uri;
    };
    const title = inWords().of(say`${name}: published and zone`);
    await commands.executeCommand('vscode.diff', put('published'), put('zone'), title, { preview: true });
    void window.showInformationMessage(summary);
  }

  return Disposable.from(
    found,
    changed,
    workspace.registerTextDocumentContentProvider(scheme, contents),
    workspace.onDidCloseTextDocument(({ uri }) => texts.delete(uri.toString())),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const isZone = zoneLanguages.some((language) => language === document.languageId);
      if (!isZone || contentChanges.length === 0) return;
      const edited = document.uri.toString();
      for (const [zone, files] of marked) {
        if (zone === edited || files.some((file) => file.toString() === edited)) clear(Uri.parse(zone));
      }
    }),
    commands.registerCommand('dnsMailAuth.compareZone', compare),
  );
}

function diagnosticOf({ kind, severity, message, range: { start, end } }: DriftDifference): Diagnostic {
  const range = new Range(start.line, start.character, end.line, end.character);
  const diagnostic = new Diagnostic(range, message, severities[severity]);
  diagnostic.source = 'dns-mail-auth';
  diagnostic.code = `drift-${kind}`;
  return diagnostic;
}

const severities: Readonly<Record<DriftDifference['severity'], DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};
