import { describe, expect, test } from 'vitest';
import type { DnsAnswer } from '../../../core/dns/answer.js';
import type { DnsQuestion } from '../../../core/dns/asking.js';
import { settleSync } from '../../../core/dns/settle.js';
import { compareZone, type DriftOptions } from '../../../core/drift/compare-zone.js';
import { differenceText } from '../../../core/drift/words.js';
import { bothSides } from '../../../core/drift/zone-lines.js';
import { sourceOfText } from '../../../core/text/source.js';
import { english } from '../../../core/words/words.js';
import { readZone } from '../../../core/zone/read-zone.js';
import { dnsOf, roundsOf, settleWith, silentAbout } from '../../dns-world.js';

const head =
  '$ORIGIN example.com.\n$TTL 60\n@ SOA ns1.example.net. hostmaster.example.net. 1 7200 3600 1209600 300\n@ NS ns1.example.net.\n';
const zoneOf = (lines: string) => readZone(sourceOfText(`${head}${lines}\n`));
const atMost: DriftOptions = { ttl: 'at-most' };

function texts(
  lines: string,
  world: string | ((question: DnsQuestion) => DnsAnswer),
  options = atMost,
): string[] {
  const lookup = typeof world === 'string' ? dnsOf(world) : world;
  return settleSync(compareZone(zoneOf(lines), options), lookup).compared.flatMap((one) =>
    one.difference === undefined ? [] : [english(differenceText(one, one.difference))],
  );
}

const spf = '@ TXT "v=spf1 mx -all"';
const published = 'example.com TXT "v=spf1 mx -all"';

describe('no difference', () => {
  test.each([
    ['the same', spf, published],
    ['strings that are cut elsewhere', '@ TXT "v=spf1 mx" " -all"', published],
    ['names in other letters', '@ MX 10 Mail', 'example.com MX 10 mail.EXAMPLE.com.'],
    ['texts that are not about mail', spf, `${published}\nexample.com TXT "verification=1"`],
    ['a TTL that runs down', '@ 3600 TXT "v=spf1 mx -all"', published],
    ['what does not hold for mail', 'www A 192.0.2.1', 'www.example.com A 192.0.2.9'],
    ['an alias', 's._domainkey CNAME s.example.net.', 's._domainkey.example.com CNAME s.example.net.'],
    ['a wildcard', '*._domainkey TXT "v=DKIM1; p="', '*._domainkey.example.com TXT "v=DKIM1; p="'],
    ['names that others answer for', 'sub NS ns.example.net.\n_dmarc.sub TXT "v=DMARC1; p=none"', ''],
    ['a zone without mail', '', ''],
  ])('%s', (_, lines, world) => {
    expect(texts(lines, world)).toEqual([]);
  });
});

describe('differences', () => {
  test.each([
    ['nothing is published', spf, '', ['SPF at example.com is not published']],
    ['the text', spf, 'example.com TXT "v=spf1 ~all"', ['SPF at example.com is published as "v=spf1 ~all"']],
    [
      'one record more',
      '@ MX 10 a',
      'example.com MX 10 a.example.com.\nexample.com MX 20 b.example.com.',
      ['MX at example.com is published with more than the zone has: 20 b.example.com.'],
    ],
    [
      'one record less',
      '@ MX 10 a\n@ MX 20 b',
      'example.com MX 10 a.example.com.',
      ['MX at example.com is published without 20 b.example.com.'],
    ],
    [
      'a policy that the zone does not have',
      '',
      '_dmarc.example.com TXT "v=DMARC1; p=reject"',
      [
        'DMARC at _dmarc.example.com is published, but the zone does not have it: it is gone once the zone is served',
      ],
    ],
    [
      'an alias that leads elsewhere',
      's._domainkey CNAME s.example.net.',
      's._domainkey.example.com CNAME old.example.net.',
      [
        's._domainkey.example.com is an alias of s.example.net in the zone, and is published as an alias of old.example.net',
      ],
    ],
    [
      'a record in place of an alias',
      's._domainkey CNAME s.example.net.',
      's._domainkey.example.com TXT "v=DKIM1; p="',
      [
        's._domainkey.example.com is an alias of s.example.net in the zone, and is published with records of its own',
      ],
    ],
    [
      'an alias in place of a record',
      's._domainkey TXT "v=DKIM1; p="',
      's._domainkey.example.com CNAME s.example.net.\ns.example.net TXT "v=DKIM1; p="',
      [
        's._domainkey.example.com has records of its own in the zone, and is published as an alias of s.example.net',
      ],
    ],
    [
      'a longer TTL',
      '@ 30 TXT "v=spf1 mx -all"',
      published,
      ['SPF at example.com has a TTL of 30 s in the zone, and is published with 60 s'],
    ],
    [
      'the octets of a certificate',
      '_25._tcp.mx TLSA 3 1 1 0011223344556677889900112233445566778899001122334455667788990011',
      '_25._tcp.mx.example.com TLSA 3 1 1 ff11223344556677889900112233445566778899001122334455667788990011',
      [
        'TLSA at _25._tcp.mx.example.com is published as 3 1 1 ff1122334455667788990011223344556677889900112233445566...',
      ],
    ],
  ])('%s', (_, lines, world, expected) => {
    expect(texts(lines, world)).toEqual(expected);
  });

  test('of TTLs, where a name server of the zone answers', () => {
    expect(texts('@ 3600 TXT "v=spf1 mx -all"', published, { ttl: 'exact' })).toEqual([
      'SPF at example.com has a TTL of 3600 s in the zone, and is published with 60 s',
    ]);
  });

  test('no answer is no difference, and is told', () => {
    const world = silentAbout(dnsOf(published), 'TXT _dmarc.example.com.');
    expect(texts(spf, world)).toEqual([
      'DMARC at _dmarc.example.com was not compared: nobody answered in time',
    ]);
  });
});

test('a zone of which a part could not be read lacks nothing', () => {
  const world = '_dmarc.example.com TXT "v=DMARC1; p=reject"';
  expect(texts('$INCLUDE elsewhere.zone', world)).toEqual([]);
  expect(texts('_dmarc TXT "not closed', world)).toEqual([]);
});

test('all questions travel together, those behind a missing alias one round later', async () => {
  const lines = `${spf}\ns._domainkey CNAME s.example.net.\nt._domainkey CNAME t.example.net.`;
  const world = dnsOf(`${published}\ns._domainkey.example.com CNAME s.example.net.`);
  const settled = await settleWith(compareZone(zoneOf(lines), atMost), world);
  expect(roundsOf(settled)).toEqual([
    [
      'CNAME s._domainkey.example.com.',
      'CNAME t._domainkey.example.com.',
      'MX example.com.',
      'TXT _dmarc.example.com.',
      'TXT _mta-sts.example.com.',
      'TXT _smtp._tls.example.com.',
      'TXT default._bimi.example.com.',
      'TXT example.com.',
    ],
    ['TXT t._domainkey.example.com.'],
  ]);
});

test('both sides in zone form differ where the records do', () => {
  const lines = '@ 3600 TXT "v=spf1 " "mx -all"\n@ MX 10 a\n_dmarc 3600 TXT "v=DMARC1; p=none"';
  const world = `${published}\nexample.com MX 10 b.example.com.\n_mta-sts.example.com TXT "v=STSv1; id=1"\n_dmarc.example.com TXT "v=DMARC1; p=reject"`;
  const { compared } = settleSync(compareZone(zoneOf(lines), atMost), dnsOf(world));
  const { zone, published: live } = bothSides(compared);
  expect(zone).toBe(
    'example.com. 3600 IN TXT "v=spf1 " "mx -all"\nexample.com. 60 IN MX 10 a.example.com.\n_dmarc.example.com. 3600 IN TXT "v=DMARC1; p=none"\n',
  );
  expect(live).toBe(
    'example.com. 3600 IN TXT "v=spf1 " "mx -all"\nexample.com. 60 IN MX 10 b.example.com.\n_dmarc.example.com. 3600 IN TXT "v=DMARC1; p=reject"\n_mta-sts.example.com. 60 IN TXT "v=STSv1; id=1"\n',
  );
});

test('a zone of more names than are asked about says so', () => {
  const keys = Array.from({ length: 1200 }, (_, at) => `s${at}._domainkey TXT "v=DKIM1; p="`).join('\n');
  const drift = settleSync(compareZone(zoneOf(keys), atMost), dnsOf(''));
  expect(drift.isCut).toBe(true);
  expect(drift.compared.length).toBeLessThanOrEqual(1000);
});
