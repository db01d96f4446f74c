import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import type { FaultKind } from '../../../zone/integrity/fault.js';
import { rule } from '../../rule.js';
import { shownName } from '../shared/shown.js';
import { faultsOf, seesAll } from './faults.js';

const kinds = [
  'no-soa',
  'soa-below-apex',
  'several-of-singleton',
  'ds-at-apex',
  'ds-without-ns',
  'child-key-unmatched',
  'unknown-nsec3-hash',
] as const satisfies readonly FaultKind[];

interface Data {
  readonly kind: (typeof kinds)[number];
  readonly owner: string;
  readonly apex: string;
  readonly type: string;
}

/** What is said of records that are missing elsewhere. */
const absences: ReadonlySet<string> = new Set(['ds-without-ns', 'child-key-unmatched']);

export const apexRecords = rule<'zone', Data>({
  code: 'ZONE005',
  name: 'apex-records',
  severity: 'error',
  subject: 'zone',
  cite: cite(1035, '5.2'),
  message({ kind, owner, apex, type }) {
    switch (kind) {
      case 'no-soa':
        return say`The zone ${apex} has no SOA record, this one is of ${owner}: BIND rejects the zone`;
      case 'soa-below-apex':
        return say`This SOA is of ${owner}, and the zone is ${apex}, which alone has one: BIND rejects the zone`;
      case 'several-of-singleton':
        return say`A second SOA of ${apex} that says something else: BIND rejects the zone`;
      case 'ds-at-apex':
        return say`DS records of ${apex} belong into the zone above it, next to its NS records there: BIND rejects the zone`;
      case 'ds-without-ns':
        return say`${owner} has no NS records, so it is not delegated and nobody asks for its DS; newer versions of BIND reject the zone`;
      case 'child-key-unmatched':
        return say`This ${type} speaks of no DNSKEY that stands at ${apex}, or stands beside one that deletes all: BIND rejects the zone`;
      case 'unknown-nsec3-hash':
        return say`Nobody knows the hash of this NSEC3PARAM, only 1 (SHA-1) is in use: BIND rejects the zone`;
    }
  },
  why: say`A zone has one SOA, at its apex, and its parent has the DS records of its keys (RFC 1035 s5.2, RFC 4035 s2.4). A server that finds them elsewhere does not load the zone, and then none of its records is served.`,
  advice: say`Keep one SOA, under the name of the zone, and give DS records to the registrar or the operator of the zone above.`,
  *check(mail) {
    const { zone } = mail;
    const { records, apexId } = zone;
    const apex = shownName(zone.apex);
    for (const fault of faultsOf(mail, kinds)) {
      if (fault.record === undefined) continue;
      const record = records.get(fault.record);
      // The others of these are told by ZONE007.
      if (fault.kind === 'several-of-singleton' && record.type.name !== 'SOA') continue;
      if (absences.has(fault.kind) && !seesAll(mail)) continue;
      // An SOA below the apex says so itself.
      if (fault.kind === 'no-soa' && zone.names.isAtOrBelow(record.ownerId, apexId)) continue;
      const first = 'related' in fault ? records.get(fault.related) : undefined;
      yield {
        span: record.typeSpan,
        data: { kind: fault.kind, owner: shownName(record.owner), apex, type: record.type.name },
        owner: record.owner,
        ...(fault.isRefused ? {} : { severity: 'warning' }),
        related: first === undefined ? [] : [{ span: first.typeSpan, message: say`the first` }],
      };
    }
  },
  examples: [
    {
      bad: '@ «SOA» ns1 hostmaster 2 7200 3600 1209600 3600',
      good: '@ SOA NS1 hostmaster 1 2h 1h 2w 1h',
    },
    { bad: 'shop «SOA» ns1 hostmaster 1 7200 3600 1209600 3600', good: 'shop NS ns1' },
    {
      bad: '@ IN «DS» 1 8 2 0000000000000000000000000000000000000000000000000000000000000000\nns1 A 192.0.2.1',
      good: 'ns1 A 192.0.2.1\nshop NS ns1\n  DS 1 8 2 0000000000000000000000000000000000000000000000000000000000000000',
    },
    {
      bad: 'shop «DS» 1 8 2 0000000000000000000000000000000000000000000000000000000000000000',
      good: '$INCLUDE delegations\nshop DS 1 8 2 0000000000000000000000000000000000000000000000000000000000000000',
    },
    { bad: '@ «CDNSKEY» 257 3 13 AwEAAQ==', good: '@ CDNSKEY 0 3 0 AA==\n@ CDS 0 0 0 00' },
    { bad: '@ «NSEC3PARAM» 2 0 0 -', good: '@ NSEC3PARAM 2 0 0 -\n@ NSEC3PARAM 1 0 0 -' },
  ],
});
