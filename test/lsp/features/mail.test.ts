import { describe, expect, test } from 'vitest';
import type { MailTreeAnswer, MailTreeNode } from '../../../server/features/mail-tree-protocol.js';
import { type Place, type PlaceRange, placeOf, scene, uri } from './scene.js';

const { client, open, ask } = scene();
const head = '$ORIGIN example.com.\n$TTL 1h\n@ SOA ns1 h 1 2 3 4 5\n';
const text = `${head}@ TXT "v=spf1 include:_spf.example.net -all"\n  MX 0 .\n_dmarc TXT "v=DMARC1; p=reject"\ns._domainkey TXT "v=DKIM1; p="\nwww A 192.0.2.1\n`;
const other = 'file:///zones/db.example.net';
const otherText = `${head.replace('example.com', 'example.net')}_spf TXT "v=spf1 a mx ~all"\n`;

interface Lens {
  readonly range: PlaceRange;
  readonly command?: { readonly title: string; readonly command: string };
  readonly data?: unknown;
}

async function titles(): Promise<string[]> {
  const lenses = await ask<Lens[]>('codeLens');
  expect(lenses.every(({ command }) => command === undefined)).toBe(true);
  const resolved = await Promise.all(
    lenses.map((lens) => client().connection.sendRequest<Lens>('codeLens/resolve', lens)),
  );
  return resolved.map(({ range, command }) => `${range.start.line} ${command?.title}`);
}

describe('lenses', () => {
  test('stand above mail records, and follow what other documents say', async () => {
    expect(await open(text)).toMatchObject({ codeLensProvider: { resolveProvider: true } });
    expect(await titles()).toEqual([
      '3 at least 1/10 lookups, 0/2 void, 36 octets',
      '5 domain reject, subdomains reject, non-existent reject',
      '6 revoked',
    ]);
    await client().open(other, otherText);
    expect((await titles())[0]).toBe('3 3/10 lookups, 2/2 void, 36 octets');
    await client().change(uri, 2, [
      { range: { start: { line: 3, character: 0 }, end: { line: 4, character: 0 } }, text: '' },
    ]);
    expect(await titles()).toHaveLength(2);
  });

  test('can be switched off, each kind by itself', async () => {
    await open(text, {}, () => ({ codeLens: { spf: false, dkim: false } }));
    expect((await titles()).map((title) => title.slice(0, 8))).toEqual(['5 domain']);
  });

  test('are asked for anew when another document changes', async () => {
    let refreshed = 0;
    client().connection.onRequest('workspace/codeLens/refresh', () => {
      refreshed++;
      return null;
    });
    await client().initialize({ workspace: { codeLens: { refreshSupport: true } } });
    await client().open(uri, text);
    await client().open(other, otherText);
    await client().until(() => refreshed > 0);
    expect(refreshed).toBe(1);
  });
});

test('inlay hints tell what SPF terms cost', async () => {
  await open(text, {}, () => ({ inlayHints: { owner: false, names: false, ttl: false } }));
  await client().open(other, otherText);
  const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
  const hints = await ask<{ position: Place; label: string; textEdits?: unknown }[]>('inlayHint', { range });
  expect(hints).toMatchObject([
    { position: placeOf(text, ' -all'), label: '+3 (2 inside)', paddingLeft: true },
  ]);
  expect(hints[0]?.textEdits).toBeUndefined();
});

test('hover tells which policy holds for mail from a name', async () => {
  await open(text);
  const hover = await ask<{ contents: { value: string } }>('hover', { position: placeOf(text, 'www') });
  expect(hover.contents.value).toContain(
    'Mail from `www.example.com` that fails DMARC: `reject` (from p), by the record of `example.com`.',
  );
});

test('the call hierarchy leads from record to record, and back', async () => {
  interface Item {
    readonly name: string;
    readonly uri: string;
    readonly selectionRange: PlaceRange;
  }
  await open(text);
  await client().open(other, otherText);
  const [item] = await ask<Item[]>('prepareCallHierarchy', { position: placeOf(text, 'include:') });
  expect(item).toMatchObject({ name: 'example.com', uri });
  const send = <T>(method: string, params: object): Promise<T> =>
    client().connection.sendRequest(`callHierarchy/${method}`, params);
  const [callee] = await send<{ to: Item; fromRanges: PlaceRange[] }[]>('outgoingCalls', { item });
  expect(callee).toMatchObject({
    to: { name: '_spf.example.net', uri: other },
    fromRanges: [{ start: placeOf(text, 'include:'), end: placeOf(text, ' -all') }],
  });
  const [caller] = await send<{ from: Item }[]>('incomingCalls', { item: callee?.to });
  expect(caller).toMatchObject({ from: { name: 'example.com', uri } });
  expect(await ask('prepareCallHierarchy', { position: placeOf(text, 'www') })).toBeNull();
});

describe('the tree of mail authentication', () => {
  const lineOf = ({ state, label, detail, children }: MailTreeNode, depth = 0): string[] => [
    `${'  '.repeat(depth)}${state} ${label}: ${detail}`,
    ...children.flatMap((child) => lineOf(child, depth + 1)),
  ];
  const tree = (): Promise<MailTreeAnswer> => client().connection.sendRequest('dnsMailAuth/mailTree');

  test('has the domains of open zones, with places, findings and pages', async () => {
    await open(text);
    let { domains } = await tree();
    // What records say about one another may not be judged yet.
    while (!JSON.stringify(domains).includes('SPF045')) ({ domains } = await tree());
    expect(domains.flatMap((node) => lineOf(node))).toEqual([
      'warning example.com: sends mail',
      '  warning SPF: at least 1/10 lookups, 0/2 void, 36 octets',
      expect.stringMatching(/^ {4}warning example\.com takes no mail.*: SPF045$/),
      '  info DKIM s: revoked',
      '    info An empty p revokes the key: signatures made with "s" no longer hold: DKIM004',
      '  ok DMARC: domain reject, subdomains reject, non-existent reject',
      '  ok MX: null MX: no mail',
    ]);
    const [spf, key] = domains[0]?.children ?? [];
    expect(spf).toMatchObject({ kind: 'spf', uri, line: 3, tooltip: 'v=spf1 include:_spf.example.net -all' });
    expect(key?.children[0]).toMatchObject({
      uri,
      line: 6,
      page: expect.stringMatching(/docs\/rules\/DKIM004\.md$/),
    });
  });

  test('tells when it may have changed, to clients that have asked', async () => {
    let changes = 0;
    client().connection.onNotification('dnsMailAuth/mailTreeChanged', () => {
      changes++;
    });
    await open(text);
    expect((await tree()).domains).toHaveLength(1);
    await client().open(other, otherText);
    await client().until(() => changes > 0);
    expect((await tree()).domains.map(({ label }) => label)).toEqual(['example.com', 'example.net']);
  });
});
