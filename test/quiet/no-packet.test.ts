import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { TestClient } from '../lsp/client.js';
import { root } from '../run-cli.js';
import { newEvidence, removeEvidence, runWatched, watches } from './watched.js';

afterAll(removeEvidence);

const zones = ['db.example.com', 'db.example.net', 'example.org.zone'];
const offline = zones.flatMap((zone) => ['--zone', `examples/zones/${zone}`]);

describe.each(watches)('seen by $name', (watch) => {
  test('a look-up is noticed, so that silence means something', () => {
    const { sent } = runWatched(watch, ['audit', 'example.com', '--dns', '127.0.0.1', '--timeout', '1']);
    expect(sent.length).toBeGreaterThan(0);
  });

  test.each([
    ['check', ['check', 'examples']],
    ['zone', ['zone', 'examples/zones/db.example.com']],
    ['fmt', ['fmt', '--check', 'examples/zones']],
    ['verify with zones', ['verify', 'examples/messages', ...offline]],
    ['audit with zones', ['audit', 'example.com', 'example.net', ...offline]],
    ['spf with zones', ['spf', '--client-ip', '192.0.2.1', '--mail-from', 'a@example.com', ...offline]],
  ])('%s sends no packet', (_, words) => {
    const { status, out, error, sent } = runWatched(watch, words);
    expect(error).toBe('');
    expect(out).not.toBe('');
    expect(status).toBeLessThan(2);
    expect(sent).toEqual([]);
  });

  test('the language server sends no packet in a session with all that an editor asks', async () => {
    const evidence = newEvidence();
    const client = new TestClient(watch.command(['lsp', '--stdio'], evidence));
    await client.initialize({ workspace: { configuration: true } }, () => ({}));
    for (const zone of zones) await useZone(client, zone);
    await client.connection.sendRequest('workspace/symbol', { query: 'mail' });
    expect(await client.stop()).toBe(0);
    expect(watch.sent(evidence)).toEqual([]);
  });
});

/** Opens an example and asks everything about the middle of each of its lines. */
async function useZone(client: TestClient, zone: string): Promise<void> {
  const path = join(root, 'examples/zones', zone);
  const text = readFileSync(path, 'utf8');
  const uri = `file://${path}`;
  const textDocument = { uri };
  await client.open(uri, text);
  expect(Array.isArray(await client.pushedFor(uri, 1))).toBe(true);
  for (const [line, { length }] of text.split('\n').entries()) {
    const position = { line, character: length >> 1 };
    for (const method of ['hover', 'completion', 'definition', 'signatureHelp']) {
      await client.connection.sendRequest(`textDocument/${method}`, { textDocument, position });
    }
  }
  const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  await client.connection.sendRequest('textDocument/codeAction', {
    textDocument,
    range,
    context: { diagnostics: [] },
  });
  for (const method of [
    'codeLens',
    'documentSymbol',
    'foldingRange',
    'documentLink',
    'semanticTokens/full',
  ]) {
    await client.connection.sendRequest(`textDocument/${method}`, { textDocument });
  }
  await client.connection.sendRequest('textDocument/inlayHint', { textDocument, range });
}
