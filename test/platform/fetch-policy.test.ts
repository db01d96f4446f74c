import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type FetchedPolicy, fetchPolicy } from '../../platform/node/fetch-policy.js';
import { root } from '../run-cli.js';

/** Made for these tests: a certificate of its own for mta-sts.example.com, and its key. */
const pem = (name: string): string =>
  readFileSync(join(root, 'test/fixtures/tls', `mta-sts.${name}.pem`), 'utf8');
const cert = pem('cert');

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<number> {
  const made = createServer({ key: pem('key'), cert }, answer);
  server = made;
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
  const address = made.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

const wanted = { host: 'mta-sts.example.com', address: '127.0.0.1', ca: cert };

async function told(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  more: object = {},
): Promise<FetchedPolicy> {
  return fetchPolicy({ ...wanted, port: await serve(answer), ...more });
}

const plain = { 'content-type': 'text/plain; charset=utf-8' };

test('the policy is fetched from the well-known place, of that host', async () => {
  let asked = '';
  const fetched = await told(({ method, url, headers }, response) => {
    asked = `${method} ${url} ${headers.host?.split(':')[0]} ${Object.keys(headers).sort().join(' ')}`;
    response.writeHead(200, plain).end('version: STSv1\n');
  });
  expect(fetched.kind === 'fetched' && Buffer.from(fetched.octets).toString()).toBe('version: STSv1\n');
  expect(asked).toBe('GET /.well-known/mta-sts.txt mta-sts.example.com accept connection host');
});

test('no redirection is followed', async () => {
  let requests = 0;
  const fetched = await told((_, response) => {
    requests++;
    response.writeHead(301, { location: '/.well-known/mta-sts.txt' }).end();
  });
  expect([fetched, requests]).toEqual([{ kind: 'redirect' }, 1]);
});

test.each<[string, (request: IncomingMessage, response: ServerResponse) => void, FetchedPolicy]>([
  [
    'another status',
    (_, response) => response.writeHead(404, plain).end('x'),
    { kind: 'status', status: 404 },
  ],
  [
    'another type',
    (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('x'),
    { kind: 'type', type: 'text/html' },
  ],
  ['no type', (_, response) => response.writeHead(200).end('x'), { kind: 'type', type: '' }],
  [
    'more than 64 KiB',
    (_, response) => response.writeHead(200, plain).end('x'.repeat(65_537)),
    { kind: 'too-large' },
  ],
  [
    'more and more',
    (_, response) => {
      response.writeHead(200, plain);
      const more = (): void =>
        void response.write('x'.repeat(20_000), (error) => (error ? undefined : setTimeout(more, 5)));
      more();
    },
    { kind: 'too-large' },
  ],
  [
    'an end in the middle',
    (_, response) => {
      response.writeHead(200, { ...plain, 'content-length': '100' });
      response.write('version');
      setTimeout(() => response.destroy(), 20);
    },
    { kind: 'timeout' },
  ],
])('%s', async (_, answer, expected) => {
  expect(await told(answer)).toEqual(expected);
});

test('waiting has an end, whether nothing comes or it comes by drops', async () => {
  expect(await told(() => {}, { milliseconds: 200 })).toEqual({ kind: 'timeout' });
  const drops = await told(
    (_, response) => {
      response.writeHead(200, plain);
      const timer = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(timer));
    },
    { milliseconds: 300 },
  );
  expect(drops).toEqual({ kind: 'timeout' });
});

test('a person calls it off', async () => {
  expect(await told(() => {}, { signal: AbortSignal.abort() })).toEqual({ kind: 'timeout' });
});

test('the certificate has to hold for the host, and be trusted', async () => {
  const answer = (_: IncomingMessage, response: ServerResponse): void =>
    void response.writeHead(200, plain).end('x');
  expect(await told(answer, { host: 'mta-sts.example.net' })).toEqual({ kind: 'certificate' });
  expect(await told(answer, { ca: undefined })).toEqual({ kind: 'certificate' });
});

test('nobody is there', async () => {
  const port = await serve(() => {});
  server?.close();
  expect(await fetchPolicy({ ...wanted, port })).toEqual({ kind: 'unreachable' });
});
