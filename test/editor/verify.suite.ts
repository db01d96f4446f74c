import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { commands, languages, Range, TabInputWebview, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { verify, withNameServer } from './messages';
import { findText, openExample, waitFor } from './zones';

/** The marks of a verdict: those of the language server have other sources of truth, but the same name. */
const marksOf = (uri: Uri) =>
  languages.getDiagnostics(uri).filter(({ source }) => source === 'dns-mail-auth');

describe('verify a message', () => {
  withNameServer();
  after(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('says that a message passes, in a view beside it', async () => {
    const message = await openExample('messages/order.eml');
    equal(message.languageId, 'eml');
    const { view, copies } = await verify(message.uri);
    equal(view.headline, 'DMARC passes: SPF and DKIM speak for example.com');
    deepEqual(marksOf(message.uri), []);
    await waitFor('the tab of the verdict', () => {
      const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
      return tabs.find(
        ({ input }) => input instanceof TabInputWebview && input.viewType.includes('dnsMailAuth.verdict'),
      );
    });
    match(copies['Authentication-Results'], /dmarc=pass/);
  });

  it('marks From of a forged message, until it is edited', async () => {
    const message = await openExample('messages/forged-invoice.eml');
    const { view } = await verify(message.uri);
    equal(view.state, 'fail');
    const from = findText(message, 'billing@example.com', message.getText().indexOf('From:'));
    const mark = marksOf(message.uri).find(({ range }) => range.intersection(from) !== undefined);
    match(mark?.message ?? '', /DMARC fails: neither SPF nor DKIM/);
    const edit = new WorkspaceEdit();
    edit.insert(message.uri, message.lineAt(message.lineCount - 1).range.end, 'x');
    await workspace.applyEdit(edit);
    await waitFor('no marks', () => (marksOf(message.uri).length === 0 ? true : undefined));
    await commands.executeCommand('workbench.action.files.revert');
  });

  it('tells that a mailing list changed the body', async () => {
    const message = await openExample('messages/mailing-list.eml');
    const { view } = await verify(message.uri);
    equal(view.state, 'fail');
    const bh = findText(message, '0JH8BKUrbolOde0QdShL');
    const mark = marksOf(message.uri).find(({ range }) => range.intersection(bh) !== undefined);
    match(mark?.message ?? '', /the body was changed after it was signed/);
  });

  it('verifies what if: a zone that is edited and not saved answers first', async () => {
    const message = await openExample('messages/forged-invoice.eml');
    await verify(message.uri, { answers: 'live' });
    const zone = await openExample('zones/db.example.com');
    const edit = new WorkspaceEdit();
    edit.insert(zone.uri, findText(zone, 'v=spf1').end, ' ip4:203.0.113.99');
    await workspace.applyEdit(edit);
    const { view, changes } = await verify(message.uri, { answers: 'zones-over-live' });
    equal(view.headline, 'DMARC passes: SPF speaks for example.com');
    ok(changes?.includes('DMARC: fail before, pass now'));
    const row = view.transcript.find(({ name, type }) => name === 'example.com' && type === 'TXT');
    equal(row?.zone?.uri, zone.uri.toString());
    match(zone.lineAt((row?.zone?.line ?? 1) - 1).text, /TXT|v=spf1/);
    await window.showTextDocument(zone);
    await commands.executeCommand('workbench.action.files.revert');
    await verify(message.uri, { answers: 'live' });
  });

  it('answers from the zone files of the folder, also those that nobody has opened', async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    const message = await openExample('messages/mailing-list.eml');
    const { view } = await verify(message.uri, { answers: 'zones-alone' });
    match(view.headline, /^DMARC fails: neither SPF nor DKIM speaks for example\.org/);
    ok(view.transcript.some(({ zone }) => zone?.uri.endsWith('/example.org.zone')));
    await verify(message.uri, { answers: 'live' });
  });

  it('keeps every octet when a message is saved', async () => {
    const folder = workspace.workspaceFolders?.[0]?.uri ?? Uri.file('/');
    const uri = Uri.joinPath(folder, 'kept.eml');
    const octets = Buffer.from('From: a@b.example  \r\nSubject: x \r\n\r\nline  \r\n\r\n\r\nno line end  ');
    await workspace.fs.writeFile(uri, octets);
    const message = await workspace.openTextDocument(uri);
    const edit = new WorkspaceEdit();
    edit.replace(uri, new Range(0, 6, 0, 7), 'A');
    await workspace.applyEdit(edit);
    ok(await message.save());
    const saved = Buffer.from(await workspace.fs.readFile(uri)).toString('latin1');
    equal(saved, octets.toString('latin1').replace('a@b', 'A@b'));
    await workspace.fs.delete(uri);
  });
});
