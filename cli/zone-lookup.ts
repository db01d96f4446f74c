import type { DnsAnswer, DnsData, DnsType } from '../core/dns/answer.js';
import type { DnsQuestion } from '../core/dns/asking.js';
import { answersFrom } from '../core/zone/answers.js';
import { mxOf, nameOf, stringsOf, tlsaOf } from '../core/zone/rdata/views.js';
import type { Zone } from '../core/zone/read-zone.js';
import type { ZoneRecord } from '../core/zone/record-table.js';

/** Answers questions from zones, the first that has the name. Names outside of them do not exist. */
export function lookupIn(
  zones: readonly { readonly path: string; readonly zone: Zone }[],
): (question: DnsQuestion) => DnsAnswer {
  const known = zones.map(({ path, zone }) => ({ path, zone, answers: answersFrom(zone) }));
  return ({ name, type }) => {
    for (const { path, zone, answers } of known) {
      const answer = answers.ask(name, type);
      if (answer.kind === 'outside') continue;
      const [first] = answer.kind === 'found' ? answer.records : [];
      const source = { kind: 'zone', path, line: first && lineOf(zone, first) } as const;
      const shared = { source, ttlSeconds: first?.ttlSeconds ?? 0, aliases: [] };
      if (answer.kind !== 'found') return { kind: answer.kind, ...shared };
      const data = answer.records.map((record) => dataOf(type, zone.wireOf(record)));
      return { kind: 'found', data, ...shared } as DnsAnswer;
    }
    return { kind: 'nxdomain', source: { kind: 'nowhere' }, ttlSeconds: 0, aliases: [] };
  };
}

function lineOf(zone: Zone, { ownerSpan, typeSpan }: ZoneRecord): number {
  return zone.lines.position(zone.writtenAt(ownerSpan ?? typeSpan).start).line + 1;
}

function dataOf(type: DnsType, wire: string): DnsData[DnsType] {
  switch (type) {
    case 'A':
    case 'AAAA':
      return { family: type === 'A' ? 4 : 6, octets: Array.from(wire, (octet) => octet.charCodeAt(0)) };
    case 'MX':
      return mxOf(wire);
    case 'TXT':
    case 'SPF':
      return stringsOf(wire);
    case 'TLSA':
      return tlsaOf(wire);
    case 'NS':
    case 'PTR':
    case 'CNAME':
      return nameOf(wire);
  }
}
