import type { InitializeParams } from 'vscode-languageserver';
import type { Dictionary } from '../core/words/words.js';
import type { InitializationOptions } from './protocol.js';

/** What a client can do, as far as it changes what we do. */
export interface Client {
  readonly pulls: boolean;
  readonly canRefresh: boolean;
  readonly canRefreshHints: boolean;
  readonly canRefreshTokens: boolean;
  readonly canRefreshLenses: boolean;
  readonly hasConfiguration: boolean;
  readonly canRegisterConfiguration: boolean;
  /** Whether it watches files for us, also outside the workspace. */
  readonly canWatch: boolean;
  readonly takesLinks: boolean;
  /** Whether it asks for the edit of a code action when one is chosen. */
  readonly resolvesCodeActions: boolean;
  /** Whether it opens a page in a browser. */
  readonly canShowDocuments: boolean;
  /** Whether it has our command that puts a text into the clipboard. */
  readonly canCopy: boolean;
  readonly takesNestedSymbols: boolean;
  readonly completion: {
    readonly takesSnippets: boolean;
    /** Whether the person chooses if what stands behind the cursor is replaced. */
    readonly takesInsertReplace: boolean;
    readonly takesTags: boolean;
  };
  /** Whether parameters of a signature may be told by where they stand in it. */
  readonly takesLabelOffsets: boolean;
  /** Whether it asks for semantic tokens of what it shows. */
  readonly takesTokenRanges: boolean;
  /** URIs of the workspace. */
  readonly folders: readonly string[];
  /** Whether the person trusts the workspace: only then is git asked about it, which reads its configuration. */
  readonly isTrusted: boolean;
  /** Whether it knows the commands of our extension, which lenses may call. */
  readonly hasCommands: boolean;
  /** The words of its language, where it gives them. */
  readonly dictionary: Dictionary | undefined;
}

export function clientOf(params: InitializeParams | undefined): Client {
  const options: InitializationOptions | undefined = params?.initializationOptions;
  const { workspace, textDocument, window } = params?.capabilities ?? {};
  const watching = workspace?.didChangeWatchedFiles;
  const item = textDocument?.completion?.completionItem;
  const root = params?.rootUri;
  return {
    pulls: textDocument?.diagnostic !== undefined && options?.forcePush !== true,
    canRefresh: workspace?.diagnostics?.refreshSupport === true,
    canRefreshHints: workspace?.inlayHint?.refreshSupport === true,
    canRefreshLenses: workspace?.codeLens?.refreshSupport === true,
    canRefreshTokens: workspace?.semanticTokens?.refreshSupport === true,
    hasConfiguration: workspace?.configuration === true,
    canRegisterConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    canWatch: watching?.dynamicRegistration === true && watching.relativePatternSupport === true,
    takesLinks: textDocument?.definition?.linkSupport === true,
    resolvesCodeActions:
      textDocument?.codeAction?.dataSupport === true &&
      textDocument.codeAction.resolveSupport?.properties.includes('edit') === true,
    canShowDocuments: window?.showDocument?.support === true,
    canCopy: options?.canCopy === true,
    takesTokenRanges: Boolean(textDocument?.semanticTokens?.requests.range),
    takesNestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    completion: {
      takesSnippets: item?.snippetSupport === true,
      takesInsertReplace: item?.insertReplaceSupport === true,
      takesTags: item?.tagSupport !== undefined,
    },
    takesLabelOffsets:
      textDocument?.signatureHelp?.signatureInformation?.parameterInformation?.labelOffsetSupport === true,
    folders: params?.workspaceFolders?.map(({ uri }) => uri) ?? (root == null ? [] : [root]),
    isTrusted: options?.isTrusted !== false,
    hasCommands: options?.hasCommands === true,
    dictionary: options?.dictionary,
  };
}
