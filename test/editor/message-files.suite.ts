import { equal, match, ok } from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { commands, languages, TabInputWebview, Uri, window, workspace } from 'vscode';
import { writeOutlookMessage } from '../compound-file';
import { verify, withNameServer } from './messages';
import { findingsOf, findText, waitFor } from './zones';

describe('files that hold messages', () => {
  withNameServer();
  after(() => commands.executeCommand('workbench.action.closeAllEditors'));
  beforeEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  const folder = (): string => workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
  const text = (name: string): string => readFileSync(`${folder()}/messages/${name}.eml`, 'latin1');
  const write = (name: string, octets: Uint8Array | string): Uri => {
    writeFileSync(`${folder()}/${name}`, octets);
    return Uri.file(`${folder()}/${name}`);
  };
  const shownVerdict = (): Promise<unknown> =>
    waitFor('the tab of the verdict', () =>
      window.tabGroups.all
        .flatMap((group) => group.tabs)
        .find(
          ({ input }) => input instanceof TabInputWebview && input.viewType.includes('dnsMailAuth.verdict'),
        ),
    );

  it('shows the header of a file of Outlook, and marks in it what the verdict is about', async () => {
    const forged = text('forged-invoice');
    const file = write('forged.msg', writeOutlookMessage(forged.slice(0, forged.indexOf('\r\n\r\n') + 2)));
    // As in the menu of the explorer: nothing of it is open, nor could it be as text.
    await commands.executeCommand('dnsMailAuth.verifyMessage', file);
    await shownVerdict();
    const document = window.visibleTextEditors.find(({ document: { uri } }) =>
      uri.path.endsWith('forged.msg.eml'),
    )?.document;
    ok(document);
    equal(document.languageId, 'eml');
    const { view } = await verify(document.uri, { answers: 'live' });
    match(view.headline, /^DMARC fails: neither SPF nor DKIM speaks for example\.com/);
    ok(view.notes.some((note) => note.startsWith('This file of Outlook (.msg) holds the header as it came')));
    const from = findText(document, 'billing@example.com', document.getText().indexOf('From:'));
    const marks = languages.getDiagnostics(document.uri).filter(({ range }) => range.intersection(from));
    ok(marks.some(({ message }) => message.startsWith('DMARC fails')));
  });

  it('lets a person choose a message of an mbox file, and remembers it', async () => {
    const from = 'From sender@example.com Fri Nov 20 11:11:11 2026\r\n';
    const mbox = ['order', 'forged-invoice'].map((name) => from + text(name)).join('\r\n');
    const file = write('two.mbox', mbox);
    const asking = commands.executeCommand('dnsMailAuth.verifyMessage', file);
    // The second of the list.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await commands.executeCommand('workbench.action.quickOpenSelectNext');
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await asking;
    await shownVerdict();
    equal((await verify(file, { message: 1 })).view.state, 'pass');
    const { view, places, copies } = await verify(file, { message: 2 });
    equal(view.state, 'fail');
    const document = await workspace.openTextDocument(file);
    const client = places.find(({ start }) => start === view.envelope[0]?.place?.start)?.range;
    ok(client);
    const line = document.lineAt(client.start.line).text;
    equal(line.slice(client.start.character, client.end.character), view.envelope[0]?.value);
    equal(JSON.parse(copies.JSON).messages[0].number, 2);
  });

  it('stays usable with a message of 25 MB: the verdict is there, and few findings', async function () {
    this.timeout(largeMilliseconds);
    const file = write('large.eml', long(25_000_000));
    const document = await workspace.openTextDocument(file);
    await window.showTextDocument(document);
    ok(document.getText().length > 24_000_000);
    await commands.executeCommand('dnsMailAuth.verifyMessage');
    const { view, marks } = await verify(file, { answers: 'live' });
    equal(view.headline, 'DMARC passes: SPF speaks for example.com');
    ok(view.tree.some(({ id, result }) => id === 'dkim' && result === 'fail'));
    ok(JSON.stringify([view, marks, findingsOf(document)]).length < 100_000);
    const { start } = findText(document, 'Received');
    const hovers = await commands.executeCommand<unknown[]>('vscode.executeHoverProvider', file, start);
    equal(hovers.length, 1);
  });

  it('verifies a message that is too large for editors to show', async function () {
    this.timeout(largeMilliseconds);
    const file = write('larger.eml', long(60_000_000));
    await commands.executeCommand('dnsMailAuth.verifyMessage', file);
    await shownVerdict();
    const { view } = await verify(file, { answers: 'live' });
    equal(view.headline, 'DMARC passes: SPF speaks for example.com');
    ok(workspace.textDocuments.every(({ uri }) => uri.path !== file.path));
  });

  function long(octets: number): string {
    const line = 'This line is part of a long message, and there are many of them.\r\n';
    return `${text('order')}${line.repeat(octets / line.length)}`;
  }
});

/** An editor in a browser takes its time with such files, whatever is asked of it. */
const largeMilliseconds = 60_000;
