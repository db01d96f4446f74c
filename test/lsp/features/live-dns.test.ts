import { createSocket, type Socket } from 'node:dgram';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CompareZoneAnswer } from '../../../server/features/drift-protocol.js';
import type { CountLookupsAnswer } from '../../../server/features/live-count-protocol.js';
import { withBind } from '../../bind.js';
import { type Named, withNamed } from '../../dns-server/named.js';
import { type Place, placeOf, scene, uri } from './scene.js';

const { client, open, ask } = scene();
const head = '$ORIGIN example.com.\n$TTL 1h\n@ SOA ns1 h 1 2 3 4 5\n@ NS ns1\nns1 A 127.0.0.1\n';
const text = `${head}@ TXT "v=spf1 include:_spf.example.net -all"\n_dmarc TXT "v=DMARC1; p=reject"\n`;
const published = text.replace('p=reject', 'p=none');
const net =
  '$ORIGIN example.net.\n$TTL 1h\n@ SOA ns1 h 1 2 3 4 5\n@ NS ns1\nns1 A 127.0.0.1\n_spf TXT "v=spf1 a mx include:_b.example.net ~all"\n_b TXT "v=spf1 a:ns1.example.net ~all"\n';

interface Lens {
  readonly range: { readonly start: Place };
  readonly command?: { readonly title: string; readonly command: string; readonly arguments?: unknown[] };
}

const compare = (): Promise<CompareZoneAnswer> =>
  client().connection.sendRequest('dnsMailAuth/compareZone', { uri, workDoneToken: 'one' });
const count = (): Promise<CountLookupsAnswer> =>
  client().connection.sendRequest('dnsMailAuth/countLookups', { uri, position: placeOf(text, '"v=spf1') });

async function titles(): Promise<string[]> {
  const lenses = await ask<Lens[]>('codeLens');
  const resolved = await Promise.all(
    lenses.map((lens) => client().connection.sendRequest<Lens>('codeLens/resolve', lens)),
  );
  return resolved.map(({ command }) => command?.title ?? '');
}

describe.runIf(withBind)('asked by a person', () => {
  let named: Named;
  beforeAll(async () => {
    named = await withNamed({ 'example.com': published, 'example.net': net });
  });
  afterAll(() => named.stop());
  const settings = () => ({ dns: { servers: [`127.0.0.1:${named.port}`], timeout: 10 } });

  test('a zone is compared with what is published', async () => {
    const told: string[] = [];
    await open(text, {}, settings);
    client().connection.onNotification('$/progress', ({ token, value }) => {
      told.push(`${token}: ${value.message}`);
    });
    const answer = await compare();
    expect(answer).toEqual({
      ...{ kind: 'compared', name: 'example.com' },
      summary: `127.0.0.1:${named.port}: 1 of 6 names differ, 0 could not be compared`,
      differences: [
        {
          ...{ kind: 'data', severity: 'warning', uri },
          message: 'DMARC at _dmarc.example.com is published as "v=DMARC1; p=none"',
          range: { start: { line: 6, character: 0 }, end: { line: 6, character: 6 } },
        },
      ],
      zone: 'example.com. 3600 IN TXT "v=spf1 include:_spf.example.net -all"\n_dmarc.example.com. 3600 IN TXT "v=DMARC1; p=reject"\n',
      published:
        'example.com. 3600 IN TXT "v=spf1 include:_spf.example.net -all"\n_dmarc.example.com. 3600 IN TXT "v=DMARC1; p=none"\n',
    });
    expect(told).toContain('one: 6 of 6 questions answered');
  });

  test('what is typed counts, saved or not', async () => {
    await open(text, {}, settings);
    await client().change(uri, 2, [{ text: published }]);
    expect(await compare()).toMatchObject({ kind: 'compared', differences: [] });
  });

  test('lookups are counted, and the lens shows them until the next edit', async () => {
    await open(text, {}, settings);
    expect((await titles())[0]).toBe('at least 1/10 lookups, 0/2 void, 36 octets');
    expect(await count()).toEqual({
      kind: 'counted',
      text: 'live DNS: 5/10 lookups, 2/2 void, 36 octets',
    });
    expect((await titles())[0]).toBe('live DNS: 5/10 lookups, 2/2 void, 36 octets');
    await client().change(uri, 2, [{ text: `${text}\n` }]);
    expect((await titles())[0]).toBe('at least 1/10 lookups, 0/2 void, 36 octets');
  });

  test('what is counted is the zone of the editor laid over live DNS', async () => {
    await open(text, {}, settings);
    await client().open('file:///zones/db.example.net', net.replace('a mx', 'a'));
    expect(await count()).toMatchObject({ text: 'live DNS: 4/10 lookups, 1/2 void, 36 octets' });
  });
});

test('a client with our commands is offered to ask', async () => {
  const options = { initializationOptions: { hasCommands: true } };
  await client().connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: {},
    ...options,
  });
  await client().connection.sendNotification('initialized', {});
  await client().open(uri, text);
  expect(await titles()).toEqual([
    'at least 1/10 lookups, 0/2 void, 36 octets',
    'Count with live DNS',
    'domain reject, subdomains reject, non-existent reject',
  ]);
});

test('in a workspace that nobody trusts, no question leaves', async () => {
  const server = await listener();
  const options = { initializationOptions: { isTrusted: false } };
  client().connection.onRequest('workspace/configuration', ({ items }) => items.map(() => server.settings));
  const capabilities = { workspace: { configuration: true } };
  await client().connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities,
    ...options,
  });
  await client().connection.sendNotification('initialized', {});
  await client().open(uri, text);
  expect(await compare()).toMatchObject({
    kind: 'refused',
    message: expect.stringContaining('that you trust'),
  });
  expect(await count()).toMatchObject({ kind: 'refused' });
  expect(server.heard()).toBe(0);
  await server.stop();
});

test('nothing is asked without a command, whatever else an editor wants to know', async () => {
  const server = await listener();
  await open(text, { codeLens: {}, diagnostic: {} }, () => server.settings);
  await client().pull(uri);
  await titles();
  const textDocument = { uri };
  const position = placeOf(text, 'include');
  await client().connection.sendRequest('textDocument/hover', { textDocument, position });
  await client().connection.sendRequest('dnsMailAuth/mailTree');
  await client().change(uri, 2, [{ text: `${text}\n` }]);
  await client().pull(uri);
  expect(server.heard()).toBe(0);
  // The same server hears of it when the command is given: it stays silent, and the time is used up.
  expect(await compare()).toMatchObject({ kind: 'compared', zone: expect.any(String) });
  expect(server.heard()).toBeGreaterThan(0);
  await server.stop();
});

test('a comparison that is called off ends', async () => {
  const server = await listener(60);
  await open(text, {}, () => server.settings);
  const { CancellationTokenSource } = await import('vscode-languageserver/node');
  const source = new CancellationTokenSource();
  const asked = client().connection.sendRequest<CompareZoneAnswer>(
    'dnsMailAuth/compareZone',
    { uri },
    source.token,
  );
  await client().until(() => server.heard() > 0);
  source.cancel();
  expect(await asked).toMatchObject({
    kind: 'compared',
    summary: expect.stringContaining('6 could not be compared'),
  });
  await server.stop();
});

test('a setting that names no server is told', async () => {
  await open(text, {}, () => ({ dns: { servers: ['a:b:c'] } }));
  expect(await compare()).toEqual({
    kind: 'refused',
    message: '"a:b:c" of dnsMailAuth.dns.servers is no server',
  });
  expect(
    await client().connection.sendRequest('dnsMailAuth/compareZone', { uri: 'file:///none' }),
  ).toBeNull();
});

/** Somebody who listens where a DNS server would, and never answers. */
async function listener(timeout = 1): Promise<{
  readonly settings: object;
  heard(): number;
  stop(): Promise<void>;
}> {
  let heard = 0;
  const socket: Socket = createSocket('udp4', () => heard++);
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  const settings = { dns: { servers: [`127.0.0.1:${socket.address().port}`], timeout } };
  return {
    settings,
    heard: () => heard,
    stop: () => new Promise((resolve) => socket.close(() => resolve())),
  };
}
