import {
  type Connection,
  DidChangeConfigurationNotification,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { nothingAtHand } from '../core/audit/dns-lookup.js';
import { hoverAt } from '../core/ide/hover.js';
import { messageHoverAt } from '../core/ide/message/hover-message.js';
import { englishWords } from '../core/words/words.js';
import { wordsFor } from '../core/words/words-for.js';
import type { Zone } from '../core/zone/zone.js';
import { type Client, clientOf } from './client.js';
import { CommittedZones } from './committed-zones.js';
import {
  answerPulls,
  type DiagnosticsDoor,
  type JudgedDocument,
  patienceFor,
  pushDiagnostics,
} from './diagnostics.js';
import { DocumentDiagnostics } from './document-diagnostics.js';
import { Documents } from './documents.js';
import { featureCapabilities, registerFeatures } from './features/index.js';
import { mailLookup } from './features/mail-lookup.js';
import { FileWatch } from './file-watch.js';
import { IncludeLoader } from './include-loader.js';
import { DocumentJudge } from './judge.js';
import { KnownZones } from './known-zones.js';
import { lookLate } from './late-files.js';
import { MessageDocuments } from './messages/message-documents.js';
import { MessageFindings } from './messages/message-findings.js';
import { toMessageHover } from './messages/to-lsp.js';
import { NeighbourZones } from './neighbour-zones.js';
import type { Platform } from './platform.js';
import { PolicyFiles } from './policy-files.js';
import { type DebugAnswer, debugRequest, settingsSection } from './protocol.js';
import { SettingsStore } from './settings-store.js';
import { toHover } from './to-lsp.js';

/** Put in by the build from package.json. */
declare const VERSION: string;

export type Serve = typeof serve;

/** Serves one client over `connection`. The doors (node, browser) make the connection and the platform and nothing else. */
export function serve(connection: Connection, platform: Platform): void {
  let client = clientOf(undefined);
  let words = englishWords;
  let diagnostics: DiagnosticsDoor = { changed: () => {}, closed: () => {}, refresh: () => {} };
  const folders = (): readonly string[] => client.folders;
  const settings = new SettingsStore(connection, () => client.hasConfiguration);
  const judges = new Map<string, DocumentJudge>();
  const told = new Map<string, DocumentDiagnostics>();
  const messages = new MessageDocuments(platform, {
    changed: (uri) => messageFindings.changed(uri),
    closed(uri) {
      settings.forget(uri);
      messageFindings.closed(uri);
    },
  });
  const messageFindings = new MessageFindings({
    connection,
    platform,
    messages,
    words: () => words,
    settingsFor: (uri) => settings.for(uri),
  });
  const loader = new IncludeLoader(
    platform,
    folders,
    () => documents,
    () => client.isTrusted,
  );
  const documents: Documents = new Documents(platform, loader, {
    opened({ uri }) {
      const document = documents.get(uri);
      if (document !== undefined) {
        const judge = new DocumentJudge(document, platform);
        judges.set(uri, judge);
        told.set(uri, new DocumentDiagnostics(document, judge, () => words));
      }
      committed.look(uri);
      reloadAskers(uri);
      watch.update();
      diagnostics.changed(uri);
      features.opened(uri);
      othersChanged(uri);
    },
    changed({ uri }) {
      reloadAskers(uri);
      watch.update();
      diagnostics.changed(uri);
      features.changed();
    },
    closed(uri) {
      judges.delete(uri);
      told.delete(uri);
      settings.forget(uri);
      committed.forget(uri);
      workspace.forgetFiles();
      reloadAskers(uri);
      diagnostics.closed(uri);
      features.closed(uri);
      othersChanged(uri);
    },
  });
  const workspace = new KnownZones(platform, documents, loader, folders);
  const committed = new CommittedZones(
    platform,
    documents,
    loader,
    () => client.isTrusted,
    (uri, zone) => {
      judges.get(uri)?.compareWith(zone);
      diagnostics.changed(uri);
      diagnostics.refresh();
    },
  );
  const watch = new FileWatch(connection, loader, platform, () => client.canWatch);
  const features = registerFeatures({
    connection,
    workspace,
    messages,
    platform,
    client: () => client,
    words: () => words,
    settingsFor: (uri) => settings.for(uri),
    resolveInclude: (from, path) => loader.resolve(from, path),
    committedOf: (uri) => judges.get(uri)?.committed(),
    async judged(uri) {
      const { lint: options } = await settings.for(uri);
      const found = judged(uri);
      const judge = judges.get(uri);
      if (found === undefined || judge === undefined) return undefined;
      const findings = judge.known(options, patienceFor(found)).findings;
      return { known: { uri, zone: found.document.zones.zone }, findings, options };
    },
    readWith: (uri, edits) => documents.readWith(uri, edits),
    judgementOf(uri, options) {
      const found = judged(uri);
      return found && judges.get(uri)?.known(options, patienceFor(found));
    },
  });

  /** Reads documents again that include a file, or looked for it. */
  function reloadAskers(uri: string): void {
    for (const asker of loader.forget(uri)) {
      const document = asker === uri ? undefined : documents.find(asker);
      if (document === undefined) continue;
      document.zones.reload();
      diagnostics.changed(document.uri);
    }
  }

  const neighbours = new NeighbourZones(documents);
  /** Other zones are looked at anew when one comes, goes or is saved: not with every keystroke in one of them. */
  function othersChanged(uri: string): void {
    policies.refresh();
    messageFindings.refresh();
    if (neighbours.changed(uri)) diagnostics.refresh();
  }
  const policies = new PolicyFiles({
    connection,
    zones: openZones,
    words: () => words,
    settingsFor: (uri) => settings.for(uri),
  });

  function* openZones(): IterableIterator<Zone> {
    for (const { zones } of documents.all()) yield zones.zone;
  }

  const judged = (uri: string): JudgedDocument | undefined => {
    const document = documents.get(uri);
    const diagnostics = told.get(uri);
    return document === undefined || diagnostics === undefined ? undefined : { document, diagnostics };
  };
  connection.onInitialize(async (params) => {
    client = clientOf(params);
    const { dictionary } = client;
    words = await wordsFor(params.locale, dictionary && (async () => dictionary));
    const parts = {
      connection,
      platform,
      documents: () => Array.from(documents.all()).flatMap(({ uri }) => judged(uri) ?? []),
      documentOf: judged,
      async optionsFor(uri: string) {
        // What is not there yet is no finding.
        await lookLate(platform, () => documents.zoneOf(uri));
        return neighbours.optionsFor(uri, (await settings.for(uri)).lint);
      },
    };
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
    features.changed();
    if (client.canRefreshTokens) connection.languages.semanticTokens.refresh();
  });
  const filesChanged = (uris: readonly string[]): void => {
    workspace.forgetFiles();
    for (const uri of uris) reloadAskers(uri);
    diagnostics.refresh();
    features.changed();
  };
  platform.remote?.onArrival(filesChanged);
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const uris = changes.map(({ uri }) => uri);
    for (const uri of uris) platform.remote?.changed(platform.canonical(uri));
    filesChanged(uris);
  });
  connection.onDidSaveTextDocument(({ textDocument: { uri } }) => {
    platform.remote?.changed(platform.canonical(uri));
    committed.look(uri);
    workspace.forgetFiles();
    features.opened(uri);
    othersChanged(uri);
  });
  connection.onHover(async ({ textDocument: { uri }, position }) => {
    const { lint } = await settings.for(uri);
    const message = messages.get(uri);
    if (message !== undefined) {
      const reader = { standard: lint.standard, words, lookup: nothingAtHand };
      const found = messageHoverAt(message, message.lines.offset(position), reader);
      return found === undefined ? null : toMessageHover(message, found);
    }
    const zone = documents.zoneOf(uri);
    const hover =
      zone &&
      hoverAt(zone, zone.lines.offset(position), {
        standard: lint.standard,
        words,
        lookup: mailLookup(workspace, uri),
      });
    return zone === undefined || hover === undefined ? null : toHover(zone, hover);
  });
  connection.onRequest(debugRequest, (): DebugAnswer => ({ diagnostics: client.pulls ? 'pull' : 'push' }));
  documents.listen(messages.besides(policies.besides(connection)));
  connection.listen();
}

function capabilitiesFor(client: Client): ServerCapabilities {
  return {
    textDocumentSync: {
      openClose: true,
      change: TextDocumentSyncKind.Incremental,
      save: true,
      willSaveWaitUntil: true,
    },
    hoverProvider: true,
    ...featureCapabilities(),
    // Both ways at once would show every finding twice.
    ...(client.pulls
      ? {
          diagnosticProvider: {
            identifier: 'dns-mail-auth',
            interFileDependencies: true,
            workspaceDiagnostics: false,
          },
        }
      : {}),
  };
}
