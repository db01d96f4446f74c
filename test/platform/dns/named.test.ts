import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DnsType } from '../../../core/dns/answer.js';
import { createResolver, type Resolver } from '../../../platform/node/dns/resolver.js';
import { withBind } from '../../bind.js';
import { type Named, withNamed } from '../../dns-server/named.js';
import { printAnswer, questionOf } from './questions.js';

const head = '$TTL 300\n@ SOA ns hostmaster 1 3600 600 86400 60\n@ NS ns\nns A 127.0.0.1\n';
/** 4 KiB in one record, more than fits into a datagram. */
const long = Array.from({ length: 17 }, (_, index) => String.fromCharCode(0x61 + index).repeat(255));
/** Every octet, the first string as long as one can be. */
const everyOctet = [Array.from({ length: 255 }, (_, index) => index), [255]];

const example = `${head}
a A 192.0.2.1
a A 192.0.2.2
a AAAA 2001:db8::1
mx MX 10 mail
mx MX 0 .
mail A 192.0.2.25
ptr PTR a
txt TXT "v=spf1 -all"
two TXT "one" "two"
two TXT ""
long TXT ${long.map((text) => `"${text}"`).join(' ')}
octets TXT ${everyOctet.map((octets) => `"${octets.map((octet) => `\\${String(octet).padStart(3, '0')}`).join('')}"`).join(' ')}
tlsa TLSA 3 1 1 ${'ab'.repeat(32)}
spf SPF "v=spf1 a -all"
c1 CNAME c2
c2 CNAME c3.other.test.
gone CNAME nothing.other.test.
empty CNAME a.other.test.
beyond CNAME www.elsewhere.test.
*.wild TXT "wild"
*.wildc CNAME txt
a.b.ent A 192.0.2.9
d DNAME other.test.
odd\\.label\\255 TXT "odd"
${Array.from({ length: 10 }, (_, index) => `chain${index} CNAME chain${index + 1}`).join('\n')}
chain10 TXT "end"
sub NS ns.sub
ns.sub A 192.0.2.53
`;
const other = `${head}c3 TXT "found it"\na A 192.0.2.77\n`;

describe.runIf(withBind)('against BIND', () => {
  let named: Named;
  let resolver: Resolver;
  beforeAll(async () => {
    named = await withNamed({
      'example.test': example,
      'other.test': other,
      'closed.test': { text: head, statements: 'allow-query { none; };' },
      'broken.test': '@ SOA this is no zone\n',
    });
    resolver = createResolver({ servers: [{ kind: 'dns', address: named.host, port: named.port }] });
  });
  afterAll(async () => {
    resolver.close();
    await named.stop();
  });

  const table: readonly (readonly [name: string, type: DnsType, answer: string])[] = [
    ['a.example.test', 'A', 'found 192.0.2.1 192.0.2.2'],
    ['A.eXample.TEST', 'A', 'found 192.0.2.1 192.0.2.2'],
    ['a.example.test', 'AAAA', 'found 2001:db8::1'],
    ['mx.example.test', 'MX', 'found 0:. 10:mail.example.test.'],
    ['ptr.example.test', 'PTR', 'found a.example.test.'],
    ['example.test', 'NS', 'found ns.example.test.'],
    ['txt.example.test', 'TXT', 'found ["v=spf1 -all"]'],
    ['spf.example.test', 'SPF', 'found ["v=spf1 a -all"]'],
    ['two.example.test', 'TXT', 'found [""] ["one","two"]'],
    ['a.example.test', 'MX', 'nodata'],
    ['no.example.test', 'A', 'nxdomain'],
    ['b.ent.example.test', 'A', 'nodata'],
    ['c1.example.test', 'CNAME', 'found c2.example.test.'],
    ['c1.example.test', 'TXT', 'found -> c2.example.test. -> c3.other.test. ["found it"]'],
    ['gone.example.test', 'TXT', 'nxdomain -> nothing.other.test.'],
    ['empty.example.test', 'TXT', 'nodata -> a.other.test.'],
    ['x.y.wild.example.test', 'TXT', 'found ["wild"]'],
    ['x.wild.example.test', 'A', 'nodata'],
    ['x.wildc.example.test', 'TXT', 'found -> txt.example.test. ["v=spf1 -all"]'],
    ['a.d.example.test', 'A', 'found -> a.other.test. 192.0.2.77'],
    ['no.d.example.test', 'A', 'nxdomain -> no.other.test.'],
    ['odd\\.label\\255.example.test', 'TXT', 'found ["odd"]'],
    ['closed.test', 'TXT', 'refused'],
    ['elsewhere.test', 'A', 'refused'],
    // It does not follow CNAMEs to zones that it does not have, and we ask it for them in vain.
    ['beyond.example.test', 'A', 'refused'],
    // It only says who might know.
    ['www.sub.example.test', 'A', 'refused'],
    ['broken.test', 'A', 'servfail'],
  ];
  test.each(table)('%s %s: %s', async (name, type, answer) => {
    expect(printAnswer(await resolver.resolve(questionOf(name, type)))).toBe(answer);
  });

  // Newer BINDs give up after eleven.
  test('a chain of ten CNAMEs is followed to its end', async () => {
    const answer = await resolver.resolve(questionOf('chain0.example.test', 'TXT'));
    expect(answer).toMatchObject({ kind: 'found', data: [['end']] });
    expect(answer.kind === 'found' && answer.aliases.length).toBe(10);
  });

  test('what does not fit into a datagram comes over TCP', async () => {
    const answer = await resolver.resolve(questionOf('long.example.test', 'TXT'));
    expect(answer).toMatchObject({ kind: 'found', data: [long] });
  });

  test('every octet of a text arrives', async () => {
    const answer = await resolver.resolve(questionOf('octets.example.test', 'TXT'));
    expect(answer).toMatchObject({
      kind: 'found',
      data: [everyOctet.map((octets) => String.fromCharCode(...octets))],
    });
  });

  test('TLSA data arrives as octets', async () => {
    const answer = await resolver.resolve(questionOf('tlsa.example.test', 'TLSA'));
    expect(answer).toMatchObject({
      kind: 'found',
      data: [{ usage: 3, selector: 1, matchingType: 1, association: '\xab'.repeat(32) }],
    });
  });

  test('an answer says who gave it and how long it holds; nothing holds as long as the SOA says', async () => {
    const source = { kind: 'server', server: `127.0.0.1:${named.port}` };
    const fresh = createResolver({ servers: [{ kind: 'dns', address: named.host, port: named.port }] });
    expect(await fresh.resolve(questionOf('a.example.test', 'A'))).toMatchObject({ source, ttlSeconds: 300 });
    expect(await fresh.resolve(questionOf('a.example.test', 'TXT'))).toMatchObject({
      source,
      ttlSeconds: 60,
    });
    expect(await fresh.resolve(questionOf('x.example.test', 'A'))).toMatchObject({ source, ttlSeconds: 60 });
    fresh.close();
  });

  test('case chosen by chance is repeated by the server', async () => {
    const servers = [{ kind: 'dns', address: named.host, port: named.port }] as const;
    const mixing = createResolver({ servers, nameCase: 'exact' });
    for (const type of ['A', 'AAAA', 'TXT', 'MX'] as const) {
      const answer = await mixing.resolve(questionOf('a.example.test', type));
      expect(answer.kind).toBe(type === 'A' || type === 'AAAA' ? 'found' : 'nodata');
    }
    mixing.close();
  });

  test('many questions at once are all answered', async () => {
    const names = Array.from({ length: 2000 }, (_, index) => `n${index}.wild.example.test`);
    const answers = await Promise.all(names.map((name) => resolver.resolve(questionOf(name, 'TXT'))));
    expect(new Set(answers.map(printAnswer))).toEqual(new Set(['found ["wild"]']));
  });
});

describe.runIf(withBind)('against BIND that resolves for others', () => {
  let authority: Named;
  let named: Named;
  beforeAll(async () => {
    authority = await withNamed({ 'example.test': example, 'other.test': other });
    // Nobody listens on port 9 (discard) of this machine.
    const forward = (zone: string, port: number): string =>
      `zone "${zone}" { type forward; forward only; forwarders { 127.0.0.1 port ${port}; }; };`;
    named = await withNamed(
      {},
      {
        statements: 'recursion yes; resolver-query-timeout 2000;',
        extra: `${forward('example.test', authority.port)} ${forward('other.test', authority.port)} ${forward('dead.test', 9)}`,
      },
    );
  });
  afterAll(async () => {
    await named.stop();
    await authority.stop();
  });

  test.each([
    ['c1.example.test', 'TXT', 'found -> c2.example.test. -> c3.other.test. ["found it"]'],
    ['no.example.test', 'TXT', 'nxdomain'],
    ['a.example.test', 'MX', 'nodata'],
    ['www.dead.test', 'TXT', 'servfail'],
  ] as const)('%s %s: %s', async (name, type, expected) => {
    const resolver = createResolver({ servers: [{ kind: 'dns', address: named.host, port: named.port }] });
    expect(printAnswer(await resolver.resolve(questionOf(name, type)))).toBe(expected);
    resolver.close();
  });
});

describe.runIf(withBind)('over IPv6', () => {
  test('a server is asked', async () => {
    const named = await withNamed({ 'example.test': example }, { host: '::1' });
    const resolver = createResolver({ servers: [{ kind: 'dns', address: '::1', port: named.port }] });
    const answer = await resolver.resolve(questionOf('long.example.test', 'TXT'));
    expect(answer).toMatchObject({ kind: 'found', source: { server: `[::1]:${named.port}` } });
    resolver.close();
    await named.stop();
  });
});
