import { none } from '../name-table.js';
import { type RrType, rrTypeByNumber } from '../rdata/types.js';
import type { Zone } from '../read-zone.js';

/** Records of a set with fewer names than this never take as many octets as a set may. */
const manyNames = 250;

/** What a set is when servers have merged its records (RFC 2181 s5). */
export interface MergedSet {
  /** Calls of `again`: records whose data an earlier one has, and that one. */
  readonly distinct: readonly number[];
  /** Octets of all data, with two for the length of each; 0 where nobody needed to count. */
  readonly octets: number;
}

/**
 * Finds the records of a set whose data is the same: equal octets, names compared without regard to case (RFC 4034
 * s6.2). Data is read only where the names in it do not tell already. Stops counting at `limit` octets.
 */
export function mergeSet(
  zone: Zone,
  typeNumber: number,
  set: readonly number[],
  limit: number,
  again: (record: number, first: number) => void,
): MergedSet {
  const type = rrTypeByNumber(typeNumber);
  const names = type.fields.filter(({ kind }) => kind.isName === true).length;
  const isName = names === 1 && type.fields.length === 1;
  if (names > 0 && set.length < manyNames) return mergeByTarget(zone, type, isName, set, again);
  const firsts = new Map<string, number>();
  const distinct: number[] = [];
  let octets = 0;
  for (const record of set) {
    const wire = zone.wireOf(zone.records.get(record));
    const key = names === 0 ? wire : keyOf(zone, type, record);
    const first = firsts.get(key);
    if (first !== undefined) {
      again(record, first);
      continue;
    }
    firsts.set(key, record);
    distinct.push(record);
    octets += wire.length + 2;
    if (octets > limit) break;
  }
  return { distinct, octets };
}

/** Data with different names in it differs. Only what names the same is looked at. */
function mergeByTarget(
  zone: Zone,
  type: RrType,
  isName: boolean,
  set: readonly number[],
  again: (record: number, first: number) => void,
): MergedSet {
  const byTarget = new Map<number, number>();
  const firsts = new Map<string, number>();
  const distinct: number[] = [];
  for (const record of set) {
    const target = zone.records.targetOf(record);
    const other = byTarget.get(target);
    if (other === undefined) byTarget.set(target, record);
    let first = other;
    if (other !== undefined && !(isName && target !== none)) {
      const otherKey = keyOf(zone, type, other);
      if (!firsts.has(otherKey)) firsts.set(otherKey, other);
      const key = keyOf(zone, type, record);
      first = firsts.get(key);
      if (first === undefined) firsts.set(key, record);
    }
    if (first === undefined) distinct.push(record);
    else again(record, first);
  }
  return { distinct, octets: 0 };
}

/** Equal for equal data: the fields in canonical form, names in lower case. */
function keyOf(zone: Zone, type: RrType, record: number): string {
  const values = zone.fieldValues(zone.records.get(record));
  const isName = new Set(type.fields.filter(({ kind }) => kind.isName === true).map(({ name }) => name));
  return values.map(({ name, value }) => (isName.has(name) ? value.toLowerCase() : value)).join('\0');
}
