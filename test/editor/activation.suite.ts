import { deepEqual, equal, ok } from 'node:assert/strict';
import { commands, extensions, languages, Uri, workspace } from 'vscode';
import {
  askServer,
  extensionId,
  findingsOf,
  has,
  openExample,
  pause,
  waitFor,
  waitForFindings,
} from './zones';

const forcePush = process.env.DNS_MAIL_AUTH_FORCE_PUSH === '1';

describe('activation', () => {
  it('waits for a zone', () => {
    equal(extensions.getExtension(extensionId)?.isActive, false);
  });

  it('knows a zone file by the name db.*', async () => {
    const zone = await openExample('zones/db.example.net');
    equal(zone.languageId, 'dns-zone');
  });

  for (const name of ['db.json', 'db.test.json']) {
    it(`leaves ${name} to its own language`, async () => {
      const folder = workspace.workspaceFolders?.[0]?.uri;
      if (folder === undefined) throw new Error('The host opened no folder.');
      await workspace.fs.writeFile(Uri.joinPath(folder, name), new TextEncoder().encode('{ "a": 1 }\n'));
      equal((await openExample(name)).languageId, 'json');
    });
  }

  it('is woken by it', async () => {
    await waitFor('the activation', () => extensions.getExtension(extensionId)?.isActive || undefined);
  });

  it(`has findings ${forcePush ? 'pushed' : 'pulled'}`, async () => {
    deepEqual(await askServer('dnsMailAuth/debug'), { diagnostics: forcePush ? 'push' : 'pull' });
  });

  it('says in its output channel what it has started', async () => {
    const showAndRead = () => {
      // Asked for again and again: a window that is still busy starting drops the wish to see a channel.
      void commands.executeCommand('dnsMailAuth.showOutput');
      return workspace.textDocuments.find(
        ({ uri, getText }) => uri.scheme === 'output' && getText().includes('Started dns-mail-auth'),
      );
    };
    await waitFor('the line', showAndRead, 500);
  });

  it('shows a finding once', async () => {
    const zone = await openExample('zones/db.example.net');
    const findings = await waitForFindings(zone, 'findings', ({ length }) => length > 0);
    const keys = findings.map(({ message, range }) => JSON.stringify([message, range]));
    equal(new Set(keys).size, keys.length);
  });

  for (const language of ['zone', 'zonefile', 'bindzone', 'dnszonefile']) {
    it(`serves ${language}, the language id of another extension`, async () => {
      const known = await languages.getLanguages();
      ok(known.includes(language), 'the host lacks test/editor/foreign-language');
      const content = '_dmarc IN TXT "v=DMARC1; p=quarantin"\n';
      const zone = await workspace.openTextDocument({ language, content });
      await waitForFindings(zone, 'DMARC010', has('DMARC010'));
    });
  }

  it('leaves text of other languages alone', async () => {
    const text = await workspace.openTextDocument({
      language: 'plaintext',
      content: '_dmarc IN TXT "v=DMARC1; p=x"\n',
    });
    await pause(500);
    deepEqual(findingsOf(text), []);
  });

  it('keeps its findings through a restart of the server', async () => {
    const zone = await openExample('zones/db.example.net');
    const before = await waitForFindings(zone, 'findings', ({ length }) => length > 0);
    await commands.executeCommand('dnsMailAuth.restartServer');
    await waitForFindings(zone, 'as many findings as before', ({ length }) => length === before.length);
  });
});
