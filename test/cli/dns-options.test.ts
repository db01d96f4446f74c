import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readArguments, UsageError } from '../../cli/arguments.js';
import { type DnsAnswers, dnsOptions, readDnsOptions } from '../../cli/dns-options.js';
import { withFaultyServer } from '../dns-server/faulty.js';
import { printAnswer, questionOf } from '../platform/dns/questions.js';
import { right } from '../platform/dns/serve.js';

let folder: string;
const file = (name: string): string => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dns-mail-auth-dns-'));
  const head = '$TTL 300\n@ SOA ns h 1 2 3 4 60\n@ NS ns\n';
  writeFileSync(file('one.zone'), `$ORIGIN one.test.\n${head}@ TXT "one"\nout CNAME www.two.test.\n`);
  writeFileSync(file('two'), `${head}www TXT "two"\nlive CNAME www.live.test.\n`);
  writeFileSync(file('fragment'), 'www 300 TXT "fragment"\n');
  writeFileSync(file('binary'), 'a\0b');
});
afterAll(() => rmSync(folder, { recursive: true }));

async function read(...words: readonly string[]): Promise<DnsAnswers> {
  return readDnsOptions(readArguments(words, dnsOptions));
}

async function ask(words: readonly string[], name: string): Promise<string> {
  const answers = await read(...words);
  const answer = await answers.forEvaluation()(questionOf(name, 'TXT'));
  answers.close();
  return printAnswer(answer);
}

describe('zones', () => {
  test('answer for their names, and nothing else exists', async () => {
    const zones = ['--zone', file('one.zone'), '--zone', `${file('two')}=two.test`];
    expect(await ask(zones, 'one.test')).toBe('found ["one"]');
    expect(await ask(zones, 'www.two.test')).toBe('found ["two"]');
    expect(await ask(zones, 'out.one.test')).toBe('found -> www.two.test. ["two"]');
    expect(await ask(zones, 'www.live.test')).toBe('nxdomain');
    expect(await ask([`--zone=${file('fragment')}=part.test.`], 'www.part.test')).toBe('found ["fragment"]');
  });

  test('come before servers', async () => {
    const server = await withFaultyServer({ onDatagram: ({ query, send }) => send(right(query)) });
    const words = ['--dns', `127.0.0.1:${server.port}`, '--zone', `${file('two')}=two.test`];
    expect(await ask(words, 'www.two.test')).toBe('found ["two"]');
    expect(server.queries.length).toBe(0);
    expect(await ask(words, 'live.two.test')).toBe('found -> www.live.test. ["right"]');
    expect(await ask(words, 'elsewhere.test')).toBe('found ["right"]');
    await server.stop();
  });
});

test('servers are asked in their order', async () => {
  const refusing = await withFaultyServer({});
  const server = await withFaultyServer({ onDatagram: ({ query, send }) => send(right(query)) });
  await refusing.stop();
  const words = ['--dns', `127.0.0.1:${refusing.port}`, '--dns', `127.0.0.1:${server.port}`];
  expect(await ask(words, 'www.test')).toBe('found ["right"]');
  await server.stop();
});

test('an evaluation has the time that --timeout gives it', async () => {
  const server = await withFaultyServer({});
  const words = ['--dns', `127.0.0.1:${server.port}`, '--timeout', '0.05'];
  expect(await ask(words, 'www.test')).toBe('budget');
  await server.stop();
});

describe('wrong values are told in one line', () => {
  test.each([
    [['--dns', ''], /^--dns takes HOST or HOST:PORT, IPv6 in brackets; "" is neither$/],
    [['--dns', '1.2.3.4:99999'], /^--dns takes/],
    [['--dns', 'no-such-host.invalid'], /^--dns no-such-host\.invalid: there is no host of that name$/],
    [['--doh', 'dns.example'], /^--doh takes a URL; "dns\.example" is none$/],
    [['--doh', 'http://dns.example/'], /^--doh http:\/\/dns\.example\/: only https is safe from others$/],
    [['--timeout', '0'], /^--timeout takes seconds, up to 3600; "0" is not that$/],
    [['--timeout=-1'], /^--timeout takes/],
    [['--timeout', '1e3'], /^--timeout takes/],
    [['--timeout', '4000'], /^--timeout takes/],
    [['--zone', 'no-such-file'], /^--zone no-such-file: no such file or folder$/],
    [['--zone', 'BINARY'], /^--zone .*binary: a binary file, not a zone$/],
    [
      ['--zone', 'FRAGMENT'],
      /^--zone .*fragment: nothing tells the name of the zone; write --zone .*=ORIGIN$/,
    ],
    [['--zone', 'FRAGMENT=a..b'], /^--zone .*: "a\.\.b" is no domain name$/],
    [['--zone', 'FRAGMENT='], /^--zone .*: "" is no domain name$/],
  ])('%j', async (words, message) => {
    const filled = words.map((word) => word.replace(/BINARY|FRAGMENT/, (name) => file(name.toLowerCase())));
    const error = await read(...filled).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UsageError);
    expect((error as UsageError).message).toMatch(message);
    expect((error as UsageError).message).not.toContain('\n');
  });
});
