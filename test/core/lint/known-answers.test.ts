import { describe, expect, test } from 'vitest';
import type { DnsAnswer } from '../../../core/dns/answer.js';
import { type DnsQuestion, dnsQuestion } from '../../../core/dns/asking.js';
import type { Name } from '../../../core/dns/name.js';
import { settleSync } from '../../../core/dns/settle.js';
import { askAhead } from '../../../core/lint/ask-ahead.js';
import { knownAnswers } from '../../../core/lint/known-answers.js';
import { defaultOptions, lintZone } from '../../../core/lint/run.js';
import { sourceOfText } from '../../../core/text/source.js';
import { readZone, type Zone } from '../../../core/zone/read-zone.js';

function zoneOf(origin: string, lines: string): Zone {
  return readZone(
    sourceOfText(
      `$ORIGIN ${origin}\n$TTL 60\n@ SOA ns.example.net. h.example.net. 1 7200 3600 1209600 300\n@ NS ns.example.net.\n${lines}`,
    ),
  );
}

/** DMARC findings of a zone beside others. */
function codes(zone: Zone, others: readonly Zone[]): string[] {
  return lintZone(zone, { ...defaultOptions, elsewhere: knownAnswers(others) })
    .map(({ code }) => code)
    .filter((code) => /^DMARC0(36|41|43)$/.test(code));
}

const policy = '_dmarc TXT "v=DMARC1; p=reject; rua=mailto:d@reports.example.org"\n';
const own = zoneOf('example.com.', policy);

describe('reports to a host in another zone', () => {
  test.each([
    ['that has no permission', '@ TXT "nothing"\n', ['DMARC036']],
    ['that permits them', 'example.com._report._dmarc.reports TXT "v=DMARC1"\n', []],
    ['that permits them to all', '*._report._dmarc.reports TXT "v=DMARC1;"\n', []],
    ['that has something else there', '*._report._dmarc.reports TXT "v=DMARC2"\n', ['DMARC036']],
    ['that delegates the host', 'reports NS ns.example.net.\n', []],
    ['that cannot be read as a whole', '@ TXT "nothing"\n@ MX ten mail\n', []],
    ['that has the permission elsewhere', 'example.com._report._dmarc.reports CNAME a.example.net.\n', []],
  ])('%s', (_, lines, expected) => {
    expect(codes(own, [own, zoneOf('example.org.', lines)])).toEqual(expected);
  });

  test('nobody knows', () => {
    expect(codes(own, [own])).toEqual([]);
    expect(codes(own, [])).toEqual([]);
  });
});

describe('records above, in another zone', () => {
  const suffix = (record: string): Zone =>
    zoneOf('co.uk.', `_dmarc TXT "${record}"\nexample NS ns.example.net.\n`);
  const below = (record: string): Zone => zoneOf('example.co.uk.', `_dmarc TXT "${record}"\n`);

  test.each([
    ['without psd', 'v=DMARC1; p=none', 'v=DMARC1; p=reject', ['DMARC041']],
    ['with psd=y', 'v=DMARC1; p=none; psd=y', 'v=DMARC1; p=reject', []],
    ['and psd=n below', 'v=DMARC1; p=none', 'v=DMARC1; p=reject; psd=n', []],
    ['none', 'no record', 'v=DMARC1; p=reject', []],
  ])('%s', (_, above, record, expected) => {
    const zone = below(record);
    expect(codes(zone, [suffix(above), zone])).toEqual(expected);
  });
});

test('the organization of a subdomain is decided by the zone above, where it is at hand', () => {
  const zone = zoneOf('shop.example.com.', '_dmarc TXT "v=DMARC1; p=reject"\n');
  expect(codes(zone, [])).toEqual([]);
  expect(codes(zone, [zoneOf('example.com.', 'shop NS ns.example.net.\n')])).toEqual(['DMARC043']);
  expect(
    codes(zone, [zoneOf('example.com.', '_dmarc TXT "v=DMARC1; p=reject"\nshop NS ns.example.net.\n')]),
  ).toEqual([]);
});

describe('asking the world ahead', () => {
  const nothing: DnsAnswer = {
    kind: 'nxdomain',
    source: { kind: 'server', server: 'x' },
    ttlSeconds: 0,
    aliases: [],
  };

  /** Codes with the world's answers, and what it was asked. */
  function live(zone: Zone, world: ReadonlyMap<string, string>): { codes: string[]; asked: string[] } {
    const asked: string[] = [];
    const lookup = ({ name, type }: DnsQuestion): DnsAnswer => {
      asked.push(`${type} ${name}`);
      const text = world.get(name);
      return text === undefined
        ? nothing
        : ({ ...nothing, kind: 'found', data: [[text]] } as DnsAnswer<'TXT'>);
    };
    const elsewhere = settleSync(askAhead(zone, defaultOptions), lookup);
    const found = lintZone(zone, { ...defaultOptions, elsewhere }).map(({ code }) => code);
    return { codes: found.filter((code) => /^DMARC0(36|41|43)$/.test(code)), asked };
  }

  test('finds what the zone alone leaves open, and asks only that', () => {
    expect(codes(own, [])).toEqual([]);
    const { codes: found, asked } = live(own, new Map());
    expect(found).toEqual(['DMARC036']);
    expect(asked).toContain('TXT example.com._report._dmarc.reports.example.org.');
    expect(asked).not.toContain('TXT _dmarc.example.com.');
  });

  test('takes a permission for one', () => {
    const world = new Map([['example.com._report._dmarc.reports.example.org.', 'v=DMARC1']]);
    expect(live(own, world).codes).toEqual([]);
  });

  test('sees the record of a registry', () => {
    const zone = zoneOf('example.co.uk.', '_dmarc TXT "v=DMARC1; p=reject"\n');
    expect(live(zone, new Map([['_dmarc.co.uk.', 'v=DMARC1; p=none']])).codes).toEqual(['DMARC041']);
  });

  test('answers nothing that nobody asked', () => {
    const known = settleSync(askAhead(zoneOf('example.com.', ''), defaultOptions), () => nothing);
    expect(known(dnsQuestion('a.example.net.' as Name, 'A')).kind).toBe('unavailable');
  });
});
