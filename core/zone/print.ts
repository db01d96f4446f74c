import { isAtOrBelow, keyOf } from '../dns/name.js';
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
  const setTtls = new Map<string, number>();
  const seen = new Set<string>();
  for (let index = 0; index < zone.records.length; index++) {
    const record = zone.records.get(index);
    if (!isAtOrBelow(record.owner, zone.apex)) continue;
    const set = `${keyOf(record.owner)} ${record.type.number} ${coveredType(zone, record)}`;
    const ttlSeconds = setTtls.get(set) ?? record.ttlSeconds;
    setTtls.set(set, ttlSeconds);
    const identity = `${set} ${zone.wireOf(record)}`;
    if (seen.has(identity)) continue;
    seen.add(identity);
    yield { record, ttlSeconds };
  }
}

const signatureTypes: ReadonlySet<string> = new Set(['RRSIG', 'SIG']);

/** Signatures of different types at one name are sets of their own (RFC 4035 s2.2): the type stands first in the data. */
function coveredType(zone: Zone, record: ZoneRecord): string {
  return signatureTypes.has(record.type.name) ? zone.wireOf(record).slice(0, 2) : '';
}
