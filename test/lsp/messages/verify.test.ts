import { createSocket } from 'node:dgram';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import type {
  EnvelopeAnswer,
  VerifyAnswer,
  VerifyProgress,
} from '../../../server/features/verify-protocol.js';
import { withBind } from '../../bind.js';
import { type Named, withNamed } from '../../dns-server/named.js';
import { root } from '../../run-cli.js';
import { TestClient } from '../client.js';

const zoneText = (name: string): string => readFileSync(join(root, 'examples/zones', name), 'utf8');
const fileOf = (name: string): string => join(root, 'examples/messages', name);
const uriOf = (name: string): string => pathToFileURL(fileOf(name)).href;

let named: Named;
let client: TestClient;
const settings = (): object => ({
  dns: { servers: [`${named.host}:${named.port}`], timeout: 10 },
  // What is no list, and no text, is passed over.
  lookalike: { people: 'nobody', domains: ['examp1e.com', 1] },
});

beforeEach(() => {
  client = new TestClient();
});
afterEach(async () => {
  await client.stop();
});

const verify = (params: object): Promise<VerifyAnswer> =>
  client.connection.sendRequest('dnsMailAuth/verifyMessage', {
    given: {},
    answers: 'live',
    token: '1',
    ...params,
  });

async function verified(params: object) {
  const answer = await verify(params);
  if (answer.kind !== 'verified') throw new Error(JSON.stringify(answer));
  return answer;
}

describe.runIf(withBind)('against a real name server', () => {
  beforeAll(async () => {
    named = await withNamed({
      'example.com': zoneText('db.example.com'),
      'example.org': zoneText('example.org.zone').replace(
        /^\$INCLUDE.*$/m,
        zoneText('keys.example.org.zone'),
      ),
      example: '@ 60 IN SOA ns hm 1 1 1 1 1\n@ 60 NS ns.invalid.\n',
      net: '@ 60 IN SOA ns hm 1 1 1 1 1\n@ 60 NS ns.invalid.\n',
      com: '@ 60 IN SOA ns hm 1 1 1 1 1\n@ 60 NS ns.invalid.\nexample 60 NS ns.example\n',
      org: '@ 60 IN SOA ns hm 1 1 1 1 1\n@ 60 NS ns.invalid.\nexample 60 NS ns.example\n',
    });
  }, 40_000);
  afterAll(() => named.stop());

  beforeEach(async () => {
    await client.initialize({ workspace: { configuration: true } }, settings);
  });

  test('a message that passes: the file on disk, where answers are from, and copies', async () => {
    const progress: VerifyProgress[] = [];
    client.connection.onNotification('dnsMailAuth/verifyProgress', (report) => {
      progress.push(report);
    });
    const { view, marks, places, copies } = await verified({ uri: uriOf('order.eml') });
    expect(view.headline).toBe('DMARC passes: SPF and DKIM speak for example.com');
    expect(progress.every(({ token, asked, answered }) => token === '1' && answered <= asked)).toBe(true);
    expect(view.notes).toContain('The file on disk was verified.');
    expect(view.envelope.map(({ label, value }) => `${label} ${value}`)).toEqual([
      ...['client 192.0.2.25', 'HELO mail.example.com', 'MAIL FROM shop@example.com'],
    ]);
    expect(view.envelope[0]?.how).toContain('inferred');
    const dmarc = view.transcript.find(({ name }) => name === '_dmarc.example.com');
    expect(dmarc).toMatchObject({ type: 'TXT', from: expect.stringContaining('127.0.0.1') });
    expect(marks.some(({ severity }) => severity === 'error')).toBe(false);
    const received = readFileSync(fileOf('order.eml'), 'utf8').split('\n')[1] ?? '';
    const at = received.indexOf('192.0.2.25');
    expect(marks.find(({ message }) => message.includes('client'))?.range).toEqual({
      start: { line: 1, character: at },
      end: { line: 1, character: at + 10 },
    });
    expect(places.length).toBeGreaterThan(2);
    expect(copies['Authentication-Results']).toContain('dmarc=pass');
    expect(copies['Received-SPF']).toMatch(/^Received-SPF: pass/);
    expect(copies.Markdown).toContain('**DMARC passes');
    expect(JSON.parse(copies.JSON)).toMatchObject({ version: 1, messages: [{ dmarc: { result: 'pass' } }] });
  });

  test('a forged message: From is marked', async () => {
    const { view, marks } = await verified({ uri: uriOf('forged-invoice.eml') });
    expect(view.state).toBe('fail');
    const error = marks.find(({ severity }) => severity === 'error');
    expect(error?.message).toContain('DMARC fails');
    expect(error?.range.start.line).toBe(7);
  });

  test('a look-alike of a listed domain: From is marked, and the verdict can lead there', async () => {
    const { view, marks, places } = await verified({ uri: uriOf('order.eml') });
    expect(view.state).toBe('pass');
    expect(view.warnings.map(({ text }) => text)).toEqual([
      'Look-alike sender: example.com looks like examp1e.com and is another domain.',
    ]);
    const mark = marks.find(({ severity }) => severity === 'warning');
    const start = view.warnings[0]?.place.start;
    expect(places.find((place) => place.start === start)?.range).toEqual(mark?.range);
  });

  test('one that a mailing list broke: the hash that does not match is marked', async () => {
    const { view, marks } = await verified({ uri: uriOf('mailing-list.eml') });
    expect(view.state).toBe('fail');
    expect(marks.map(({ message }) => message).join('\n')).toMatch(/DKIM fail: .*body/);
  });

  test('an edited message: the text of the editor, and what has changed', async () => {
    const uri = uriOf('order.eml');
    await verified({ uri });
    const text = readFileSync(fileOf('order.eml'), 'utf8').replace('order no. 1001.', 'order no. 9999.');
    const { view, changes } = await verified({ uri, text });
    expect(view.notes[0]).toContain('The text in the editor');
    expect(changes).toContain('DKIM example.com (ed2026): pass before, fail now');
    expect((await verified({ uri, text })).changes).toEqual([]);
  });

  test('what is typed overrides what the message says', async () => {
    const given = { clientIp: '203.0.113.9', helo: 'x.example', mailFrom: '<shop@example.com>' };
    const { view } = await verified({ uri: uriOf('order.eml'), given });
    expect(view.envelope.map(({ value, how }) => `${value} ${how}`)).toEqual([
      ...['203.0.113.9 (given)', 'x.example (given)', 'shop@example.com (given)'],
    ]);
    expect(await verify({ uri: uriOf('order.eml'), given: { clientIp: 'nobody' } })).toEqual({
      kind: 'refused',
      message: '"nobody" is no address.',
    });
  });

  test('the steps to choose from; choosing one asks no DNS', async () => {
    const answer = await client.connection.sendRequest<EnvelopeAnswer>('dnsMailAuth/messageEnvelope', {
      ...{ uri: uriOf('forged-invoice.eml'), given: {} },
    });
    if (answer.kind !== 'envelope') throw new Error(answer.message);
    expect(answer.hops.map(({ label, isBorder }) => [label, isBorder])).toEqual([
      ['1: 203.0.113.99 dsl-203-0-113-99.provider.example to mx.example.jp', true],
      ['2: 192.0.2.25 mail.example.com to dsl-203-0-113-99.provider.example', false],
    ]);
    const { view } = await verified({ uri: uriOf('forged-invoice.eml'), given: { hop: 1 } });
    expect(view.envelope[0]?.value).toBe('192.0.2.25');
  });

  test('what if: an edited zone answers first, with its file and line', async () => {
    const uri = uriOf('forged-invoice.eml');
    const zone = 'file:///zones/db.example.com';
    await client.open(zone, zoneText('db.example.com').replace('v=spf1 ', 'v=spf1 ip4:203.0.113.99 '));
    await verified({ uri });
    const { view, changes } = await verified({ uri, answers: 'zones-over-live' });
    expect(view.headline).toBe('DMARC passes: SPF speaks for example.com');
    expect(changes).toContain('DMARC: fail before, pass now');
    expect(view.notes.join()).toContain('What if: zone files answered first');
    const row = view.transcript.find(({ name, type }) => name === 'example.com' && type === 'TXT');
    expect(row?.zone?.uri).toBe(zone);
    const line = zoneText('db.example.com')
      .split('\n')
      .findIndex((text) => text.includes('v=spf1'));
    expect(Math.abs((row?.zone?.line ?? 0) - 1 - line)).toBeLessThanOrEqual(1);
    const alone = await verified({ uri, answers: 'zones-alone' });
    expect(alone.view.transcript.every(({ from }) => !from.includes('127.0.0.1'))).toBe(true);
  });

  test('without a zone there is no what if; without a file nothing is verified', async () => {
    expect(await verify({ uri: uriOf('order.eml'), answers: 'zones-alone' })).toMatchObject({
      kind: 'refused',
    });
    expect(await verify({ uri: 'file:///nowhere.eml' })).toMatchObject({ kind: 'refused' });
    expect(await verify({ uri: 'untitled:Untitled-1', text: '' })).toMatchObject({ kind: 'verified' });
  });
});

test('an untrusted workspace asks nothing, and says so', async () => {
  await client.connection.sendRequest('initialize', {
    ...{ processId: process.pid, rootUri: null, capabilities: {} },
    initializationOptions: { isTrusted: false },
  });
  const answer = await verify({ uri: uriOf('order.eml') });
  expect(answer).toMatchObject({ kind: 'refused', message: expect.stringContaining('not trusted') });
});

test('a verification that is called off ends', async () => {
  const silent = createSocket('udp4');
  await new Promise<void>((resolve) => silent.bind(0, '127.0.0.1', resolve));
  const servers = [`127.0.0.1:${silent.address().port}`];
  await client.initialize({ workspace: { configuration: true } }, () => ({ dns: { servers, timeout: 60 } }));
  const source = new CancellationTokenSource();
  silent.once('message', () => source.cancel());
  const params = { uri: uriOf('order.eml'), given: {}, answers: 'live', token: '1' };
  const asking = client.connection.sendRequest('dnsMailAuth/verifyMessage', params, source.token);
  expect(await asking).toEqual({ kind: 'cancelled' });
  silent.close();
});

test('messages are folded, outlined, explained and have a lens; zones are not made of them', async () => {
  await client.connection.sendRequest('initialize', {
    ...{ processId: process.pid, rootUri: null },
    capabilities: { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } },
    initializationOptions: { hasCommands: true },
  });
  const uri = uriOf('order.eml');
  const text = readFileSync(fileOf('order.eml'), 'utf8');
  const textDocument = { uri, languageId: 'eml', version: 1, text };
  await client.connection.sendNotification('textDocument/didOpen', { textDocument });
  const ask = <T>(method: string, params: object = {}): Promise<T> =>
    client.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, ...params });
  expect(await ask('foldingRange')).toEqual([
    { startLine: 1, endLine: 3 },
    { startLine: 4, endLine: 8 },
  ]);
  const [header] = await ask<{ children: { name: string }[] }[]>('documentSymbol');
  expect(header?.children[0]?.name).toBe('Return-Path');
  expect(await ask('hover', { position: { line: 1, character: 2 } })).toMatchObject({
    range: { start: { line: 1, character: 0 }, end: { line: 1, character: 8 } },
  });
  expect(await ask('codeLens')).toMatchObject([
    { command: { command: 'dnsMailAuth.verifyMessage', arguments: [uri] } },
  ]);
  await client.change(uri, 2, [
    { range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }, text: '' },
  ]);
  expect(await ask('foldingRange')).toMatchObject([{ startLine: 0 }, { startLine: 3 }]);
  for (const method of ['documentLink', 'definition', 'completion', 'formatting', 'semanticTokens/full']) {
    const more = { position: { line: 0, character: 1 }, options: { tabSize: 4, insertSpaces: true } };
    const answer = await ask<unknown>(method, more);
    expect([null, 0, undefined].includes(answer as null) || JSON.stringify(answer).length < 40).toBe(true);
  }
});

test('what a message shows without DNS is underlined, and gone when it is mended', async () => {
  await client.initialize({});
  const uri = 'file:///two.eml';
  const text = 'From: a@b.example\nFrom: c@d.example\n\n';
  await client.connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'eml', version: 1, text },
  });
  await client.until(() => client.newest(uri).length > 0);
  expect(client.newest(uri).some(({ range }) => range.start.line <= 1)).toBe(true);
  await client.change(uri, 2, [{ text: 'From: a@b.example\n\n' }]);
  await client.until(() => client.newest(uri).length === 0);
});
