import { deepEqual, equal, match, ok } from 'node:assert/strict';
import {
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type CodeLens,
  commands,
  extensions,
  Range,
  type TextDocument,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { MailTreeNode } from '../../server/features/mail-tree-protocol';
import { extensionId, findText, openExample, waitFor } from './zones';

describe('mail authentication', () => {
  it('is a view of the domains of open zones, from which a click leads to the record', async () => {
    const zone = await openExample('zones/db.example.com');
    const domain = await waitForDomain('example.com', ({ children }) => children.length > 5);
    deepEqual(
      domain.children.map(({ kind }) => kind).filter((kind, index, all) => all.indexOf(kind) === index),
      ['spf', 'dkim', 'dmarc', 'mx', 'mta-sts', 'tls-rpt'],
    );
    const policy = domain.children.find(({ kind }) => kind === 'dmarc');
    match(policy?.detail ?? '', /^domain reject, subdomains reject, non-existent reject$/);
    await commands.executeCommand('dnsMailAuth.goToMailRecord', policy);
    const editor = window.activeTextEditor;
    equal(editor?.document.uri.toString(), zone.uri.toString());
    match(zone.lineAt(editor?.selection.active.line ?? 0).text, /^_dmarc/);
    await commands.executeCommand('dnsMailAuth.mail.focus');
  });

  it('follows an edit', async () => {
    const zone = await openExample('zones/db.example.com');
    const edit = new WorkspaceEdit();
    edit.replace(zone.uri, findText(zone, 'p=reject'), 'p=none');
    ok(await workspace.applyEdit(edit));
    await waitForDomain('example.com', ({ children }) =>
      children.some(({ kind, detail }) => kind === 'dmarc' && detail.startsWith('domain none')),
    );
    await window.showTextDocument(zone);
    await commands.executeCommand('undo');
  });

  it('is told above the records', async () => {
    const zone = await openExample('zones/db.example.com');
    const lenses = await lensesOf(zone);
    const titles = lenses.map(
      ({ range, command }) => `${zone.lineAt(range.start.line).text.slice(0, 6)} ${command?.title}`,
    );
    ok(
      titles.some((title) => /2\/10 lookups, 0\/2 void, 39 octets$/.test(title)),
      titles.join('\n'),
    );
    ok(titles.includes('s2026b RSA 2048 bits, not for subdomains (t=s)'), titles.join('\n'));
    ok(titles.includes('_dmarc domain reject, subdomains reject, non-existent reject'), titles.join('\n'));
  });

  it('has a tree of SPF includes', async () => {
    const zone = await openExample('zones/db.example.com');
    const { start } = findText(zone, 'include:_spf');
    const [item] = await commands.executeCommand<CallHierarchyItem[]>(
      'vscode.prepareCallHierarchy',
      zone.uri,
      start,
    );
    equal(item?.name, 'example.com');
    const calls = await commands.executeCommand<CallHierarchyOutgoingCall[]>(
      'vscode.provideOutgoingCalls',
      item,
    );
    deepEqual(
      calls.map(({ to }) => to.name),
      ['_spf.example.com'],
    );
    deepEqual(
      calls[0]?.fromRanges.map((range) => zone.getText(new Range(range.start, range.end))),
      ['include:_spf.example.com'],
    );
  });
});

async function lensesOf({ uri }: TextDocument): Promise<CodeLens[]> {
  return commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', uri, 50);
}

async function waitForDomain(
  name: string,
  isReached: (node: MailTreeNode) => boolean,
): Promise<MailTreeNode> {
  const extension = extensions.getExtension<{ mailTree: () => Promise<readonly MailTreeNode[]> }>(
    extensionId,
  );
  if (extension === undefined) throw new Error('The extension is not in the host.');
  const door = await extension.activate();
  let found: MailTreeNode | undefined;
  return waitFor(`the domain ${name}`, () => {
    void door.mailTree().then((nodes) => {
      found = nodes.find(({ label }) => label === name);
    });
    return found !== undefined && isReached(found) ? found : undefined;
  });
}
