import {
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { hoverAt } from '../core/ide/hover.js';
import type { LintOptions } from '../core/lint/run.js';
import { answerPulls, type DiagnosticsDoor, pushDiagnostics } from './diagnostics.js';
import { Snapshots } from './documents.js';
import { type DebugAnswer, debugRequest, type InitializationOptions, settingsSection } from './protocol.js';
import { readSettings } from './settings.js';
import { toHover } from './to-lsp.js';

/** Put in by the build from package.json. */
declare const VERSION: string;

/** Serves one client over `connection`. The doors (node, browser) make the connection and nothing else. */
export function serve(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  const snapshots = new Snapshots();
  const settings = new Map<string, Promise<LintOptions>>();
  let client = clientOf(undefined);
  let diagnostics: DiagnosticsDoor = { refresh: () => {} };

  const optionsFor = (uri: string): Promise<LintOptions> => {
    // A client without settings of its own gets the defaults, the same object each time.
    if (!client.hasConfiguration) return defaults;
    const known = settings.get(uri) ?? fetchSettings(connection, uri);
    settings.set(uri, known);
    return known;
  };

  connection.onInitialize((params) => {
    client = clientOf(params);
    const parts = { connection, documents, snapshots, optionsFor };
    diagnostics = client.pulls ? answerPulls(parts, client.canRefresh) : pushDiagnostics(parts);
    return { capabilities: capabilitiesFor(client), serverInfo: { name: 'dns-mail-auth', version: VERSION } };
  });
  connection.onInitialized(() => {
    if (client.canRegisterConfiguration) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: settingsSection });
    }
  });
  connection.onDidChangeConfiguration(() => {
    settings.clear();
    diagnostics.refresh();
  });
  connection.onHover(async ({ textDocument, position }) => {
    const { standard } = await optionsFor(textDocument.uri);
    const document = documents.get(textDocument.uri);
    if (document === undefined) return null;
    const { zone } = snapshots.of(document);
    const hover = hoverAt(zone, zone.lines.offset(position), standard);
    return hover === undefined ? null : toHover(zone, hover);
  });
  connection.onRequest(debugRequest, (): DebugAnswer => ({ diagnostics: client.pulls ? 'pull' : 'push' }));
  documents.onDidClose(({ document }) => {
    snapshots.forget(document.uri);
    settings.delete(document.uri);
  });
  documents.listen(connection);
  connection.listen();
}

const defaults = Promise.resolve(readSettings(undefined));

/** The settings for a document. A client that fails to tell them gets the defaults: findings must not depend on it. */
async function fetchSettings(connection: Connection, scopeUri: string): Promise<LintOptions> {
  try {
    return readSettings(await connection.workspace.getConfiguration({ scopeUri, section: settingsSection }));
  } catch (error) {
    connection.console.warn(`No settings for ${scopeUri}, the defaults are used: ${String(error)}`);
    return defaults;
  }
}

/** What a client can do, as far as it changes what we do. */
interface Client {
  readonly pulls: boolean;
  readonly canRefresh: boolean;
  readonly hasConfiguration: boolean;
  readonly canRegisterConfiguration: boolean;
}

function clientOf(params: InitializeParams | undefined): Client {
  const options: InitializationOptions | undefined = params?.initializationOptions;
  const workspace = params?.capabilities.workspace;
  return {
    pulls: params?.capabilities.textDocument?.diagnostic !== undefined && options?.forcePush !== true,
    canRefresh: workspace?.diagnostics?.refreshSupport === true,
    hasConfiguration: workspace?.configuration === true,
    canRegisterConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
  };
}

function capabilitiesFor({ pulls }: Client): ServerCapabilities {
  return {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    hoverProvider: true,
    // Both ways at once would show every finding twice.
    ...(pulls
      ? {
          diagnosticProvider: {
            identifier: 'dns-mail-auth',
            interFileDependencies: false,
            workspaceDiagnostics: false,
          },
        }
      : {}),
  };
}
