import {
  commands,
  Disposable,
  type ExtensionContext,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { say } from '../../core/words/phrase';
import type { BoardProgress } from '../../server/features/report-board-protocol';
import { zoneLanguages } from '../languages';
import { inWords } from '../words';
import { type AskReports, ReportHost } from './report-host';

/** The custom editors: of files whose names say that they are reports, and of others that somebody opens as one. */
const ownEditor = 'dnsMailAuth.report';
const optionalEditor = 'dnsMailAuth.reportOption';
const boardPanel = 'dnsMailAuth.reportBoard';

/** Milliseconds without an edit after which zones are compared again. */
const patience = 600;

export interface ReportViews extends Disposable {
  progress(report: BoardProgress): void;
}

/** Editors of report files, and boards over folders of them. */
export function showReports({ extensionUri }: ExtensionContext, ask: AskReports): ReportViews {
  const hosts = new Set<ReportHost>();
  let waiting: ReturnType<typeof setTimeout> | undefined;

  function fill(panel: WebviewPanel, uris: readonly Uri[]): void {
    const host = new ReportHost(panel.webview, extensionUri, uris, ask);
    hosts.add(host);
    panel.onDidDispose(() => {
      hosts.delete(host);
      host.dispose();
    });
  }

  const provider = {
    openCustomDocument: (uri: Uri) => ({ uri, dispose: () => {} }),
    resolveCustomEditor: ({ uri }: { readonly uri: Uri }, panel: WebviewPanel) => fill(panel, [uri]),
  };
  const editorOptions = {
    supportsMultipleEditorsPerDocument: true,
    webviewOptions: { enableFindWidget: true },
  };

  async function view(resource?: Uri): Promise<void> {
    const editor = window.activeTextEditor;
    const uri = resource ?? editor?.document.uri;
    if (uri === undefined) return;
    const isBesideText = editor?.document.uri.toString() === uri.toString();
    const column = isBesideText ? ViewColumn.Beside : ViewColumn.Active;
    if (uri.scheme === 'untitled') board([uri], column);
    else await commands.executeCommand('vscode.openWith', uri, optionalEditor, column);
  }

  async function openFolder(resource?: Uri, selected?: readonly Uri[]): Promise<void> {
    const chosen = selected?.length ? selected : resource === undefined ? await chooseFolder() : [resource];
    if (chosen !== undefined && chosen.length > 0) board(chosen, ViewColumn.Active);
  }

  function board(uris: readonly Uri[], column: ViewColumn): void {
    const title = inWords().of(say`Reports: ${nameOf(uris[0])}`);
    fill(window.createWebviewPanel(boardPanel, title, column, { enableFindWidget: true }), uris);
  }

  const disposable = Disposable.from(
    window.registerCustomEditorProvider(ownEditor, provider, editorOptions),
    window.registerCustomEditorProvider(optionalEditor, provider, editorOptions),
    window.registerWebviewPanelSerializer(boardPanel, {
      async deserializeWebviewPanel(panel, state) {
        fill(panel, sourceIn(state));
      },
    }),
    commands.registerCommand('dnsMailAuth.viewReport', view),
    commands.registerCommand('dnsMailAuth.openReportFolder', openFolder),
    workspace.onDidChangeTextDocument(({ document: { languageId }, contentChanges }) => {
      if (contentChanges.length === 0 || !(zoneLanguages as readonly string[]).includes(languageId)) return;
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        for (const host of hosts) host.zonesChanged();
      }, patience);
    }),
    workspace.onDidSaveTextDocument(({ uri }) => {
      for (const host of hosts)
        if (host.uris.some((own) => own.toString() === uri.toString())) void host.again();
    }),
    new Disposable(() => clearTimeout(waiting)),
  );
  return {
    progress({ token, done, files }) {
      for (const host of hosts) if (host.token === token) host.progress(done, files);
    },
    dispose: () => disposable.dispose(),
  };
}

function chooseFolder(): Thenable<readonly Uri[] | undefined> {
  return window.showOpenDialog({
    ...{ canSelectFiles: false, canSelectFolders: true, canSelectMany: true },
    openLabel: inWords().of(say`Open Reports`),
  });
}

function nameOf(uri: Uri | undefined): string {
  return uri?.path.replace(/\/$/, '').split('/').pop() ?? '';
}

/** What the page has remembered, which is checked as anything from outside. */
function sourceIn(state: unknown): readonly Uri[] {
  if (typeof state !== 'object' || state === null || !('source' in state)) return [];
  const { source } = state;
  return Array.isArray(source)
    ? source.flatMap((uri) => (typeof uri === 'string' ? [Uri.parse(uri)] : []))
    : [];
}
