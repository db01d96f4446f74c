import type { Phrase } from '../../words/phrase.js';
import { numberOfType } from '../rdata/type-numbers.js';
import { rrTypeByNumber } from '../rdata/types.js';
import { addressOf } from '../rdata/views.js';
import type { Zone } from '../zone.js';
import { areDifferent } from './data-marks.js';

/** What is left of a set when servers have merged its records (RFC 2181 s5). */
export interface MergedSet {
  /** Records whose data no earlier one has. */
  readonly distinct: readonly number[];
  /** Octets of their data, with two for the length of each; 0 where nobody needed to count. */
  readonly octets: number;
}

/** Sets up to this size are looked at pair by pair. */
const few = 16;
/** A set of short records with fewer of them never takes as many octets as a set may. */
const manyNames = 250;

/**
 * Finds the records of a set whose data is the same: equal octets, names compared without regard to case (RFC 4034
 * s6.2), and calls `again` with each of them and the first. Data is read only where names and `marks` do not tell already.
 * Stops counting at `limit` octets. Linear.
 */
export function mergeSet(
  zone: Zone,
  type: number,
  set: readonly number[],
  marks: Uint32Array,
  limit: number,
  again: (record: number, first: number) => void,
): MergedSet {
  const names = nameFields(type);
  const isFew = names.fields > 0 && set.length < manyNames;
  if (set.length <= few && isPlainlyDistinct(zone, set, marks)) return { distinct: set, octets: 0 };
  const firsts = new Map<string | number, number>();
  const distinct: number[] = [];
  let octets = 0;
  for (const record of set) {
    const key = keyOf(zone, type, record, names);
    const first = firsts.get(key);
    if (first !== undefined) {
      again(record, first);
      continue;
    }
    firsts.set(key, record);
    distinct.push(record);
    if (isFew) continue;
    octets += 2 + lengthOf(zone, type, record, key, names);
    if (octets > limit) break;
  }
  return { distinct, octets };
}

const a = numberOfType('A');

/** Whether the data of all records can be told apart by what is known without reading it. */
function isPlainlyDistinct({ records }: Zone, set: readonly number[], marks: Uint32Array): boolean {
  for (let at = 1; at < set.length; at++) {
    const record = set[at] as number;
    for (let before = 0; before < at; before++) {
      const other = set[before] as number;
      if (records.targetOf(record) !== records.targetOf(other)) continue;
      if (!areDifferent(marks[record] as number, marks[other] as number)) return false;
    }
  }
  return true;
}

/** Equal for records of one type with equal data. */
function keyOf(zone: Zone, type: number, record: number, names: NameFields): string | number {
  if (names.isAll) return zone.records.targetOf(record);
  const view = zone.records.get(record);
  if (type === a) {
    // There is one way to write an address, except for RFC 3597.
    const { text } = zone.fieldsOf(view);
    return text.startsWith('\\') ? addressOf(zone.wireOf(view)) : text;
  }
  if (names.fields === 0) return zone.wireOf(view);
  return zone
    .fieldValues(view)
    .map(({ name, value }) => (names.called.has(name) ? value.toLowerCase() : value))
    .join('\0');
}

function lengthOf(
  zone: Zone,
  type: number,
  record: number,
  key: string | number,
  { fields }: NameFields,
): number {
  if (type === a) return 4;
  // Without names in it the data is its own key.
  return fields === 0 ? String(key).length : zone.wireOf(zone.records.get(record)).length;
}

/** The fields of a type that are names. */
interface NameFields {
  readonly fields: number;
  /** Whether it has no other field than the one name. */
  readonly isAll: boolean;
  readonly called: ReadonlySet<Phrase>;
}

const known = new Map<number, NameFields>();

function nameFields(type: number): NameFields {
  const found = known.get(type) ?? readNameFields(type);
  known.set(type, found);
  return found;
}

function readNameFields(type: number): NameFields {
  const { fields } = rrTypeByNumber(type);
  const names = fields.filter(({ kind }) => kind.isName === true);
  const isAll = names.length === 1 && fields.length === 1;
  return { fields: names.length, isAll, called: new Set(names.map(({ name }) => name)) };
}
