import type { Connection, ServerCapabilities } from 'vscode-languageserver';
import type { CommittedVersion } from '../../core/lint/committed.js';
import type { LintOptions } from '../../core/lint/run.js';
import type { Words } from '../../core/words/words.js';
import type { Client } from '../client.js';
import type { KnownFindings } from '../judge.js';
import type { MessageDocuments } from '../messages/message-documents.js';
import type { Platform } from '../platform.js';
import type { Settings } from '../settings.js';
import * as callHierarchy from './call-hierarchy.js';
import * as codeActions from './code-actions/index.js';
import type { JudgedZones } from './code-actions/judged-zone.js';
import * as codeLens from './code-lens.js';
import * as completion from './completion.js';
import { definitionLinks, definitionLocations } from './definition.js';
import * as dkim from './dkim/index.js';
import * as dnsDrift from './drift.js';
import { effectiveZoneOf } from './effective-zone.js';
import { type EffectiveZoneParams, effectiveZoneRequest } from './effective-zone-protocol.js';
import * as folding from './folding.js';
import * as formatting from './formatting.js';
import { documentHighlights } from './highlight.js';
import * as inlayHints from './inlay-hints.js';
import { documentLinks } from './links.js';
import * as liveCount from './live-count.js';
import { mailLookup } from './mail-lookup.js';
import { mailRefresh } from './mail-refresh.js';
import * as mailTree from './mail-tree.js';
import { paste } from './paste.js';
import { type PasteParams, type PasteReply, pasteRequest } from './paste-protocol.js';
import { references } from './references.js';
import { prepareRename, rename } from './rename.js';
import * as reportBoard from './report-board.js';
import * as selection from './selection.js';
import * as semanticTokens from './semantic-tokens.js';
import { serialFeature } from './serial.js';
import * as signatureHelp from './signature-help.js';
import * as symbols from './symbols.js';
import * as tools from './tools/index.js';
import * as verify from './verify.js';
import { warmUp } from './warm-up.js';
import type { EditableWorkspace, ResolveInclude } from './workspace.js';
import { workspaceSymbols } from './workspace-symbols.js';

export interface FeatureParts extends JudgedZones {
  readonly connection: Connection;
  readonly workspace: EditableWorkspace & { forgetFiles(): void };
  readonly messages: MessageDocuments;
  readonly platform: Platform;
  client(): Client;
  /** The words of the client's language. */
  words(): Words;
  settingsFor(uri: string): Promise<Settings>;
  readonly resolveInclude: ResolveInclude;
  committedOf(uri: string): CommittedVersion | undefined;
  /** What is known about an open document at once. */
  judgementOf(uri: string, options: LintOptions): KnownFindings | undefined;
}

/** To be told about documents. */
export interface Features {
  /** Opened or saved. */
  opened(uri: string): void;
  closed(uri: string): void;
  /** What zones or settings say may have changed. */
  changed(): void;
}

/** What the features can do for a client. */
export function featureCapabilities(): ServerCapabilities {
  return {
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentLinkProvider: {},
    workspaceSymbolProvider: true,
    renameProvider: { prepareProvider: true },
    ...codeActions.capabilities,
    ...formatting.capabilities,
    ...folding.capabilities,
    ...selection.capabilities,
    ...symbols.capabilities,
    ...inlayHints.capabilities,
    ...codeLens.capabilities,
    ...callHierarchy.capabilities,
    ...semanticTokens.capabilities,
    ...completion.capabilities,
    ...signatureHelp.capabilities,
  };
}

/** Answers the requests of all features but hover and diagnostics. */
export function registerFeatures(parts: FeatureParts): Features {
  const { connection, workspace, resolveInclude, settingsFor } = parts;
  connection.onDefinition((params) =>
    parts.client().takesLinks
      ? definitionLinks(workspace, resolveInclude, params)
      : definitionLocations(workspace, resolveInclude, params),
  );
  connection.onReferences((params) => references(workspace, params));
  connection.onDocumentHighlight((params) => documentHighlights(workspace, params));
  connection.onDocumentLinks((params) => documentLinks(workspace, resolveInclude, params));
  connection.onWorkspaceSymbol((params) => workspaceSymbols(workspace, params));
  connection.onPrepareRename((params) => {
    // What is edited must be what lies on the disk now.
    workspace.forgetFiles();
    return prepareRename(workspace, parts.words(), params);
  });
  connection.onRenameRequest((params) => {
    workspace.forgetFiles();
    return rename(workspace, parts.words(), params);
  });
  connection.onRequest(effectiveZoneRequest, (params: EffectiveZoneParams) =>
    effectiveZoneOf(workspace, params, { words: parts.words() }),
  );
  connection.onRequest<PasteReply | null, unknown>(pasteRequest, (params: PasteParams) =>
    paste(workspace, parts.words(), params),
  );
  const source = { zoneOf: (uri: string) => workspace.zoneOf(uri) };
  formatting.register(connection, source);
  folding.register(connection, source, parts.messages);
  selection.register(connection, source);
  symbols.register(connection, source, { ...parts, client: () => parts.client() });
  inlayHints.register(connection, source, {
    inlayHintsFor: async (uri) => (await settingsFor(uri)).inlayHints,
    words: parts.words,
    lookupFor: (uri) => mailLookup(workspace, uri),
  });
  completion.register(connection, {
    workspace,
    client: () => parts.client(),
    words: parts.words,
    today: () => parts.platform.today(),
    standardFor: async (uri) => (await settingsFor(uri)).lint.standard,
  });
  signatureHelp.register(connection, { workspace, client: () => parts.client(), words: parts.words });
  const live = {
    workspace,
    words: parts.words,
    client: () => parts.client(),
    dnsFor: async (uri: string) => (await settingsFor(uri)).dns,
    openDns: parts.platform.openDns,
    isTrusted: () => parts.client().isTrusted,
  };
  const counts = liveCount.register(connection, live);
  codeLens.register(connection, {
    workspace,
    choicesFor: async (uri) => (await settingsFor(uri)).codeLens,
    standardFor: async (uri) => (await settingsFor(uri)).lint.standard,
    words: parts.words,
    client: () => parts.client(),
    liveCount: (uri, zone, offset) => counts.find(uri, zone, offset),
    canAskDns: () => live.openDns !== undefined && live.isTrusted(),
    messages: parts.messages,
    hasVerifyLens: async (uri) => (await settingsFor(uri)).hasVerifyLens,
  });
  const verifier = {
    workspace,
    platform: parts.platform,
    words: parts.words,
    settingsFor: async (uri: string) => (await settingsFor(uri)).verify,
    dnsFor: live.dnsFor,
  };
  verify.register(connection, { ...verifier, client: () => parts.client() });
  tools.register(connection, {
    ...live,
    verifier,
    lintFor: async (uri) => (await settingsFor(uri)).lint,
  });
  dnsDrift.register(connection, live);
  reportBoard.register(connection, {
    ...live,
    platform: parts.platform,
    standardFor: async (uri) => (await settingsFor(uri)).lint.standard,
  });
  dkim.register(connection, { ...live, platform: parts.platform });
  callHierarchy.register(connection, workspace);
  const tokens = semanticTokens.register(connection, source, {
    standardFor: async (uri) => (await settingsFor(uri)).lint.standard,
    client: () => parts.client(),
  });

  const serial = serialFeature({
    workspace,
    settingsFor: async (uri) => (await settingsFor(uri)).serial,
    today: () => parts.platform.today(),
    words: parts.words,
    committedOf: (uri) => parts.committedOf(uri),
  });
  codeActions.register(connection, {
    workspace,
    client: () => parts.client(),
    words: parts.words,
    judged: (uri) => parts.judged(uri),
    readWith: (uri, edits) => parts.readWith(uri, edits),
    others: (params) => serial.codeActions(params),
  });
  connection.onWillSaveTextDocumentWaitUntil((params) => serial.willSave(params));
  const tree = mailTree.register(connection, {
    workspace,
    lintFor: async (uri) => (await settingsFor(uri)).lint,
    words: parts.words,
    judgementOf: parts.judgementOf,
    later: (work) => void parts.platform.later(work, 1000),
  });
  const refresh = mailRefresh(
    connection,
    parts.platform,
    () => parts.client(),
    () => tree.changed(),
  );
  const warm = warmUp(source, parts.platform);
  return {
    opened(uri) {
      warm.opened(uri);
      refresh.changed();
      void serial.opened(uri).catch((error) => connection.console.error(String(error)));
    },
    changed: () => refresh.changed(),
    closed(uri) {
      warm.closed(uri);
      refresh.changed();
      serial.closed(uri);
      tokens.closed(uri);
      counts.closed(uri);
    },
  };
}
