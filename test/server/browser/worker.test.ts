import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ReadFileAnswer, ReadFileParams } from '../../../server/browser/files-protocol.js';
import { root } from '../../run-cli.js';
import { Worker } from './worker.js';

const head = '$ORIGIN example.com.\n$TTL 60\n@ SOA ns1 h 1 7200 3600 1209600 300\n@ NS ns1.example.net.\n';
const bad = '_dmarc TXT ( "v=DMARC1; p=no"\n  "body; pct=50; rua=mailto:d@example.com" )\n';
const uri = 'vscode-vfs://github/somebody/zones/db.example.com';

function open(worker: Worker, at: string, text: string): void {
  const textDocument = { uri: at, languageId: 'dns-zone', version: 1, text };
  worker.notify('textDocument/didOpen', { textDocument });
}

interface Start {
  readonly locale?: string;
  readonly initializationOptions?: object;
  readonly client?: ConstructorParameters<typeof Worker>[0];
}

async function start({ locale = 'en', initializationOptions = {}, client }: Start = {}): Promise<Worker> {
  const worker = new Worker(client);
  const { capabilities } = (await worker.request('initialize', {
    processId: null,
    rootUri: null,
    locale,
    initializationOptions,
    capabilities: { textDocument: { diagnostic: {} } },
  })) as { readonly capabilities: object };
  expect(capabilities).toMatchObject({ hoverProvider: true, diagnosticProvider: {} });
  worker.notify('initialized', {});
  return worker;
}

async function pull(worker: Worker, at: string): Promise<readonly { code: string; message: string }[]> {
  const report = await worker.request('textDocument/diagnostic', { textDocument: { uri: at } });
  return (report as { readonly items: readonly { code: string; message: string }[] }).items;
}

test('a web worker judges zones of a workspace that has no disk', async () => {
  const worker = await start();
  open(worker, uri, head + bad);
  const found = (await pull(worker, uri)).find(({ code }) => code === 'DMARC010');
  expect(found).toMatchObject({
    message: expect.stringContaining('"nobody" is no policy'),
    range: { start: { line: 4, character: 26 }, end: { line: 5, character: 7 } },
  });
});

test('it answers hover, completion and formatting', async () => {
  const worker = await start();
  open(worker, uri, head + bad);
  const textDocument = { uri };
  const hover = await worker.request('textDocument/hover', {
    textDocument,
    position: { line: 5, character: 10 },
  });
  expect(JSON.stringify(hover)).toContain('RFC 9989');
  const completion = await worker.request('textDocument/completion', {
    textDocument,
    position: { line: 4, character: 26 },
  });
  expect(JSON.stringify(completion)).toContain('quarantine');
  const edits = await worker.request('textDocument/formatting', {
    textDocument,
    options: { tabSize: 8, insertSpaces: true },
  });
  expect(Array.isArray(edits)).toBe(true);
});

test('it speaks Japanese with the words that it is given', async () => {
  const { japanese: dictionary } = JSON.parse(readFileSync(join(root, 'dist/words-ja.json'), 'utf8'));
  const worker = await start({ locale: 'ja', initializationOptions: { dictionary } });
  open(worker, uri, head + bad);
  expect((await pull(worker, uri)).find(({ code }) => code === 'DMARC010')?.message).toMatch(
    /\p{Script=Hiragana}/u,
  );
});

test('an included file is one that is open, or said not to be', async () => {
  const worker = await start();
  const zone = `${head}$INCLUDE keys.zone\n`;
  open(worker, uri, zone);
  expect((await pull(worker, uri)).map(({ code }) => code)).toContain('ZONE009');
  open(worker, 'vscode-vfs://github/somebody/zones/keys.zone', 's._domainkey TXT "v=DKIM1; p="\n');
  expect((await pull(worker, uri)).map(({ code }) => code)).not.toContain('ZONE009');
});

const keysUri = 'vscode-vfs://github/somebody/zones/keys.zone';
const readFile = 'dnsMailAuth/readFile';

test('an included file that nobody has open is read by the editor, and not reported while it is', async () => {
  const asked: string[] = [];
  const worker = await start({
    client: {
      [readFile]({ uri: wanted }: ReadFileParams): ReadFileAnswer {
        asked.push(wanted);
        return wanted === keysUri
          ? { octets: new TextEncoder().encode('_dmarc TXT "v=DMARC1; p=nobody"\n') }
          : { failure: 'missing' };
      },
    },
  });
  open(worker, uri, `${head}$INCLUDE keys.zone\n$INCLUDE none.zone\n`);
  const codes = (await pull(worker, uri)).map(({ code, message }) => `${code} ${message}`);
  expect(codes.filter((code) => code.startsWith('ZONE009'))).toEqual([
    expect.stringContaining('no such file or folder'),
  ]);
  expect(asked.sort()).toEqual([keysUri, 'vscode-vfs://github/somebody/zones/none.zone']);
});

test('a file is read again when it has changed', async () => {
  let text: string | undefined;
  const worker = await start({
    client: {
      [readFile]: (): ReadFileAnswer =>
        text === undefined ? { failure: 'missing' } : { octets: new TextEncoder().encode(text) },
    },
  });
  open(worker, uri, `${head}$INCLUDE keys.zone\n`);
  const codes = async (): Promise<readonly string[]> => (await pull(worker, uri)).map(({ code }) => code);
  expect(await codes()).toContain('ZONE009');
  text = 's._domainkey TXT "v=DKIM1; p="\n';
  worker.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: keysUri, type: 1 }] });
  await expect.poll(codes).not.toContain('ZONE009');
});
