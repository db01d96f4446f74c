import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { wholeBoard } from '../../../core/board/query.js';
import type {
  BoardAnswer,
  BoardAsk,
  OpenBoardAnswer,
  OpenBoardParams,
} from '../../../server/features/report-board-protocol.js';
import { withBind } from '../../bind.js';
import { withNamed } from '../../dns-server/named.js';
import { root } from '../../run-cli.js';
import { TestClient } from '../client.js';

const reports = pathToFileURL(join(root, 'examples/reports')).href;
const zoneUri = 'file:///zones/db.example.com';
const zoneText = readFileSync(join(root, 'examples/zones/db.example.com'), 'utf8');

let client: TestClient;
beforeEach(async () => {
  client = new TestClient();
  await client.initialize({});
});
afterEach(() => client.stop());

async function open(params: Partial<OpenBoardParams>): Promise<string> {
  const answer = await client.connection.sendRequest<OpenBoardAnswer>('dnsMailAuth/openReports', {
    ...{ uris: [], token: 't' },
    ...params,
  });
  if (answer.kind !== 'opened') throw new Error(answer.message);
  return answer.board;
}

async function ask<K extends BoardAnswer['kind']>(
  board: string,
  asked: BoardAsk,
  kind: K,
): Promise<Extract<BoardAnswer, { readonly kind: K }>> {
  const answer = await client.connection.sendRequest<BoardAnswer>('dnsMailAuth/askReports', {
    board,
    ask: asked,
  });
  if (answer.kind !== kind) throw new Error(JSON.stringify(answer));
  return answer as Extract<BoardAnswer, { readonly kind: K }>;
}

const query = wholeBoard;
const groups = { by: 'source-ip', order: 'messages', direction: 'down' } as const;

test('a folder of reports of all kinds', async () => {
  const board = await open({ uris: [reports] });
  const { view } = await ask(board, { kind: 'view', query }, 'view');
  expect(view.headline).toBe('2,674 (73.3%) of 3,646 messages pass DMARC');
  expect(view.days.map(({ day, passText, failText }) => `${day} ${passText} ${failText}`)).toEqual([
    '2026-11-15 284 163',
    ...['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19'].map((day) => `${day} 0 0`),
    '2026-11-20 2,309 763',
    '2026-11-21 81 46',
  ]);
  expect([
    view.failures.length,
    view.tls.length,
    view.problems.filter(({ level }) => level === 'error'),
  ]).toEqual([1, 1, []]);
  expect(JSON.stringify(view)).not.toContain(root);
});

test('tables come in pages, narrowed by the filter', async () => {
  const board = await open({ uris: [reports] });
  const failing = { ...query, result: 'fail' as const };
  const { page } = await ask(board, { kind: 'groups', query: failing, ...groups, from: 1, to: 3 }, 'groups');
  expect([page.total, page.from]).toEqual([5, 1]);
  expect(page.groups.map(({ key, messages }) => `${key} ${messages}`)).toEqual([
    '203.0.113.99 309',
    '203.0.113.150 75',
  ]);
  const rows = { kind: 'rows', query, by: 'source-ip', key: '203.0.113.99', from: 0, to: 10 } as const;
  const found = await ask(board, rows, 'rows');
  expect(found.page.rows.map(({ reporter, messages }) => `${reporter} ${messages}`)).toEqual([
    'bigmail.example 260',
    'mx.example.jp 37',
    'post.example 12',
  ]);
});

test('the zone that is open is compared, as it is being edited', async () => {
  const board = await open({ uris: [reports] });
  const before = await ask(board, { kind: 'view', query }, 'view');
  expect(before.view.policies[0]?.conclusion).toMatch(/^No zone at hand/);
  await client.open(zoneUri, zoneText.replace('p=reject', 'p=quarantine'));
  const { view } = await ask(board, { kind: 'view', query }, 'view');
  expect(view.policies[0]?.conclusion).toMatch(/^Published then was p=reject, your zone says p=quarantine/);
  expect(view.policies[0]?.place?.uri).toBe(zoneUri);
  expect(view.keys[0]).toMatchObject({ name: 'ed2026._domainkey.example.com', state: 'in your zone' });
});

test('a sender is added to the SPF record of the zone that is open', async () => {
  const edits: unknown[] = [];
  client.connection.onRequest('workspace/applyEdit', ({ edit }) => {
    edits.push(edit);
    return { applied: true };
  });
  await client.open(zoneUri, zoneText);
  const board = await open({ uris: [reports] });
  const sender = { kind: 'add-to-spf', address: '203.0.113.150', domain: 'example.com' } as const;
  const { place } = await ask(board, sender, 'edited');
  expect(zoneText.split('\n')[place.line]).toContain('v=spf1 mx include');
  const newText = 'ip4:203.0.113.150 ';
  expect(edits).toMatchObject([{ changes: { [zoneUri]: [{ newText }] } }]);
  const wrong = await ask(board, { ...sender, domain: 'a..b' }, 'refused');
  expect(wrong.message).toBe('The report names no sender that could be added.');
});

test('the header of a message that failed, and exports', async () => {
  const board = await open({ uris: [reports] });
  const { text } = await ask(board, { kind: 'sample', sample: 0 }, 'sample');
  expect(text).toMatch(/^(?:Received|From|Return-Path|Date)/m);
  expect((await ask(board, { kind: 'sample', sample: 9 }, 'refused')).message).toContain('no header');
  const csv = await ask(board, { kind: 'export', query, format: 'csv', ...groups }, 'export');
  expect(csv.text.split('\r\n').slice(0, 2)).toEqual([
    'source_ip,messages,dmarc_pass,dkim_pass,spf_pass,refused,identity,seen',
    '192.0.2.25,2131,2131,2131,2131,0,example.com,2026-11-15 – 2026-11-21',
  ]);
  const json = await ask(board, { kind: 'export', query, format: 'json', ...groups }, 'export');
  expect(JSON.parse(json.text).groups.length).toBe(9);
  expect(json.text).not.toContain('billing@example.com');
  const markdown = await ask(board, { kind: 'export', query, format: 'markdown', ...groups }, 'export');
  expect(markdown.text).toMatch(/^# 2,674 \\\(73\.3%\\\) of 3,646 messages pass DMARC\n/);
});

test('octets that the client has read, and what is no report', async () => {
  const name = 'a.xml.gz';
  const octets = readFileSync(
    join(root, 'examples/reports/bigmail.example!example.com!1795132800!1795219199!7731.xml.gz'),
  );
  const contents = [
    { name, base64: octets.toString('base64'), isFromFolder: true },
    {
      name: 'holiday.zip',
      base64: Buffer.from('PK\u0005\u0006 and so on').toString('base64'),
      isFromFolder: false,
    },
    // Nobody has said that this is a report.
    { name: 'reports/README', base64: Buffer.from('Hello').toString('base64'), isFromFolder: true },
  ];
  const leftOut = [
    { name: 'reports/large.zip', reason: 'too-much' as const },
    { name: 'reports/locked.xml', reason: 'unreadable' as const },
  ];
  const { view } = await ask(await open({ contents, leftOut }), { kind: 'view', query }, 'view');
  expect(view.totals[0]?.value).toBe('3,072');
  const told = view.problems.map(({ level, where, message }) => `${level} ${where}: ${message}`);
  expect(told).toEqual([
    expect.stringMatching(/^error reports\/large\.zip: not read: the editor would have to send more/),
    expect.stringMatching(/^error reports\/locked\.xml: the editor cannot read it$/),
    expect.stringMatching(/^error holiday\.zip: /),
  ]);
});

test('a folder with what cannot be read tells what and why', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dns-mail-auth-board-'));
  try {
    cpSync(join(root, 'examples/reports'), folder, { recursive: true });
    writeFileSync(
      join(folder, 'half.xml.gz'),
      readFileSync(join(folder, 'bigmail.example!example.com!1795132800!1795219199!7731.xml.gz')).subarray(
        0,
        500,
      ),
    );
    writeFileSync(join(folder, 'page.xml'), '<!doctype html><html><body>Please log in</body></html>');
    const { view } = await ask(
      await open({ uris: [pathToFileURL(folder).href] }),
      { kind: 'view', query },
      'view',
    );
    const errors = view.problems.filter(({ level }) => level === 'error');
    expect(
      errors.map(({ where, message }) => `${where.split('/').pop()}: ${message.replace(/ \(@.*/, '')}`),
    ).toEqual(
      expect.arrayContaining([
        'half.xml.gz: the packed data breaks off; what stands before that is read',
        'page.xml: an HTML page, not a report',
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a board that nobody knows is gone, also one that was closed', async () => {
  await ask('999', { kind: 'view', query }, 'gone');
  const board = await open({ uris: [reports] });
  await client.connection.sendNotification('dnsMailAuth/closeReports', { board });
  await ask(board, { kind: 'view', query }, 'gone');
});

describe.runIf(withBind)('with a real name server', () => {
  test('names of addresses are looked up when they are asked for', async () => {
    const named = await withNamed({
      '2.0.192.in-addr.arpa':
        '@ 60 IN SOA ns hm 1 1 1 1 1\n@ 60 NS ns.invalid.\n25 60 PTR mail.example.com.\n',
    });
    const other = new TestClient();
    try {
      const dns = { servers: [`${named.host}:${named.port}`], timeout: 10 };
      await other.initialize({ workspace: { configuration: true } }, () => ({ dns }));
      const opened = await other.connection.sendRequest<OpenBoardAnswer>('dnsMailAuth/openReports', {
        ...{ uris: [reports], token: 't' },
      });
      const board = opened.kind === 'opened' ? opened.board : '';
      const asked = { kind: 'names', addresses: ['192.0.2.25', '192.0.2.26', 'none'] };
      expect(await other.connection.sendRequest('dnsMailAuth/askReports', { board, ask: asked })).toEqual({
        kind: 'names',
        names: [
          { address: '192.0.2.25', names: 'mail.example.com' },
          { address: '192.0.2.26', names: '' },
        ],
      });
    } finally {
      await other.stop();
      await named.stop();
    }
  }, 60_000);
});
