import { describe, expect, test } from 'vitest';
import type { DnsAnswer, DnsType } from '../../../core/dns/answer.js';
import type { DnsQuestion } from '../../../core/dns/asking.js';
import type { Name } from '../../../core/dns/name.js';
import { sourceOfText } from '../../../core/text/source.js';
import { answerFromZones, layered, layersOf, type ZoneLayers } from '../../../core/zone/layers.js';
import { readZone } from '../../../core/zone/read-zone.js';
import { nameOf, printAnswer, questionOf } from '../../platform/dns/questions.js';

const head = '$TTL 300\n@ SOA ns h 1 2 3 4 60\n@ NS ns\n';

function layersFor(zones: Readonly<Record<string, string>>): ZoneLayers {
  return layersOf(
    Object.entries(zones).map(([origin, text]) => ({
      path: `${origin}.zone`,
      zone: readZone(sourceOfText(head + text), { origin: nameOf(origin) }),
    })),
  );
}

/** A world of names that the test lists, with TXT records; everything else is NODATA. */
function world(names: Readonly<Record<string, readonly string[]>>, asked: string[] = []) {
  const table = new Map(Object.entries(names));
  return async ({ name, type }: DnsQuestion): Promise<DnsAnswer> => {
    asked.push(`${name} ${type}`);
    const shared = { source: { kind: 'server', server: '192.0.2.53' }, ttlSeconds: 30 } as const;
    const aliases = table.get(name);
    if (aliases === undefined) return { kind: 'nodata', aliases: [], ...shared };
    return { kind: 'found', data: [['live']], aliases: aliases as readonly Name[], ...shared };
  };
}

describe('zones alone', () => {
  const layers = layersFor({
    'example.test': [
      'a A 192.0.2.1',
      'a A 192.0.2.1',
      't 60 TXT "one" "\\255"',
      'm MX 10 a',
      'c CNAME t',
      'out CNAME c.other.test.',
      'away CNAME www.elsewhere.test.',
      'loop1 CNAME loop2',
      'loop2 CNAME loop1',
      'd DNAME other.test.',
      'sub NS ns.sub',
      'ns.sub A 192.0.2.2',
      'inner.deep NS ns',
      '*.w TXT "wild"',
      `long DNAME ${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.other.test.`,
    ].join('\n'),
    'other.test': 'c CNAME t\nt TXT "other"\nback CNAME t.example.test.',
    'deep.example.test': 'inner TXT "the longer name"',
  });
  const table: readonly (readonly [string, DnsType, string])[] = [
    ['a.example.test', 'A', 'found 192.0.2.1'],
    ['m.example.test', 'MX', 'found 10:a.example.test.'],
    ['example.test', 'NS', 'found ns.example.test.'],
    ['t.example.test', 'TXT', 'found ["one","ÿ"]'],
    ['c.example.test', 'TXT', 'found -> t.example.test. ["one","ÿ"]'],
    ['c.example.test', 'CNAME', 'found t.example.test.'],
    ['out.example.test', 'TXT', 'found -> c.other.test. -> t.other.test. ["other"]'],
    ['back.other.test', 'TXT', 'found -> t.example.test. ["one","ÿ"]'],
    ['away.example.test', 'TXT', 'nxdomain -> www.elsewhere.test.'],
    ['loop1.example.test', 'TXT', 'loop'],
    ['t.d.example.test', 'TXT', 'found -> t.other.test. ["other"]'],
    ['t.d.example.test', 'A', 'nodata -> t.other.test.'],
    [`${'x'.repeat(63)}.long.example.test`, 'A', 'servfail'],
    ['x.sub.example.test', 'A', 'nxdomain'],
    ['inner.deep.example.test', 'TXT', 'found ["the longer name"]'],
    ['x.y.w.example.test', 'TXT', 'found ["wild"]'],
    ['a.example.test', 'TXT', 'nodata'],
    ['x.example.test', 'TXT', 'nxdomain'],
    ['elsewhere.test', 'TXT', 'nxdomain'],
    ['test', 'TXT', 'nxdomain'],
    ['.', 'TXT', 'nxdomain'],
  ];
  test.each(table)('%s %s: %s', async (name, type, expected) => {
    expect(printAnswer(answerFromZones(layers, questionOf(name, type)))).toBe(expected);
    expect(printAnswer(await layered(layers)(questionOf(name, type)))).toBe(expected);
  });

  test('an answer says in which file and line it stands, and how long it holds', () => {
    const answer = (name: string): DnsAnswer => answerFromZones(layers, questionOf(name, 'TXT'));
    const path = 'example.test.zone';
    expect(answer('t.example.test')).toMatchObject({
      ttlSeconds: 60,
      source: { kind: 'zone', path, line: 6 },
    });
    expect(answer('c.example.test')).toMatchObject({ ttlSeconds: 60, source: { path, line: 6 } });
    expect(answer('x.example.test')).toMatchObject({ ttlSeconds: 60, source: { path, line: undefined } });
    expect(answer('elsewhere.test')).toMatchObject({ ttlSeconds: 0, source: { kind: 'nowhere' } });
  });
});

describe('zones over live DNS', () => {
  const layers = layersFor({
    'example.test':
      't TXT "zone"\nout CNAME www.elsewhere.test.\nsub NS ns.elsewhere.test.\nback CNAME a.elsewhere.test.',
  });
  async function ask(names: Readonly<Record<string, readonly string[]>>, name: string): Promise<string[]> {
    const asked: string[] = [];
    const answer = await layered(layers, world(names, asked))(questionOf(name, 'TXT'));
    return [printAnswer(answer), ...asked];
  }

  test('names inside are answered from the zone, and nobody is asked', async () => {
    expect(await ask({ 't.example.test.': [] }, 't.example.test')).toEqual(['found ["zone"]']);
    expect(await ask({ 'x.example.test.': [] }, 'x.example.test')).toEqual(['nxdomain']);
  });

  test('names outside and below a delegation are asked for', async () => {
    const live = 'found ["live"]';
    expect(await ask({ 'a.test.': [] }, 'a.test')).toEqual([live, 'a.test. TXT']);
    expect(await ask({ 'x.sub.example.test.': [] }, 'x.sub.example.test')).toEqual([
      live,
      'x.sub.example.test. TXT',
    ]);
  });

  test('a CNAME leads out of the zone', async () => {
    const names = { 'www.elsewhere.test.': ['cdn.test.'] };
    expect(await ask(names, 'out.example.test')).toEqual([
      'found -> www.elsewhere.test. -> cdn.test. ["live"]',
      'www.elsewhere.test. TXT',
    ]);
  });

  test('a CNAME leads into the zone, whatever stands there in the world', async () => {
    const names = { 'a.test.': ['b.test.', 't.example.test.', 'gone.test.'] };
    expect(await ask(names, 'a.test')).toEqual([
      'found -> b.test. -> t.example.test. ["zone"]',
      'a.test. TXT',
    ]);
  });

  test('a CNAME to a name below a delegation of the zone counts as it is', async () => {
    const names = { 'a.test.': ['x.sub.example.test.'] };
    expect(await ask(names, 'a.test')).toEqual(['found -> x.sub.example.test. ["live"]', 'a.test. TXT']);
  });

  test('a chain that goes in and out has no end', async () => {
    const names = { 'a.elsewhere.test.': ['back.example.test.'] };
    const [answer, ...asked] = await ask(names, 'back.example.test');
    expect(answer).toBe('loop');
    expect(asked.length).toBeLessThan(17);
  });

  test('who cannot answer beyond is told', async () => {
    const source = { kind: 'nowhere' } as const;
    const resolve = layered(layers, async () => ({ kind: 'unavailable', reason: 'timeout', source }));
    expect(printAnswer(await resolve(questionOf('out.example.test', 'TXT')))).toBe('timeout');
  });
});

test('many questions to a large zone are cheap', () => {
  const records = Array.from({ length: 100_000 }, (_, index) => `n${index} TXT "v=spf1 -all"`);
  const layers = layersFor({ 'example.test': records.join('\n') });
  const questions = Array.from({ length: 20_000 }, (_, index) =>
    questionOf(`n${index * 5}.example.test`, index % 2 === 0 ? 'TXT' : 'MX'),
  );
  answerFromZones(layers, questionOf('n0.example.test', 'TXT'));
  const before = process.cpuUsage();
  const found = questions.filter((question) => answerFromZones(layers, question).kind === 'found');
  const { user } = process.cpuUsage(before);
  expect(found.length).toBe(10_000);
  // Some 0.02 ms each; looking through the zone would take a thousand times as long.
  expect(user).toBeLessThan(10_000_000);
});
