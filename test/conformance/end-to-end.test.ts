import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { messageOctets } from '../../core/dkim/message-octets.js';
import { defaultDkimOptions } from '../../core/dkim/options.js';
import type { DnsAnswer } from '../../core/dns/answer.js';
import type { DnsQuestion } from '../../core/dns/asking.js';
import { nameOfOctets, octetsOfName } from '../../core/dns/domain.js';
import { settle } from '../../core/dns/settle.js';
import { restoreMessage } from '../../core/message/restore/restore-message.js';
import { readIp4, readIp6 } from '../../core/text/ip-address.js';
import { authenticate } from '../../core/verdict/authenticate.js';
import { nodeHash, nodeSignatures } from '../../platform/node/crypto.js';
import { corpusPath, readJsonCorpus } from '../corpora.js';

/** A message as a mail server was given it. */
interface Case {
  readonly id: string;
  readonly dns: string;
  readonly ip: string | null;
  readonly mailfrom: string | null;
  readonly helo: string | null;
  readonly eml: string;
  readonly expected: {
    readonly spf?: string;
    readonly dmarc?: string;
    readonly dmarc_disposition?: string;
  };
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
const worlds = new Map(
  [...new Set(all.map(({ dns }) => dns))].map((dns) => [dns, readJsonCorpus<World>(`e2e/${dns}`)]),
);

/** When the messages were signed at the latest; the cases name no time. */
const nowSeconds = 1_700_000_000;

describe.runIf(all.length > 0)('messages of a mail server, checked whole', () => {
  test.each(all.map((one) => [one.id, one] as const))(
    '%s',
    async (id, { eml, dns, ip, mailfrom, helo, expected }) => {
      const world = worlds.get(dns);
      if (world === undefined) throw new Error(dns);
      const { message, alternatives } = restoreMessage(readFileSync(corpusPath(`e2e/${eml}`)));
      const asking = authenticate(
        messageOctets(message, { hash: nodeHash }, alternatives),
        {
          clientIp: ip === null ? undefined : (readIp4(ip) ?? readIp6(ip)),
          helo: helo ?? undefined,
          mailFrom: mailfrom?.replace(/^<(.*)>$/, '$1'),
        },
        { dkim: { ...defaultDkimOptions, nowSeconds }, senderId: 'spf' },
      );
      const resolve = async (question: DnsQuestion): Promise<DnsAnswer> => answer(world, question);
      const { result } = await settle(asking, { resolve, ...nodeSignatures, now: () => 0 });
      const { spf, dmarc } = result;
      // The server follows RFC 7489: pct, and no tree walk.
      const decisive = dmarc.rfc7489.decisive;
      const disposition =
        decisive?.policy?.percent === 0 && dmarc.rfc7489.result === 'fail'
          ? decisive.policy.rest
          : decisive?.appliedPolicy;
      const found = {
        ...(expected.spf && {
          spf:
            spf.kind === 'checked'
              ? spf.verdicts[spf.identity === 'helo' ? 'helo' : 'mailFrom'].result
              : 'none',
        }),
        ...(expected.dmarc && { dmarc: dmarc.rfc7489.result }),
        ...(expected.dmarc_disposition && { dmarc_disposition: disposition }),
      };
      expect(found).toEqual({ ...expected, ...(otherwise[id] && { spf: otherwise[id] }) });
    },
  );

  afterAll(() => console.info(`e2e/cases.json: ${all.length} messages checked whole`));
});

test('what could not be run was named', () => {
  expect(all.length === 0 || all.length > 20).toBe(true);
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
