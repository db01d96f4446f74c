import { commands, env, extensions, type Hover, MarkdownString, UIKind } from 'vscode';
import { extensionId, findText, has, openExample, waitFor, waitForFindings } from '../zones';
import { check, equal, match } from './assert';

const extension = () => extensions.getExtension(extensionId);

describe('in a web worker', () => {
  it('runs in a browser, and waits for a zone', () => {
    equal(env.uiKind, UIKind.Web);
    check('importScripts' in globalThis, 'this is no web worker');
    equal(extension()?.isActive, false);
  });

  it('is woken by a zone, and finds what is wrong in it', async () => {
    const zone = await openExample('zones/db.example.net');
    equal(zone.languageId, 'dns-zone');
    await waitForFindings(zone, 'DMARC010', has('DMARC010'));
    check(extension()?.isActive === true, 'it is not active');
  });

  it('explains what the pointer is over', async () => {
    const zone = await openExample('zones/db.example.net');
    const { start } = findText(zone, 'pct');
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', zone.uri, start);
    const text = hovers.flatMap(({ contents }) => contents.map(textOf)).join('\n');
    match(text, /RFC 9989/);
  });

  it('keeps its findings through a restart of the server', async () => {
    const zone = await openExample('zones/db.example.net');
    const before = await waitForFindings(zone, 'findings', ({ length }) => length > 0);
    await commands.executeCommand('dnsMailAuth.restartServer');
    await waitForFindings(zone, 'as many findings as before', ({ length }) => length === before.length);
    await waitFor('it', () => extension()?.isActive || undefined);
  });
});

function textOf(content: Hover['contents'][number]): string {
  if (content instanceof MarkdownString) return content.value;
  return typeof content === 'string' ? content : content.value;
}
