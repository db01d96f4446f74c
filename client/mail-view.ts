import {
  commands,
  Disposable,
  EventEmitter,
  type ProviderResult,
  Range,
  type TextDocument,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { MailTreeAnswer, MailTreeNode, MailTreeState } from '../server/features/mail-tree-protocol';

import { zoneLanguages } from './languages';

/** Asks the server. Rejects when no server runs. */
export type AskMailTree = () => Promise<MailTreeAnswer>;

export interface MailView extends Disposable {
  /** To be told that the tree may have changed. */
  changed(): void;
  /** What the view shows at its top; for tests. */
  shown(): Promise<readonly MailTreeNode[]>;
}

const viewId = 'dnsMailAuth.mail';

/** The view "Mail authentication": the mail domains of the zones at hand, and what is wrong or missing there. */
export function showMailTree(ask: AskMailTree): MailView {
  const changes = new EventEmitter<undefined>();
  let domains: Promise<readonly MailTreeNode[]> | undefined;

  /** A server that does not answer leaves the view empty, with its words of welcome. */
  const load = (): Promise<readonly MailTreeNode[]> => {
    domains ??= ask().then(
      (answer) => answer.domains,
      () => [],
    );
    return domains;
  };
  const provider: TreeDataProvider<MailTreeNode> = {
    onDidChangeTreeData: changes.event,
    getChildren: (node): ProviderResult<MailTreeNode[]> =>
      node === undefined ? load().then((nodes) => [...nodes]) : [...node.children],
    getTreeItem: itemOf,
  };
  const view = window.createTreeView(viewId, { treeDataProvider: provider, showCollapseAll: true });
  const changed = (): void => {
    domains = undefined;
    changes.fire(undefined);
  };
  const update = (): void => {
    void commands.executeCommand('setContext', 'dnsMailAuth.hasZones', workspace.textDocuments.some(isZone));
  };
  update();
  const disposable = Disposable.from(
    workspace.onDidOpenTextDocument(update),
    workspace.onDidCloseTextDocument(update),
    changes,
    view,
    commands.registerCommand('dnsMailAuth.refreshMail', changed),
    commands.registerCommand('dnsMailAuth.goToMailRecord', goTo),
    commands.registerCommand('dnsMailAuth.explainMailFinding', explain),
  );
  return { changed, shown: load, dispose: () => disposable.dispose() };
}

function isZone({ languageId }: TextDocument): boolean {
  return zoneLanguages.some((language) => language === languageId);
}

function itemOf(node: MailTreeNode): TreeItem {
  const { id, label, detail, tooltip, state, children, uri, page } = node;
  const folding =
    children.length === 0
      ? TreeItemCollapsibleState.None
      : node.kind === 'domain'
        ? TreeItemCollapsibleState.Expanded
        : TreeItemCollapsibleState.Collapsed;
  const item = new TreeItem(label, folding);
  item.id = id;
  item.description = detail;
  item.tooltip = tooltip ?? `${label} ${detail}`;
  item.iconPath = iconOf(state);
  item.contextValue = page === undefined ? node.kind : 'finding';
  // A screen reader says the state, which the icon shows to others.
  item.accessibilityInformation = { label: `${label}, ${detail}` };
  if (uri !== undefined) {
    item.command = { command: 'dnsMailAuth.goToMailRecord', title: label, arguments: [node] };
  }
  return item;
}

const icons: Readonly<Record<MailTreeState, readonly [icon: string, color: string | undefined]>> = {
  ok: ['pass', 'charts.green'],
  error: ['error', 'list.errorForeground'],
  warning: ['warning', 'list.warningForeground'],
  info: ['info', undefined],
  missing: ['circle-slash', 'list.warningForeground'],
  unknown: ['question', undefined],
};

function iconOf(state: MailTreeState): ThemeIcon {
  const [icon, color] = icons[state];
  return color === undefined ? new ThemeIcon(icon) : new ThemeIcon(icon, new ThemeColor(color));
}

/** Opens the file that a node is about, with the cursor on its line. */
async function goTo(node: MailTreeNode): Promise<void> {
  if (node?.uri === undefined) return;
  const document = await workspace.openTextDocument(Uri.parse(node.uri));
  const line = Math.min(node.line ?? 0, Math.max(0, document.lineCount - 1));
  await window.showTextDocument(document, { selection: new Range(line, 0, line, 0) });
}

async function explain(node: MailTreeNode): Promise<void> {
  if (node?.page !== undefined) await commands.executeCommand('vscode.open', Uri.parse(node.page));
}
