import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { printable } from '../../core/text/printable.js';
import { type Phrase, say } from '../../core/words/phrase.js';

/** A ClickHouse server, reached by its HTTP interface. */
export interface ClickHouseServer {
  readonly origin: URL;
  readonly database: string;
  readonly user: string;
  readonly password: string;
}

export type Ran = { readonly text: string } | { readonly failure: Phrase };

/**
 * `http://user:password@host:8123/database`; `https:` as well. Without a port 8123 or 8443, without a database `default`.
 * A password of the environment stands in for one that the URL has not. Undefined for anything else.
 */
export function readClickHouseUrl(text: string, password = ''): ClickHouseServer | undefined {
  try {
    const url = new URL(text);
    const [, database = '', ...more] = url.pathname.split('/');
    const isPlain = more.length === 0 && url.search === '' && url.hash === '';
    const defaultPort = { 'http:': '8123', 'https:': '8443' }[url.protocol];
    if (!isPlain || defaultPort === undefined || url.hostname === '') return undefined;
    // `URL` leaves out the ports of the web, which are others.
    const port = url.port === '' && !/:[0-9]+(?:\/|$)/.test(text) ? defaultPort : url.port;
    return {
      origin: new URL(`${url.protocol}//${url.hostname}${port === '' ? '' : `:${port}`}/`),
      database: decodeURIComponent(database) || 'default',
      user: decodeURIComponent(url.username) || 'default',
      password: url.password === '' ? password : decodeURIComponent(url.password),
    };
  } catch {
    return undefined;
  }
}

/**
 * Runs one statement. `data` are the lines of an INSERT. Nobody else is contacted: redirections are not followed. A server
 * that does not answer, or says no, is a value; neither shows the password.
 */
export function runStatement(server: ClickHouseServer, statement: string, data?: string): Promise<Ran> {
  const { origin, database, user, password } = server;
  const url = new URL(origin);
  url.searchParams.set('database', database);
  if (data === undefined) {
    // The status is known when all of the answer is.
    url.searchParams.set('wait_end_of_query', '1');
  } else {
    url.searchParams.set('query', statement);
    // A table that spreads rows over servers answers when they have them.
    url.searchParams.set('insert_distributed_sync', '1');
  }
  const body = Buffer.from(data ?? statement, 'utf8');
  const headers = {
    'content-length': body.length,
    'content-type': 'text/plain; charset=utf-8',
    authorization: `Basic ${Buffer.from(`${user}:${password}`, 'utf8').toString('base64')}`,
  };
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve) => {
    const fail = (error: NodeJS.ErrnoException): void =>
      resolve({ failure: say`ClickHouse at ${origin.host} does not answer: ${error.code ?? error.message}` });
    // A connection of its own: a kept one may be closed by the server in the very moment of writing.
    const options = { method: 'POST', headers, timeout: mostSilenceMs, agent: false } as const;
    const sent = request(url, options, (response) => {
      readAnswer(response, origin.host).then(resolve, fail);
    });
    sent.on('timeout', () => sent.destroy(Object.assign(new Error(), { code: 'ETIMEDOUT' })));
    sent.on('error', fail);
    sent.end(body);
  });
}

/** A server that merges or waits for others may be silent for long. */
const mostSilenceMs = 300_000;
/** Characters of an error that are shown. */
const mostShown = 300;

async function readAnswer(response: IncomingMessage, host: string): Promise<Ran> {
  const pieces: Buffer[] = [];
  for await (const piece of response) pieces.push(piece as Buffer);
  const text = Buffer.concat(pieces).toString('utf8');
  if (response.statusCode === 200) return { text };
  const [line = ''] = text.trim().split('\n');
  return {
    failure: say`ClickHouse at ${host} says: ${printable(line.slice(0, mostShown)) || String(response.statusCode)}`,
  };
}
