import type { Name } from '../dns/name.js';
import type { Span } from '../text/span.js';
import { type NameTable, none } from './name-table.js';
import type { RrType } from './rdata/types.js';
import { rrTypeByNumber } from './rdata/types.js';

/** One resource record, looked at. A view: it costs an object, the table behind it does not. */
export interface ZoneRecord {
  /** Its number in the table; records are numbered in file order. */
  readonly index: number;
  readonly owner: Name;
  readonly ownerId: number;
  readonly type: RrType;
  readonly ttlSeconds: number;
  /** Number of the entry it was read from. */
  readonly entry: number;
  /** Index of the first token that belongs to its data. */
  readonly rdataToken: number;
  /** Number of the name that relative names in the data are completed with. */
  readonly originId: number;
  /** Where the owner is written; undefined when it is inherited from an entry above. */
  readonly ownerSpan: Span | undefined;
  readonly typeSpan: Span;
}

export interface NewRecord {
  readonly ownerId: number;
  readonly type: number;
  readonly ttlSeconds: number;
  readonly entry: number;
  readonly rdataToken: number;
  readonly originId: number;
  readonly ownerSpan: Span | undefined;
  readonly typeSpan: Span;
  /** Number of the first name in the data, `none` where there is none. */
  readonly targetId: number;
}

const noneYet = 0xffff_ffff;

/** Records as columns of numbers: about 40 bytes a record, where objects would take hundreds. */
export class RecordTable {
  readonly #names: NameTable;
  #length = 0;
  #columns = newColumns(256);
  /** First and last record of each owner, by owner number; the records in between hang on `next`. */
  readonly #first: number[] = [];
  readonly #last: number[] = [];

  constructor(names: NameTable) {
    this.#names = names;
  }

  get length(): number {
    return this.#length;
  }

  add(record: NewRecord): void {
    if (this.#length === this.#columns.type.length) this.#grow();
    const index = this.#length++;
    const columns = this.#columns;
    columns.owner[index] = record.ownerId;
    columns.type[index] = record.type;
    columns.ttl[index] = record.ttlSeconds;
    columns.entry[index] = record.entry;
    columns.rdata[index] = record.rdataToken;
    columns.origin[index] = record.originId;
    columns.ownerStart[index] = record.ownerSpan?.start ?? noneYet;
    columns.ownerEnd[index] = record.ownerSpan?.end ?? noneYet;
    columns.typeStart[index] = record.typeSpan.start;
    columns.typeEnd[index] = record.typeSpan.end;
    columns.target[index] = record.targetId;
    columns.next[index] = noneYet;
    const last = this.#last[record.ownerId];
    if (last === undefined) this.#first[record.ownerId] = index;
    else columns.next[last] = index;
    this.#last[record.ownerId] = index;
  }

  typeOf(index: number): number {
    return this.#columns.type[index] ?? 0;
  }

  ownerOf(index: number): number {
    return this.#columns.owner[index] ?? 0;
  }

  ttlOf(index: number): number {
    return this.#columns.ttl[index] ?? 0;
  }

  /** Number of the first name in a record's data (the exchange of an MX, the target of an SRV); `none` without one. */
  targetOf(index: number): number {
    return this.#columns.target[index] ?? none;
  }

  get(index: number): ZoneRecord {
    if (index < 0 || index >= this.#length) throw new RangeError(`there is no record ${index}`);
    const columns = this.#columns;
    const ownerId = columns.owner[index] ?? 0;
    const ownerStart = columns.ownerStart[index] ?? noneYet;
    return {
      index,
      owner: this.#names.get(ownerId),
      ownerId,
      type: rrTypeByNumber(columns.type[index] ?? 0),
      ttlSeconds: columns.ttl[index] ?? 0,
      entry: columns.entry[index] ?? 0,
      rdataToken: columns.rdata[index] ?? 0,
      originId: columns.origin[index] ?? 0,
      ownerSpan:
        ownerStart === noneYet ? undefined : { start: ownerStart, end: columns.ownerEnd[index] ?? 0 },
      typeSpan: { start: columns.typeStart[index] ?? 0, end: columns.typeEnd[index] ?? 0 },
    };
  }

  /** The record that was read from an entry, if one was. Logarithmic: records stand in the order of their entries. */
  atEntry(entry: number): ZoneRecord | undefined {
    let low = 0;
    let high = this.#length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#columns.entry[middle] ?? 0) < entry) low = middle + 1;
      else high = middle;
    }
    return low < this.#length && this.#columns.entry[low] === entry ? this.get(low) : undefined;
  }

  /** Numbers of the records at an owner, in file order. */
  *atOwner(ownerId: number): IterableIterator<number> {
    for (
      let index = this.#first[ownerId] ?? noneYet;
      index !== noneYet;
      index = this.#columns.next[index] ?? noneYet
    ) {
      yield index;
    }
  }

  #grow(): void {
    const larger = newColumns(this.#columns.type.length * 2);
    larger.owner.set(this.#columns.owner);
    larger.type.set(this.#columns.type);
    larger.ttl.set(this.#columns.ttl);
    larger.entry.set(this.#columns.entry);
    larger.rdata.set(this.#columns.rdata);
    larger.origin.set(this.#columns.origin);
    larger.ownerStart.set(this.#columns.ownerStart);
    larger.ownerEnd.set(this.#columns.ownerEnd);
    larger.typeStart.set(this.#columns.typeStart);
    larger.typeEnd.set(this.#columns.typeEnd);
    larger.target.set(this.#columns.target);
    larger.next.set(this.#columns.next);
    this.#columns = larger;
  }
}

interface Columns {
  readonly owner: Uint32Array;
  readonly type: Uint16Array;
  readonly ttl: Uint32Array;
  readonly entry: Uint32Array;
  readonly rdata: Uint32Array;
  readonly origin: Uint32Array;
  readonly ownerStart: Uint32Array;
  readonly ownerEnd: Uint32Array;
  readonly typeStart: Uint32Array;
  readonly typeEnd: Uint32Array;
  readonly target: Uint32Array;
  readonly next: Uint32Array;
}

function newColumns(capacity: number): Columns {
  const column = () => new Uint32Array(capacity);
  return {
    owner: column(),
    type: new Uint16Array(capacity),
    ttl: column(),
    entry: column(),
    rdata: column(),
    origin: column(),
    ownerStart: column(),
    ownerEnd: column(),
    typeStart: column(),
    typeEnd: column(),
    target: column(),
    next: column(),
  };
}
