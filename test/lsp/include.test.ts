import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TestClient } from './client.js';

const whole = (more: string): string =>
  `$ORIGIN example.com.\n$TTL 1h\n@ SOA ns host 1 7200 3600 1209600 300\n@ NS ns\nns A 192.0.2.1\n${more}`;

let folder: string;
let client: TestClient;

function uriOf(name: string): string {
  return pathToFileURL(join(folder, name)).href;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'include-'));
  client = new TestClient();
});

afterEach(async () => {
  await client.stop();
  rmSync(folder, { recursive: true });
});

describe('a zone that includes a file', () => {
  test('shows what is wrong in that file, and where it is included', async () => {
    writeFileSync(join(folder, 'mail.inc'), '_dmarc TXT "v=DMARC1; p=bad"\n');
    await client.initialize({ textDocument: { diagnostic: {} } });
    const uri = uriOf('db.example.com');
    await client.open(uri, whole('$INCLUDE mail.inc\n'));
    const report = await client.pull(uri);
    expect(report.items).toEqual([]);
    // Nobody asks about a file that is not open: it is told.
    await client.until(() => client.newest(uriOf('mail.inc')).length > 0);
    expect(client.newest(uriOf('mail.inc'))).toMatchObject([
      {
        code: 'DMARC010',
        range: { start: { line: 0, character: 24 }, end: { line: 0, character: 27 } },
        relatedInformation: [{ location: { uri }, message: 'read as part of example.com.' }],
      },
    ]);
  });

  test('is told when the file is missing, and sees it once it is open, saved or not', async () => {
    await client.initialize({});
    const uri = uriOf('db.example.com');
    await client.open(uri, whole('$INCLUDE mail.inc\n'));
    expect((await client.pushedFor(uri, 1)).map(({ code }) => code)).toEqual(['ZONE009']);
    await client.open(uriOf('mail.inc'), '_dmarc TXT "v=DMARC1; p=bad"\n');
    await client.until(() => client.newest(uri).length === 0);
    // The two files are told one after the other.
    await client.until(() => client.newest(uriOf('mail.inc')).length > 0);
    expect(client.newest(uriOf('mail.inc')).map(({ code }) => code)).toEqual(['DMARC010']);
    const change = {
      range: { start: { line: 0, character: 24 }, end: { line: 0, character: 27 } },
      text: 'none; rua=mailto:d@example.com',
    };
    await client.change(uriOf('mail.inc'), 2, [change]);
    await client.until(() => client.newest(uriOf('mail.inc')).length === 0);
  });

  test('sees a change two files down', async () => {
    writeFileSync(join(folder, 'outer.inc'), '$INCLUDE inner.inc\n');
    writeFileSync(join(folder, 'inner.inc'), '_dmarc TXT "v=DMARC1; p=bad"\n');
    await client.initialize({});
    const uri = uriOf('db.example.com');
    await client.open(uri, whole('$INCLUDE outer.inc\n'));
    await client.until(() => client.newest(uriOf('inner.inc')).length === 1);
    writeFileSync(join(folder, 'inner.inc'), '_dmarc TXT "v=DMARC1; p=none; rua=mailto:d@example.com"\n');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf('inner.inc'), type: 2 }],
    });
    await client.until(() => client.newest(uriOf('inner.inc')).length === 0);
  });

  test('knows an open file by any spelling of its URI', async () => {
    mkdirSync(join(folder, 'a@b'));
    await client.initialize({});
    const part = `${pathToFileURL(folder).href}/a%40b/mail.inc`;
    await client.open(part, '_dmarc TXT "v=DMARC1; p=bad"\n');
    await client.open(uriOf('db.example.com'), whole('$INCLUDE a@b/mail.inc\n'));
    await client.until(() =>
      client.newest(part).some(({ relatedInformation }) => relatedInformation !== undefined),
    );
    expect(client.newest(uriOf('db.example.com'))).toEqual([]);
  });

  test('that includes itself, or a folder, is told so', async () => {
    await client.initialize({ textDocument: { diagnostic: {} } });
    const uri = uriOf('db.example.com');
    await client.open(uri, whole('$INCLUDE db.example.com\n$INCLUDE .\n'));
    const { items } = await client.pull(uri);
    expect(items.map(({ code, range }) => `${code} ${range.start.line}`)).toEqual(['ZONE009 5', 'ZONE009 6']);
  });
});
