import {
  ConfigurationTarget,
  commands,
  type DocumentLink,
  env,
  extensions,
  type Hover,
  MarkdownString,
  type TextDocument,
  UIKind,
  workspace,
} from 'vscode';
import { tryToVerify, verify } from '../verdicts';
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
  });

  it('reads a file that a zone includes and nobody has open', async () => {
    const zone = await openExample('zones/example.org.zone');
    match(zone.getText(), /^\$INCLUDE keys\.example\.org\.zone/m);
    let targets: readonly string[] = [];
    await waitFor(
      () => `a link to the file; there are ${targets.join(' ')}`,
      () => {
        void linksOf(zone).then((found) => {
          targets = found;
        });
        return targets.some((path) => path.endsWith('/keys.example.org.zone')) || undefined;
      },
      200,
    );
    await waitForFindings(zone, 'no ZONE009', (findings) => !has('ZONE009')(findings));
  });
});

describe('verify a message in a web worker', () => {
  it('asks DNS over HTTPS, and says that the message passes', async () => {
    const message = await openExample('messages/order.eml');
    equal(message.languageId, 'eml');
    const { view } = await verify(message.uri, { answers: 'live' });
    equal(view.headline, 'DMARC passes: SPF and DKIM speak for example.com');
    // What the file system has, not what an editor makes of it.
    match(view.notes.join('\n'), /file on disk/);
  });

  it('sees that a mailing list changed the body', async () => {
    const message = await openExample('messages/mailing-list.eml');
    equal((await verify(message.uri, { answers: 'live' })).view.state, 'fail');
  });

  it('answers from zone files that nobody has open', async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    const message = await openExample('messages/order.eml');
    const { view } = await verify(message.uri, { answers: 'zones-alone' });
    equal(view.headline, 'DMARC passes: SPF and DKIM speak for example.com');
    match(view.notes.join('\n'), /zone files answered alone/);
  });

  it('says what is missing where no server over HTTPS is named', async () => {
    const settings = workspace.getConfiguration('dnsMailAuth');
    await settings.update('dns.doh', '', ConfigurationTarget.Global);
    const message = await openExample('messages/order.eml');
    const answer = await tryToVerify(message.uri, { answers: 'live' });
    await settings.update('dns.doh', undefined, ConfigurationTarget.Global);
    check(answer?.kind === 'refused', `it is ${answer?.kind}`);
    match(answer.message, /over HTTPS only: name a server in dnsMailAuth\.dns\.doh/);
  });
});

async function linksOf({ uri }: TextDocument): Promise<readonly string[]> {
  const links = await commands.executeCommand<readonly DocumentLink[]>('vscode.executeLinkProvider', uri);
  return links.map(({ target }) => target?.path ?? '');
}

function textOf(content: Hover['contents'][number]): string {
  if (content instanceof MarkdownString) return content.value;
  return typeof content === 'string' ? content : content.value;
}
