import { numberOfType } from '../rdata/type-numbers.js';
import { type RrType, rrTypeByNumber } from '../rdata/types.js';
import { addressOf } from '../rdata/views.js';
import type { Zone } from '../read-zone.js';

/** A set with fewer records, which name things, never takes as many octets as a set may. */
const manyNames = 250;

/** What is left of a set when servers have merged its records (RFC 2181 s5). */
export interface MergedSet {
  /** Records whose data no earlier one has. */
  readonly distinct: readonly number[];
  /** Octets of their data, with two for the length of each; 0 where nobody needed to count. */
  readonly octets: number;
}

/**
 * Finds the records of a set whose data is the same: equal octets, names compared without regard to case (RFC 4034
 * s6.2), and calls `again` with each of them and the first. Data is read only where the names in it do not tell already.
 * Stops counting at `limit` octets. Linear.
 */
export function mergeSet(
  zone: Zone,
  typeNumber: number,
  set: readonly number[],
  limit: number,
  again: (record: number, first: number) => void,
): MergedSet {
  const reader = new DataReader(zone, typeNumber);
  const [one, two] = set;
  if (set.length === 2 && one !== undefined && two !== undefined && reader.namesThings) {
    // Nearly all sets are pairs, and names tell most of them apart.
    if (!reader.isSame(one, two)) return { distinct: set, octets: 0 };
    again(two, one);
    return { distinct: [one], octets: 0 };
  }
  const firsts = new Map<string | number, number>();
  const distinct: number[] = [];
  const counts = !reader.namesThings || set.length >= manyNames;
  let octets = 0;
  for (const record of set) {
    const key = reader.keyOf(record);
    const first = firsts.get(key);
    if (first !== undefined) {
      again(record, first);
      continue;
    }
    firsts.set(key, record);
    distinct.push(record);
    if (!counts) continue;
    octets += reader.lengthOf(record) + 2;
    if (octets > limit) break;
  }
  return { distinct, octets };
}

const a = numberOfType('A');

/** Reads the data of one type as far as it takes to tell it from other data. */
class DataReader {
  readonly #zone: Zone;
  readonly #type: RrType;
  readonly #names: ReadonlySet<string>;

  constructor(zone: Zone, typeNumber: number) {
    this.#zone = zone;
    this.#type = rrTypeByNumber(typeNumber);
    this.#names = nameFields(this.#type);
  }

  get namesThings(): boolean {
    return this.#names.size > 0;
  }

  isSame(one: number, two: number): boolean {
    const { records } = this.#zone;
    if (records.targetOf(one) !== records.targetOf(two)) return false;
    if (this.#isJustName) return true;
    const [first, second] = [this.#wireOf(one), this.#wireOf(two)];
    if (first === second) return true;
    // Case differs in names at most. Where octets differ otherwise there is no need to take the data apart.
    return first.toLowerCase() === second.toLowerCase() && this.keyOf(one) === this.keyOf(two);
  }

  /** Equal for equal data. */
  keyOf(record: number): string | number {
    if (this.#isJustName) return this.#zone.records.targetOf(record);
    if (this.#type.number === a) return this.#addressOf(record);
    if (!this.namesThings) return this.#wireOf(record);
    return this.#zone
      .fieldValues(this.#zone.records.get(record))
      .map(({ name, value }) => (this.#names.has(name) ? value.toLowerCase() : value))
      .join('\0');
  }

  lengthOf(record: number): number {
    return this.#type.number === a ? 4 : this.#wireOf(record).length;
  }

  get #isJustName(): boolean {
    return this.namesThings && this.#type.fields.length === 1;
  }

  /** The one form that an address can be written in, except for RFC 3597. */
  #addressOf(record: number): string {
    const view = this.#zone.records.get(record);
    const { text } = this.#zone.fieldsOf(view);
    return text.startsWith('\\') ? addressOf(this.#zone.wireOf(view)) : text;
  }

  #wireOf(record: number): string {
    return this.#zone.wireOf(this.#zone.records.get(record));
  }
}

const known = new Map<RrType, ReadonlySet<string>>();

function nameFields(type: RrType): ReadonlySet<string> {
  const found =
    known.get(type) ??
    new Set(type.fields.filter(({ kind }) => kind.isName === true).map(({ name }) => name));
  known.set(type, found);
  return found;
}
