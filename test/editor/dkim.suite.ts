import { equal, match, ok } from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigurationTarget, commands, type TextDocument, type Uri, window, workspace } from 'vscode';
import type { TestProfileAnswer } from '../../server/features/dkim-protocol';
import { verify } from './messages';
import { openExample, waitFor } from './zones';

describe('DKIM keys', () => {
  let folder = '';
  let zone: TextDocument;
  const at = (name: string): string => join(folder, name);
  const settings = () => workspace.getConfiguration('dnsMailAuth');

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dkim-editor-'));
    const profile = { name: 'test key', domain: 'example.com', selector: 'test1', key: at('test1.pem') };
    await settings().update(
      'dkim.profiles',
      [profile, { ...profile, name: 'next', selector: 'test2', key: at('test2.pem') }],
      ConfigurationTarget.Global,
    );
    await commands.executeCommand('workbench.action.closeAllEditors');
    zone = await openExample('zones/db.example.com');
  });
  after(async () => {
    rmSync(folder, { recursive: true });
    await settings().update('dkim.profiles', undefined, ConfigurationTarget.Global);
    await window.showTextDocument(zone);
    await commands.executeCommand('workbench.action.files.revert');
    await commands.executeCommand('notifications.clearAll');
  });

  /** Signs the message of an order, and verifies the copy with the zone as it stands in the editor. */
  async function verdictOf(profile: string): Promise<string> {
    const message = await openExample('messages/order.eml');
    const copy = await commands.executeCommand<Uri | undefined>('dnsMailAuth.signMessage', message.uri, {
      profile,
    });
    if (copy === undefined) throw new Error('not signed');
    equal(copy.scheme, 'untitled');
    const { copies } = await verify(copy, { answers: 'zones-alone' });
    const results = copies['Authentication-Results'].replace(/\s+/g, ' ');
    return /dkim=\w+(?= [^;]*header\.s=test)/.exec(results)?.[0] ?? results;
  }

  const tested = (profile: string) =>
    commands.executeCommand<TestProfileAnswer>('dnsMailAuth.testDkimProfile', { profile, against: 'zones' });

  it('are generated into a file of their own and inserted into the zone, and sign what verifies', async () => {
    await commands.executeCommand('dnsMailAuth.generateDkimKey', {
      ...{ domain: 'example.com', selector: 'test1', kind: 'rsa-2048', file: at('test1.pem') },
      insert: zone.uri.toString(),
    });
    equal(statSync(at('test1.pem')).mode & 0o777, 0o600);
    const text = zone.getText();
    match(text, /^test1\._domainkey\s.*"v=DKIM1; k=rsa; p=MII/m);
    for (const [string] of text.matchAll(/"[^"\n]*"/g)) ok(string.length <= 257, string);
    equal(await verdictOf('test key'), 'dkim=pass');
    const secret = readFileSync(at('test1.pem'), 'utf8').split('\n')[3] ?? '';
    ok(secret.length > 40);
    for (const { getText } of workspace.textDocuments) ok(!getText().includes(secret));
  });

  it('are held against the zone', async () => {
    const answer = await tested('test key');
    ok(answer.kind === 'tested' && answer.matches, JSON.stringify(answer));
  });

  it('get a successor beside them', async () => {
    await commands.executeCommand('dnsMailAuth.rotateDkimSelector', {
      ...{ uri: zone.uri.toString(), selector: 'test1', to: 'test2', kind: 'ed25519', file: at('test2.pem') },
    });
    const lines = zone.getText().split('\n');
    ok(
      lines.findIndex((line) => line.startsWith('test2._domainkey')) >
        lines.findIndex((line) => line.startsWith('test1')),
    );
    equal(await verdictOf('next'), 'dkim=pass');
    equal(await verdictOf('test key'), 'dkim=pass');
  });

  it('are revoked in one step that can be undone', async () => {
    const before = zone.getText();
    await window.showTextDocument(zone);
    await commands.executeCommand('dnsMailAuth.revokeDkimSelector', {
      ...{ uri: zone.uri.toString(), selector: 'test1' },
    });
    match(zone.getText(), /^test1\._domainkey\s.*"v=DKIM1; k=rsa; p="/m);
    const answer = await tested('test key');
    ok(answer.kind === 'tested' && answer.sentences.includes('the key is revoked'), JSON.stringify(answer));
    equal(await verdictOf('test key'), 'dkim=permerror');
    await window.showTextDocument(zone);
    await commands.executeCommand('undo');
    await waitFor('the key again', () => (zone.getText() === before ? true : undefined));
  });

  it('that are in a file already stay, and the zone with them', async () => {
    const before = [readFileSync(at('test1.pem'), 'utf8'), zone.getText()];
    await commands.executeCommand('dnsMailAuth.generateDkimKey', {
      ...{ domain: 'example.com', selector: 'test3', kind: 'ed25519', file: at('test1.pem') },
      insert: zone.uri.toString(),
    });
    equal(readFileSync(at('test1.pem'), 'utf8'), before[0]);
    equal(zone.getText(), before[1]);
  });
});
