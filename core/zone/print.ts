import { printRdata } from './rdata/codec.js';
import type { Zone } from './read-zone.js';
import type { ZoneRecord } from './record-table.js';

/**
 * A record as the server would serve it, on one line: `owner TTL class type rdata`, names absolute, data in the form
 * that `named-compilezone -s full` prints.
 */
export function printRecord(zone: Zone, record: ZoneRecord, ttlSeconds = record.ttlSeconds): string {
  const rdata = printRdata(record.type, zone.wireOf(record));
  return `${record.owner} ${ttlSeconds} IN ${record.type.name} ${rdata}`;
}

/** The effective zone, a line a record, in reading order. */
export function* printZone(zone: Zone): IterableIterator<string> {
  for (const { record, ttlSeconds } of servedRecords(zone)) yield printRecord(zone, record, ttlSeconds);
}

/** A record as a server has it. */
export interface ServedRecord {
  readonly record: ZoneRecord;
  /** That of its set. */
  readonly ttlSeconds: number;
}

/**
 * The records that a server would serve. As in BIND, those of one set have the TTL of the first (RFC 2181 s5.2), of two
 * that are the same the second goes, and what is outside the zone is passed over.
 */
export function* servedRecords(zone: Zone): IterableIterator<ServedRecord> {
  const sets = new Map<string, ServedSet>();
  for (let index = 0; index < zone.records.length; index++) {
    if (!zone.names.isAtOrBelow(zone.records.ownerOf(index), zone.apexId)) continue;
    const record = zone.records.get(index);
    const key = `${record.ownerId} ${record.type.number} ${coveredType(zone, record)}`;
    const set = sets.get(key);
    if (set === undefined) sets.set(key, { first: record, identities: undefined });
    else if (isThere(zone, set, record)) continue;
    yield { record, ttlSeconds: (set?.first ?? record).ttlSeconds };
  }
}

/** A set of records, as far as it was looked at. */
interface ServedSet {
  readonly first: ZoneRecord;
  /** Of its records; most sets have only one, and nobody needs to know. */
  identities: Set<string> | undefined;
}

/** Whether a record of the set was there before; else it is from now on. */
function isThere(zone: Zone, set: ServedSet, record: ZoneRecord): boolean {
  set.identities ??= new Set([identityOf(zone, set.first)]);
  const identity = identityOf(zone, record);
  const known = set.identities.has(identity);
  set.identities.add(identity);
  return known;
}

/**
 * Types whose names are compared without regard to case (RFC 4034 s6.2). In newer types they are octets like others.
 */
const foldedTypes: ReadonlySet<string> = new Set([
  ...['NS', 'CNAME', 'SOA', 'MB', 'MG', 'MR', 'PTR', 'MINFO', 'MX', 'RP', 'AFSDB', 'RT', 'NSAP-PTR', 'PX'],
  ...['SRV', 'NAPTR', 'KX', 'DNAME', 'A6', 'NXT', 'SIG', 'RRSIG'],
]);

/** Equal for records that BIND takes for the same. */
export function identityOf(zone: Zone, record: ZoneRecord): string {
  const { fields, name: type } = record.type;
  if (!foldedTypes.has(type)) return zone.wireOf(record);
  const names = new Set(fields.flatMap(({ name, kind }) => (kind.isName ? [name] : [])));
  const values = zone.fieldValues(record);
  return values.map(({ name, value }) => (names.has(name) ? value.toLowerCase() : value)).join(' ');
}

const signatureTypes: ReadonlySet<string> = new Set(['RRSIG', 'SIG']);

/** Signatures of different types at one name are sets of their own (RFC 4035 s2.2): the type stands first in the data. */
function coveredType(zone: Zone, record: ZoneRecord): string {
  return signatureTypes.has(record.type.name) ? zone.wireOf(record).slice(0, 2) : '';
}
