import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MailTreeAnswer } from '../../../server/features/mail-tree-protocol.js';
import { TestClient } from '../client.js';

let client: TestClient;
let folder: string;
const head = (origin: string): string => `$ORIGIN ${origin}.\n$TTL 1h\n@ SOA ns1 h 1 2 3 4 5\n`;

beforeEach(() => {
  client = new TestClient();
  folder = mkdtempSync(join(tmpdir(), 'mail-'));
});
afterEach(async () => {
  await client.stop();
  rmSync(folder, { recursive: true });
});

/** Writes a zone file, its origin the name of the file. */
function write(origin: string, lines: string): void {
  writeFileSync(join(folder, `${origin}.zone`), `${head(origin)}${lines}\n`);
}

test('zones of the workspace that nobody has open count, as they lie on the disk now', async () => {
  write('example.net', '_spf TXT "v=spf1 a -all"\n_spf A 192.0.2.1');
  write('example.org', '@ MX 10 mail\nmail A 192.0.2.2');
  await client.connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    capabilities: {},
  });
  await client.connection.sendNotification('initialized', {});
  const uri = pathToFileURL(join(folder, 'db.example.com')).href;
  await client.open(uri, `${head('example.com')}@ TXT "v=spf1 include:_spf.example.net -all"\n`);
  const title = async (): Promise<string | undefined> => {
    const send = <T>(method: string, params: object): Promise<T> =>
      client.connection.sendRequest(method, params);
    const [lens = {}] = await send<object[]>('textDocument/codeLens', { textDocument: { uri } });
    return (await send<{ command?: { title: string } }>('codeLens/resolve', lens)).command?.title;
  };
  const domains = async (): Promise<string[]> => {
    const tree = await client.connection.sendRequest<MailTreeAnswer>('dnsMailAuth/mailTree');
    return tree.domains.map(({ label, detail }) => `${label}: ${detail}`);
  };
  expect(await title()).toBe('2/10 lookups, 0/2 void, 36 octets');
  expect(await domains()).toEqual([
    'example.com: sends mail',
    'example.net: no sign of mail',
    'example.org: sends and receives mail',
  ]);

  write('example.net', '_spf TXT "v=spf1 a mx ptr -all"\n_spf A 192.0.2.1');
  await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
  expect(await title()).toBe('4/10 lookups, 1/2 void, 36 octets');
  expect(await domains()).toHaveLength(3);
});
