import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TestClient } from './client.js';

const uri = 'file:///zones/db.example.com';
const head = '$ORIGIN example.com.\n$TTL 60\n@ SOA ns1 h 1 7200 3600 1209600 300\n@ NS ns1.example.net.\n';
const bad = `${head}_dmarc TXT ( "v=DMARC1; p=no"\n  "body; pct=50; rua=mailto:d@example.com" )\n`;

let client: TestClient;
beforeEach(() => {
  client = new TestClient();
});
afterEach(async () => {
  expect(await client.stop()).toBe(0);
});

describe('a client that pulls', () => {
  const capabilities = { textDocument: { diagnostic: {} }, workspace: { configuration: true } };

  test('gets diagnostics with code, link, range and tags, and nothing is pushed', async () => {
    const { capabilities: served } = await client.initialize(capabilities, () => ({}));
    expect(served).toMatchObject({
      textDocumentSync: { change: 2 },
      hoverProvider: true,
      diagnosticProvider: {},
    });
    await client.open(uri, bad);
    const { kind, items } = await client.pull(uri);
    expect(kind).toBe('full');
    expect(items.find(({ code }) => code === 'DMARC010')).toMatchObject({
      source: 'dns-mail-auth',
      severity: 1,
      range: { start: { line: 4, character: 26 }, end: { line: 5, character: 7 } },
      codeDescription: { href: expect.stringMatching(/^https:.*docs\/rules\/DMARC010\.md$/) },
    });
    expect(items.find(({ code }) => code === 'DMARC020')?.tags).toEqual([2]);
    expect(client.pushed).toEqual([]);
  });

  test('is told when nothing has changed', async () => {
    await client.initialize(capabilities, () => ({}));
    await client.open(uri, bad);
    const { resultId } = await client.pull(uri);
    expect(await client.pull(uri, resultId)).toEqual({ kind: 'unchanged', resultId });
  });

  test('changes come as edits: mending the policy takes the finding away', async () => {
    await client.initialize(capabilities, () => ({}));
    await client.open(uri, bad);
    await client.change(uri, 2, [
      { range: { start: { line: 4, character: 26 }, end: { line: 4, character: 28 } }, text: 'no' },
      { range: { start: { line: 5, character: 3 }, end: { line: 5, character: 7 } }, text: 'ne' },
    ]);
    expect((await client.pull(uri)).items.map(({ code }) => code)).not.toContain('DMARC010');
  });

  test('settings change severities and the standard', async () => {
    await client.initialize(capabilities, () => ({ standard: 'rfc7489', rules: { DMARC010: 'info' } }));
    await client.open(uri, bad);
    const { items } = await client.pull(uri);
    expect(items.find(({ code }) => code === 'DMARC010')?.severity).toBe(3);
    expect(items.map(({ code }) => code)).not.toContain('DMARC020');
  });

  test('two places that matter are both told', async () => {
    await client.initialize(capabilities, () => ({}));
    await client.open(uri, `${head}@ TXT "v=spf1 -all"\n@ TXT "v=spf1 mx -all"\n`);
    const { items } = await client.pull(uri);
    expect(items.find(({ code }) => code === 'SPF001')?.relatedInformation).toMatchObject([
      { location: { uri, range: { start: { line: 4 } } } },
    ]);
  });
});

describe('a client that waits to be told', () => {
  test('is sent diagnostics at opening, at a change, and none after closing', async () => {
    const { capabilities: served } = await client.initialize({});
    expect(served).not.toHaveProperty('diagnosticProvider');
    await client.open(uri, bad);
    expect((await client.pushedFor(uri, 1)).map(({ code }) => code)).toContain('DMARC010');
    await client.change(uri, 2, [{ text: head }]);
    expect(await client.pushedFor(uri, 2)).toEqual([]);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await expect.poll(() => client.pushed[client.pushed.length - 1]).toEqual({ uri, diagnostics: [] });
  });
});

describe('hover', () => {
  const zone = `${head}_dmarc TXT "v=DMARC1; p=reject; pct=50; rua=mailto:d@example.com"\n@ TXT "v=spf1 include:_spf.example.com -all"\ns._domainkey TXT "v=DKIM1; k=ed25519; t=s; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="\n`;

  const markdownAt = async (needle: string): Promise<string> => {
    const line = zone.split('\n').findIndex((text) => text.includes(needle));
    const character = zone.split('\n')[line]?.indexOf(needle) ?? 0;
    const hover = await client.connection.sendRequest<{ contents: { value: string } } | null>(
      'textDocument/hover',
      {
        textDocument: { uri },
        position: { line, character },
      },
    );
    return hover?.contents.value ?? '';
  };

  test('says what a tag or term means, its default, what holds here and where it is written', async () => {
    await client.initialize({});
    await client.open(uri, zone);
    expect(await markdownAt('pct=50')).toMatch(
      /Percentage[\s\S]*Default: `100`[\s\S]*retired by[\s\S]*RFC 9989 sA\.6/,
    );
    expect(await markdownAt('p=reject')).toMatch(/Policy[\s\S]*In force[\s\S]*RFC 9989 s4\.7/);
    expect(await markdownAt('include:')).toMatch(/RFC 7208 s5\.2/);
    expect(await markdownAt('-all')).toMatch(/RFC 7208 s5\.1/);
    expect(await markdownAt('k=ed25519')).toMatch(/Default: `rsa`[\s\S]*RFC 6376 s3\.6\.1/);
    expect(await markdownAt('t=s')).toMatch(/RFC 6376 s3\.6\.1/);
    expect(await markdownAt('TXT "v=DMARC1')).toMatch(/record type 16/);
    expect(await markdownAt('_dmarc')).toContain('_dmarc.example.com.');
    expect(await markdownAt('$TTL')).toContain('RFC 2308');
  });
});
