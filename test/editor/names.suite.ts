import { deepEqual, equal, match, ok } from 'node:assert/strict';
import {
  commands,
  type Location,
  type LocationLink,
  type Range,
  type TextEdit,
  type Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { findingsOf, findText, has, openExample, waitFor, waitForFindings } from './zones';

describe('names', () => {
  it('lead from the exchange of an MX to the records of the host', async () => {
    const zone = await openExample('zones/example.org.zone');
    const { start } = findText(zone, 'mail', zone.getText().indexOf('MX'));
    const targets = await commands.executeCommand<(Location | LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      zone.uri,
      start,
    );
    const lines = targets.map((target) => zone.lineAt(rangeOf(target).start.line).text);
    ok(
      lines.some((line) => /^mail\s+IN A/.test(line)),
      lines.join('\n'),
    );
  });

  it('have references in SPF and in the data of other records', async () => {
    const zone = await openExample('zones/example.org.zone');
    const { start } = findText(zone, 'mail', zone.getText().indexOf('\nmail'));
    const places = await commands.executeCommand<Location[]>(
      'vscode.executeReferenceProvider',
      zone.uri,
      start,
    );
    const texts = places.map(({ range }) => zone.lineAt(range.start.line).text);
    ok(
      texts.some((line) => /MX/.test(line)),
      'the MX',
    );
    ok(
      texts.some((line) => /a:mail\.example\.org/.test(line)),
      'the SPF term',
    );
    ok(
      texts.some((line) => /CNAME/.test(line)),
      'the CNAME',
    );
  });

  it('are renamed everywhere, relative ones staying relative', async () => {
    const zone = await openExample('zones/example.org.zone');
    const { start } = findText(zone, 'mail', zone.getText().indexOf('\nmail'));
    const edit = await commands.executeCommand<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      zone.uri,
      start,
      'post',
    );
    const before = zone.getText();
    ok(await workspace.applyEdit(edit));
    const after = zone.getText();
    match(after, /IN MX {3}10 post\n/);
    match(after, /a:post\.example\.org -all/);
    match(after, /^post\s+IN A/m);
    match(after, /CNAME post\n/);
    match(after, /F2 on "mail"/);
    await commands.executeCommand('undo');
    await waitFor('the undo', () => (zone.getText() === before ? true : undefined));
  });
});

describe('the effective zone', () => {
  it('shows included and generated records, and leads back to where they are written', async () => {
    const zone = await openExample('zones/example.org.zone');
    await commands.executeCommand('dnsMailAuth.showEffectiveZone', zone.uri);
    const shown = await waitFor('the effective zone', () =>
      workspace.textDocuments.find(
        ({ uri, getText }) => uri.scheme === 'dns-mail-auth-effective' && getText().includes('desk-20'),
      ),
    );
    match(shown.getText(), /^ed2026\._domainkey\.example\.org\. 3600 IN TXT/m);
    match(shown.getText(), /^desk-20\.example\.org\. 3600 IN A 203\.0\.113\.20$/m);
    const line = findText(shown, 'ed2026').start;
    const [target] = await commands.executeCommand<(Location | LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      shown.uri,
      line,
    );
    if (target === undefined) throw new Error('no way back');
    match(uriOf(target).path, /keys\.example\.org\.zone$/);
    deepEqual(findingsOf(shown), []);
  });

  it('follows an edit', async () => {
    const zone = await openExample('zones/example.org.zone');
    const edit = new WorkspaceEdit();
    edit.replace(zone.uri, findText(zone, '1-20'), '1-3');
    ok(await workspace.applyEdit(edit));
    await waitFor('the new text', () =>
      effectiveText().includes('desk-4') || !effectiveText() ? undefined : true,
    );
    await window.showTextDocument(zone);
    await commands.executeCommand('undo');
  });
});

describe('an included file', () => {
  it('is judged as part of the zone that includes it', async () => {
    const zone = await openExample('zones/example.org.zone');
    const keys = await openExample('zones/keys.example.org.zone');
    const edit = new WorkspaceEdit();
    edit.insert(keys.uri, keys.positionAt(keys.getText().length), '_dmarc.sub TXT "v=DMARC1; p=bad"\n');
    ok(await workspace.applyEdit(edit));
    await waitForFindings(keys, 'DMARC010', has('DMARC010'));
    equal(findingsOf(zone).length, 0);
    await commands.executeCommand('undo');
    await waitForFindings(keys, 'nothing', ({ length }) => length === 0);
  });
});

describe('the formatter', () => {
  it('lays a zone out in columns and keeps every record', async () => {
    const content =
      '$TTL 1h\n@ IN SOA ns host 1 2 3 4 5\n@ NS ns\nns    A 192.0.2.1 ; first\nlonger-name 300 IN   TXT   "x"  "y" ; second\n';
    const zone = await workspace.openTextDocument({ language: 'dns-zone', content });
    const edits = await commands.executeCommand<TextEdit[]>(
      'vscode.executeFormatDocumentProvider',
      zone.uri,
      {
        insertSpaces: true,
        tabSize: 8,
      },
    );
    ok(edits.length > 0);
    const edit = new WorkspaceEdit();
    edit.set(zone.uri, edits);
    ok(await workspace.applyEdit(edit));
    const words = (text: string): string => text.replace(/[ \t]+/g, ' ');
    equal(words(zone.getText()), words(content));
    const columns = zone
      .getText()
      .split('\n')
      .slice(2, 5)
      .map((line) => line.search(/\b(?:NS|A|TXT) /));
    equal(new Set(columns).size, 1, zone.getText());
  });
});

function effectiveText(): string {
  return workspace.textDocuments.find(({ uri }) => uri.scheme === 'dns-mail-auth-effective')?.getText() ?? '';
}

function rangeOf(target: Location | LocationLink): Range {
  return 'targetRange' in target ? (target.targetSelectionRange ?? target.targetRange) : target.range;
}

function uriOf(target: Location | LocationLink): Uri {
  return 'targetUri' in target ? target.targetUri : target.uri;
}
