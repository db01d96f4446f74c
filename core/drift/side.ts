import type { DnsAnswer, DnsData } from '../dns/answer.js';
import { keyOf, type Name } from '../dns/name.js';
import { isSpf } from '../records/spf.js';
import { answerDataOf } from '../zone/answer-data.js';
import type { ZoneAnswers } from '../zone/answers.js';
import { quote } from '../zone/rdata/kinds/strings.js';
import type { ZoneRecord } from '../zone/record-table.js';
import type { Zone } from '../zone/zone.js';
import type { MailQuestion } from './mail-questions.js';

/** One record of a set, as zone files have it, and what makes it the same as another one. */
export interface SideRecord {
  /** Texts that differ only in how they are cut into strings have the same key. */
  readonly key: string;
  /** The data in zone form. */
  readonly rdata: string;
}

/** What one side, the zone or DNS, has for a question. */
export type Side =
  | { readonly kind: 'records'; readonly records: readonly SideRecord[]; readonly ttlSeconds: number }
  | { readonly kind: 'alias'; readonly target: Name; readonly ttlSeconds: number }
  | { readonly kind: 'none' };

/** What a zone has, and the record to look at. Undefined where others answer for the name. */
export function zoneSide(
  zone: Zone,
  answers: ZoneAnswers,
  { kind, name, type }: MailQuestion,
): { readonly side: Side; readonly record: ZoneRecord | undefined } | undefined {
  const step = answers.step(name, type);
  switch (step.kind) {
    case 'outside':
    case 'too-long':
      return undefined;
    case 'alias': {
      if (step.by === 'DNAME') return undefined;
      const { record, target } = step;
      return { side: { kind: 'alias', target, ttlSeconds: record.ttlSeconds }, record };
    }
    case 'found': {
      const own = step.records.flatMap((record) => {
        const data = sideRecord(type, answerDataOf(type, zone.wireOf(record)));
        return isOfKind(kind, data) ? [{ record, data }] : [];
      });
      const [first] = own;
      if (first === undefined) return { side: { kind: 'none' }, record: undefined };
      // Those of one set have the TTL of the first, as a server serves them (RFC 2181 s5.2).
      const ttlSeconds = step.records[0]?.ttlSeconds ?? 0;
      const side = { kind: 'records', records: distinct(own.map(({ data }) => data)), ttlSeconds } as const;
      return { side, record: first.record };
    }
    default:
      return { side: { kind: 'none' }, record: undefined };
  }
}

/** What an answer has for a question; undefined where there is no answer. */
export function publishedSide({ kind, type }: MailQuestion, answer: DnsAnswer): Side | undefined {
  if (answer.kind === 'unavailable') return undefined;
  const [target] = answer.aliases;
  if (target !== undefined) return { kind: 'alias', target, ttlSeconds: answer.ttlSeconds };
  if (answer.kind !== 'found') return { kind: 'none' };
  const records = answer.data
    .map((data) => sideRecord(type, data))
    .filter((record) => isOfKind(kind, record));
  if (records.length === 0) return { kind: 'none' };
  return { kind: 'records', records: distinct(records), ttlSeconds: answer.ttlSeconds };
}

/** Beside the SPF record of a domain there are many texts that are nobody's business here. */
function isOfKind(kind: MailQuestion['kind'], { key }: SideRecord): boolean {
  return kind !== 'spf' || isSpf(key);
}

function sideRecord(type: MailQuestion['type'], data: DnsData[keyof DnsData]): SideRecord {
  if (type === 'TXT') {
    const strings = data as DnsData['TXT'];
    return { key: strings.join(''), rdata: strings.map(quote).join(' ') };
  }
  if (type === 'MX') {
    const { preference, exchange } = data as DnsData['MX'];
    return { key: `${preference} ${keyOf(exchange)}`, rdata: `${preference} ${exchange}` };
  }
  const { usage, selector, matchingType, association } = data as DnsData['TLSA'];
  const rdata = `${usage} ${selector} ${matchingType} ${hexadecimal(association)}`;
  return { key: rdata, rdata };
}

function hexadecimal(octets: string): string {
  return Array.from(octets, (octet) => octet.charCodeAt(0).toString(16).padStart(2, '0')).join('');
}

/** Each once, in an order that both sides have. */
function distinct(records: readonly SideRecord[]): readonly SideRecord[] {
  const byKey = new Map(records.map((record) => [record.key, record]));
  return [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}
