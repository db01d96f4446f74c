import { afterAll, describe, expect, test } from 'vitest';
import type { DnsAnswer } from '../../core/dns/answer.js';
import type { DnsQuestion } from '../../core/dns/asking.js';
import { nameOfOctets, octetsOfName } from '../../core/dns/domain.js';
import { settleSync } from '../../core/dns/settle.js';
import { checkIdentities } from '../../core/spf/identities.js';
import { readIp4, readIp6 } from '../../core/text/ip-address.js';
import { readJsonCorpus } from '../corpora.js';

/** A message as a mail server was given it. */
interface Case {
  readonly id: string;
  readonly dns: string;
  readonly ip: string | null;
  readonly mailfrom: string | null;
  readonly helo: string | null;
  readonly expected: { readonly spf?: string };
}

interface World {
  readonly records: Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>>;
  readonly errors: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Where the server does not do what RFC 7208 says, and what that is. */
const otherwise: Readonly<Record<string, string>> = {
  // RFC 7208 s4.6.4: ten lookups. The server allows thirty; pyspf, run on the same records, does not.
  'rspamd/spf-allow-dns-requests-at-limit': 'permerror',
};

const all = readJsonCorpus<{ readonly cases: readonly Case[] }>('e2e/cases.json')?.cases ?? [];
const cases = all.filter(({ expected }) => expected.spf !== undefined);
const worlds = new Map(
  [...new Set(cases.map(({ dns }) => dns))].map((dns) => [dns, readJsonCorpus<World>(`e2e/${dns}`)]),
);

describe.runIf(cases.length > 0)('SPF of the messages of a mail server', () => {
  test.each(cases.map((one) => [one.id, one] as const))('%s', (id, { dns, ip, mailfrom, helo, expected }) => {
    const address = readIp4(ip ?? '') ?? readIp6(ip ?? '');
    const world = worlds.get(dns);
    if (address === undefined || world === undefined) throw new Error(ip ?? dns);
    const client = { ip: address, helo: helo ?? '', mailFrom: mailfrom ?? '', timeSeconds: 0 };
    const { mailFrom } = settleSync(checkIdentities(client), (question) => answer(world, question));
    expect(mailFrom.result).toBe(otherwise[id] ?? expected.spf);
  });

  afterAll(() => console.info(`e2e/cases.json: ${cases.length} cases say what SPF gives`));
});

test('what could not be run was named', () => {
  expect(all.length === 0 || cases.length > 10).toBe(true);
});

function answer({ records, errors }: World, { name, type }: DnsQuestion): DnsAnswer {
  const source = { kind: 'nowhere' } as const;
  const shared = { source, ttlSeconds: 60, aliases: [] };
  const domain = octetsOfName(name).toLowerCase();
  const error = errors[domain]?.[type];
  if (error === 'NODATA') return { kind: 'nodata', ...shared };
  if (error === 'NXDOMAIN') return { kind: 'nxdomain', ...shared };
  if (error !== undefined) {
    return { kind: 'unavailable', reason: error === 'TIMEOUT' ? 'timeout' : 'servfail', source };
  }
  const here = records[domain];
  if (here === undefined) return { kind: 'nxdomain', ...shared };
  const data = (here[type] ?? []).map((value) => dataOf(type, value));
  return data.length === 0
    ? { kind: 'nodata', ...shared }
    : ({ kind: 'found', data, ...shared } as DnsAnswer);
}

function dataOf(type: string, value: unknown): unknown {
  switch (type) {
    case 'A':
      return readIp4(String(value));
    case 'AAAA':
      return readIp6(String(value));
    case 'TXT':
      return [value].flat();
    case 'MX': {
      const [preference, exchange] = Array.isArray(value) ? value : String(value).split(' ');
      return { preference: Number(preference), exchange: nameOf(String(exchange)) };
    }
    default:
      return nameOf(String(value));
  }
}

function nameOf(text: string): string {
  const read = nameOfOctets(text);
  return 'name' in read ? read.name : '.';
}
