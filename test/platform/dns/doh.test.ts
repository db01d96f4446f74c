import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { createResolver, type Resolver } from '../../../platform/node/dns/resolver.js';
import { problemOfDohUrl } from '../../../platform/shared/dns/doh.js';
import { cname, readQuery, txt, type WireQuery } from '../../dns-server/wire.js';
import { manualClock } from './manual-clock.js';
import { printAnswer, questionOf } from './questions.js';
import { ask, reply, right, rightAnswer } from './serve.js';

const mediaType = 'application/dns-message';
const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((close) => close()));
});

interface Heard {
  readonly method: string;
  readonly path: string;
  readonly type: string | undefined;
  readonly query: WireQuery;
}

/** A real server on loopback that answers queries by HTTP. */
async function serve(
  answer: (response: ServerResponse, heard: Heard) => void,
): Promise<{ readonly resolver: Resolver; readonly heard: Heard[]; readonly url: string }> {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const one = {
        method: request.method ?? '',
        path: request.url ?? '',
        type: request.headers['content-type'],
        query: readQuery(queryOf(request, Buffer.concat(chunks))),
      };
      heard.push(one);
      answer(response, one);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/dns-query`;
  const resolver = createResolver({ servers: [{ kind: 'doh', url }], clock: manualClock() });
  opened.push(async () => {
    resolver.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { resolver, heard, url };
}

function queryOf(request: IncomingMessage, body: Buffer): Buffer {
  if (request.method === 'POST') return body;
  const { searchParams } = new URL(request.url ?? '', 'http://localhost');
  return Buffer.from(searchParams.get('dns') ?? '', 'base64url');
}

function send(
  response: ServerResponse,
  octets: Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(200, { 'content-type': mediaType, ...headers }).end(octets);
}

describe('a server that is asked over HTTP', () => {
  test('gets a message by POST, with an id that caches like', async () => {
    const { resolver, heard, url } = await serve((response, { query }) => send(response, right(query)));
    const answer = await resolver.resolve(questionOf('www.example.test', 'TXT'));
    expect(printAnswer(answer)).toBe(rightAnswer);
    expect(answer.source).toEqual({ kind: 'server', server: url });
    expect(heard).toMatchObject([
      { method: 'POST', type: mediaType, query: { id: 0, name: 'www.example.test.', hasEdns: true } },
    ]);
  });

  test('that does not take POST is asked by GET', async () => {
    const { resolver, heard } = await serve((response, { method, query }) => {
      if (method === 'POST') response.writeHead(405).end('no');
      else send(response, right(query));
    });
    expect(await ask(resolver)).toBe(rightAnswer);
    expect(heard.map(({ method }) => method)).toEqual(['POST', 'GET']);
  });

  test('says how old its answer is', async () => {
    const { resolver } = await serve((response, { query }) => send(response, right(query), { age: '250' }));
    const answer = await resolver.resolve(questionOf('www.example.test', 'TXT'));
    expect(answer).toMatchObject({ kind: 'found', ttlSeconds: 50 });
  });

  test('is asked for the name that a CNAME leads to', async () => {
    const { resolver } = await serve((response, { query }) => {
      const isFirst = query.name === 'www.example.test.';
      const answers = isFirst ? [cname(query.name, 'b.test')] : [txt(query.name, 'right')];
      send(response, reply(query, { answers }));
    });
    expect(await ask(resolver)).toBe('found -> b.test. ["right"]');
  });

  test.each<[string, string, (response: ServerResponse, query: WireQuery) => void]>([
    ['an error', 'unreachable', (response) => response.writeHead(500).end('oh')],
    [
      'a page',
      'malformed',
      (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>'),
    ],
    ['another answer', 'malformed', (response, query) => send(response, right({ ...query, question: '' }))],
    ['a cut answer', 'malformed', (response, query) => send(response, reply(query, { flags: ['tc'] }))],
    [
      'too much',
      'malformed',
      (response, query) => send(response, Buffer.concat([right(query), Buffer.alloc(70_000)])),
    ],
    ['nothing', 'malformed', (response) => send(response, Buffer.alloc(0))],
    ['a failure', 'servfail', (response, query) => send(response, reply(query, { rcode: 2 }))],
    ['the end of the connection', 'unreachable', (response) => response.destroy()],
  ])('that gives %s: %s', async (_, expected, answer) => {
    const { resolver } = await serve((response, { query }) => answer(response, query));
    expect(await ask(resolver)).toBe(expected);
  });

  test('leads nobody elsewhere, neither from POST nor from GET', async () => {
    const { resolver, heard } = await serve((response, { method, path, query }) => {
      const [, parameters] = path.split('?');
      if (path.startsWith('/elsewhere')) send(response, right(query));
      else if (method === 'POST' && query.name === 'get.test.') response.writeHead(405).end();
      else response.writeHead(307, { location: `/elsewhere?${parameters}` }).end();
    });
    expect(await ask(resolver, 'post.test')).toBe('unreachable');
    expect(await ask(resolver, 'get.test')).toBe('unreachable');
    expect(heard.filter(({ path }) => path.startsWith('/elsewhere'))).toEqual([]);
  });

  test('is not waited for by who called off', async () => {
    const { resolver, heard } = await serve(() => undefined);
    const controller = new AbortController();
    const asked = resolver.resolve(questionOf('www.example.test', 'TXT'), controller.signal);
    while (heard.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    controller.abort();
    expect(printAnswer(await asked)).toBe('cancelled');
  });
});

test.each([
  ['https://dns.example/dns-query', undefined],
  ['http://localhost:8053/dns-query', undefined],
  ['http://127.0.0.1/', undefined],
  ['http://[::1]:80/', undefined],
  ['http://dns.example/dns-query', 'not https'],
  ['http://127.0.0.1.example.test/', 'not https'],
  ['http://localhost.example.test/', 'not https'],
  ['ftp://localhost/', 'not https'],
  ['dns.example', 'no URL'],
  ['', 'no URL'],
])('%s: %s', (url, problem) => {
  expect(problemOfDohUrl(url)).toBe(problem);
});
