import type { DnsAnswer } from '../../core/dns/answer.js';
import type { DnsQuestion } from '../../core/dns/asking.js';
import { nameOfOctets, octetsOfName } from '../../core/dns/domain.js';
import { type Name, root } from '../../core/dns/name.js';
import { readIp4, readIp6 } from '../../core/text/ip-address.js';
import { type Suite, textsAt } from './spf-suites.js';

const source = { kind: 'nowhere' } as const;
const answered = { source, ttlSeconds: 60, aliases: [] } as const;
const silence: DnsAnswer = { kind: 'unavailable', reason: 'timeout', source };

type Entry = Suite['zonedata'][string][number];

/** Answers questions from the little DNS of a suite. */
export function answersOf(suite: Suite): (question: DnsQuestion) => DnsAnswer {
  const byName = new Map(
    Object.entries(suite.zonedata).map(([name, entries]) => [name.toLowerCase().replace(/\.$/, ''), entries]),
  );
  const answer = ({ name, type }: DnsQuestion, aliases = 0): DnsAnswer => {
    const domain = octetsOfName(name).toLowerCase();
    const entries = byName.get(domain);
    if (entries === undefined) return { kind: 'nxdomain', ...answered };
    if (type === 'TXT') {
      const texts = textsAt(suite, domain);
      if (texts === undefined) return silence;
      return found(texts.map((text) => [text]));
    }
    const [alias] = valuesOf(entries, 'CNAME');
    if (typeof alias === 'string' && type !== 'CNAME') {
      return aliases > 16 ? silence : answer({ ask: 'dns', name: nameOf(alias), type }, aliases + 1);
    }
    const values = valuesOf(entries, type);
    if (values.includes('TIMEOUT')) return silence;
    const isSilent = entries.some(
      (entry) => entry === 'TIMEOUT' || (typeof entry !== 'string' && 'ERROR' in entry),
    );
    if (values.length === 0 && isSilent) return silence;
    return found(values.map((value) => dataOf(type, value)));
  };
  return (question) => answer(question);
}

function found(data: readonly unknown[]): DnsAnswer {
  return data.length === 0
    ? { kind: 'nodata', ...answered }
    : ({ kind: 'found', data, ...answered } as DnsAnswer);
}

function valuesOf(entries: readonly Entry[], type: string): unknown[] {
  return entries.flatMap((entry) => {
    const value = typeof entry === 'string' ? undefined : entry[type];
    return value === undefined || value === 'NONE' ? [] : [value];
  });
}

function dataOf(type: string, value: unknown): unknown {
  switch (type) {
    case 'A':
      return readIp4(String(value));
    case 'AAAA':
      return readIp6(String(value));
    case 'MX': {
      const [preference, exchange] = value as readonly [number, string];
      return { preference, exchange: nameOf(exchange) };
    }
    default:
      return nameOf(String(value));
  }
}

function nameOf(text: string): Name {
  const read = nameOfOctets(text);
  return 'name' in read ? read.name : root;
}
