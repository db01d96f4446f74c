import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  type CodeLens,
  commands,
  languages,
  TabInputTextDiff,
  type TextDocument,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { type Named, withNamed } from '../dns-server/named';
import { setServers } from './messages';
import { findingsOf, findText, openExample, waitFor } from './zones';

/** What live DNS has and the zone file has not: another policy, and the record of a vendor that costs more. */
const vendor =
  '$TTL 60\n@ SOA ns h 1 1 1 1 1\n@ NS ns\nns A 127.0.0.1\n@ TXT "v=spf1 a:ns.vendor.example exists:ns.vendor.example ~all"\n';

describe('live DNS, when a person asks', () => {
  let named: Named;
  before(async () => {
    const folder = workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
    const zone = readFileSync(`${folder}/zones/db.example.com`, 'utf8');
    named = await withNamed({
      'example.com': zone.replace('"v=DMARC1; p=reject;', '"v=DMARC1; p=none;'),
      'vendor.example': vendor,
    });
    await setServers([`${named.host}:${named.port}`]);
  });
  after(async () => {
    await named.stop();
    await setServers(undefined);
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('compares a zone: a finding where they differ until the next edit, and both sides as a diff', async () => {
    const zone = await openExample('zones/db.example.com');
    await commands.executeCommand('dnsMailAuth.compareZone', zone.uri);
    deepEqual(driftOf(zone), [
      'drift-data: DMARC at _dmarc.example.com is published as "v=DMARC1; p=none; sp=reject',
    ]);
    const [finding] = languages.getDiagnostics(zone.uri).filter(isDrift);
    match(zone.lineAt(finding?.range.start.line ?? 0).text, /^_dmarc/);
    const input = await waitFor('the diff', () => {
      const tab = window.tabGroups.activeTabGroup.activeTab?.input;
      return tab instanceof TabInputTextDiff ? tab : undefined;
    });
    const [published, ours] = [input.original, input.modified].map((uri) =>
      workspace.textDocuments.find((document) => document.uri.toString() === uri.toString())?.getText(),
    );
    match(published ?? '', /^_dmarc\.example\.com\. 3600 IN TXT "v=DMARC1; p=none; /m);
    match(ours ?? '', /^_dmarc\.example\.com\. 3600 IN TXT "v=DMARC1; p=reject; /m);
    await window.showTextDocument(zone);
    const edit = new WorkspaceEdit();
    edit.insert(zone.uri, zone.lineAt(zone.lineCount - 1).range.end, '\n');
    await workspace.applyEdit(edit);
    await waitFor('no drift', () => (driftOf(zone).length === 0 ? true : undefined));
    await commands.executeCommand('workbench.action.files.revert');
  });

  it('says so where nothing differs, and opens nothing', async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    const zone = await openExample('zones/db.example.com');
    const edit = new WorkspaceEdit();
    edit.replace(zone.uri, findText(zone, 'p=reject'), 'p=none');
    await workspace.applyEdit(edit);
    // What is typed and not saved is what is compared.
    await commands.executeCommand('dnsMailAuth.compareZone', zone.uri);
    deepEqual(driftOf(zone), []);
    const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
    ok(!tabs.some(({ input }) => input instanceof TabInputTextDiff));
    await window.showTextDocument(zone);
    await commands.executeCommand('workbench.action.files.revert');
  });

  it('counts what an include of somebody else costs, above the record until the next edit', async () => {
    const zone = await openExample('zones/db.example.com');
    const edit = new WorkspaceEdit();
    edit.insert(zone.uri, findText(zone, ' -all').start, ' include:vendor.example');
    await workspace.applyEdit(edit);
    const before = await lensesOf(zone);
    match(before[0]?.command?.title ?? '', /^at least 3\/10 lookups/);
    const [ask] = before.filter(({ command }) => command?.title === 'Count with live DNS');
    equal(ask?.range.start.line, findText(zone, 'v=spf1').start.line);
    await commands.executeCommand(ask?.command?.command ?? '', ...(ask?.command?.arguments ?? []));
    // mx, two includes, and two terms in the record of the vendor.
    match((await lensesOf(zone))[0]?.command?.title ?? '', /^live DNS: 5\/10 lookups, 0\/2 void/);
    const another = new WorkspaceEdit();
    another.insert(zone.uri, zone.lineAt(zone.lineCount - 1).range.end, '\n');
    await workspace.applyEdit(another);
    match((await lensesOf(zone))[0]?.command?.title ?? '', /^at least 3\/10 lookups/);
    await commands.executeCommand('workbench.action.files.revert');
  });
});

const isDrift = ({ code }: { readonly code?: unknown }): boolean => String(code).startsWith('drift-');

/** What a comparison says, each with as much of its sentence as is the same everywhere. */
function driftOf(document: TextDocument): readonly string[] {
  return findingsOf(document)
    .filter(isDrift)
    .map(({ code, message }) => `${code}: ${message.split(';').slice(0, 3).join(';')}`);
}

async function lensesOf({ uri }: TextDocument): Promise<CodeLens[]> {
  return commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', uri, 50);
}
