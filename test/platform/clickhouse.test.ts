import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { english } from '../../core/words/words.js';
import { readClickHouseUrl, runStatement } from '../../platform/node/clickhouse.js';

test.each([
  ['http://db.example', 'http://db.example:8123/', 'default', 'default', ''],
  ['https://db.example/mail', 'https://db.example:8443/', 'mail', 'default', ''],
  ['http://db.example:80/', 'http://db.example/', 'default', 'default', ''],
  ['http://u:p%40%3A1@[::1]:9999/a%20b', 'http://[::1]:9999/', 'a b', 'u', 'p@:1'],
  ['http://u:8123@db.example/', 'http://db.example:8123/', 'default', 'u', '8123'],
])('%s', (text, origin, database, user, password) => {
  const server = readClickHouseUrl(text);
  expect({ ...server, origin: server?.origin.href }).toEqual({ origin, database, user, password });
});

test('a password of the environment stands in for one that is missing', () => {
  expect(readClickHouseUrl('http://u@db.example', 'x')?.password).toBe('x');
  expect(readClickHouseUrl('http://u:y@db.example', 'x')?.password).toBe('y');
});

test.each([
  'db.example',
  'file:///etc/passwd',
  'http://',
  'http://db.example/a/b',
  'http://db.example/?user=x',
  'http://db.example/#x',
  'http://db.example/%ff',
])('%s is no such URL', (text) => {
  expect(readClickHouseUrl(text)).toBeUndefined();
});

const servers: ReturnType<typeof createServer>[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function said(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const target = readClickHouseUrl(`http://u:p@127.0.0.1:${port}/`);
  const ran = target === undefined ? undefined : await runStatement(target, 'SELECT 1');
  if (ran === undefined || 'text' in ran) throw new Error('no failure');
  return english(ran.failure).replace(String(port), 'PORT');
}

test('what a server says is one line that drives no terminal', async () => {
  const text = `\u001b[2Jbad \u202e${'x'.repeat(1000)}\nsecond line`;
  expect(
    await said((_, response) => {
      response.writeHead(500).end(text);
    }),
  ).toBe(`ClickHouse at 127.0.0.1:PORT says: \u2423[2Jbad \u2423${'x'.repeat(291)}`);
});

test('a redirection is not followed', async () => {
  expect(
    await said((_, response) => {
      response.writeHead(307, { location: 'http://192.0.2.1/' }).end();
    }),
  ).toBe('ClickHouse at 127.0.0.1:PORT says: 307');
});

test('an answer that breaks off is none', async () => {
  expect(
    await said((_, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('1\n');
      setTimeout(() => response.destroy(), 20);
    }),
  ).toMatch(/^ClickHouse at 127\.0\.0\.1:PORT does not answer: /);
});
