import type { Name } from '../dns/name.js';
import type { Span } from '../text/span.js';
import { type NameTable, none } from './name-table.js';
import { type RrType, rrTypeByNumber } from './rdata/types.js';
import type { Reading } from './reading.js';
import { Column, rowWidth } from './record-rows.js';
import { orderRows, type RowOrder } from './row-order.js';
import { toTheEnd } from './steps.js';

/** One resource record, looked at. A view: it costs an object, the table behind it does not. */
export interface ZoneRecord {
  /** Its number in the table; records are numbered in reading order. */
  readonly index: number;
  readonly owner: Name;
  readonly ownerId: number;
  readonly type: RrType;
  readonly ttlSeconds: number;
  /** Number of the name that relative names in the data are completed with. */
  readonly originId: number;
  /** Where the entry that it was read from starts. */
  readonly start: number;
  /** Where the owner is written; undefined when it is inherited from an entry above. Found when it is asked for. */
  readonly ownerSpan: Span | undefined;
  readonly typeSpan: Span;
}

/** What the table cannot tell by itself: where the parts of a record are written. */
export interface WrittenHead {
  readonly owner: Span | undefined;
  readonly type: Span;
}

/** All records of a zone, in the rows of its blocks. Looking at them in order is cheap, whatever their number. */
export class RecordTable {
  readonly length: number;
  readonly #names: NameTable;
  readonly #readings: readonly Reading[];
  /** Number of the first record of each block, and the number of all. */
  readonly #firsts: Uint32Array;
  /** Offset of each block in the zone. */
  readonly #starts: Float64Array;
  readonly #view: ViewParts;
  /** The block that was looked at last: its rows, and the numbers of its records. */
  #rows: Uint32Array = new Uint32Array(0);
  #block = 0;
  #from = 0;
  #to = 0;
  #owners: RowOrder | undefined;
  #types: RowOrder | undefined;

  constructor(
    names: NameTable,
    readings: readonly Reading[],
    starts: Float64Array,
    headOf: (record: ZoneRecord) => WrittenHead,
  ) {
    this.#names = names;
    this.#readings = readings;
    this.#starts = starts;
    this.#view = { names, headOf };
    this.#firsts = new Uint32Array(readings.length + 1);
    let count = 0;
    for (let block = 0; block < readings.length; block++) {
      this.#firsts[block] = count;
      count += (readings[block] as Reading).rows.length / rowWidth;
    }
    this.#firsts[readings.length] = count;
    this.length = count;
  }

  typeOf(index: number): number {
    return this.#at(index, Column.type);
  }

  ownerOf(index: number): number {
    return this.#at(index, Column.owner);
  }

  ttlOf(index: number): number {
    return this.#at(index, Column.ttl);
  }

  originOf(index: number): number {
    return this.#at(index, Column.origin);
  }

  /** Number of the first name in a record's data (the exchange of an MX, the target of an SRV); `none` without one. */
  targetOf(index: number): number {
    return this.#at(index, Column.target);
  }

  get(index: number): ZoneRecord {
    if (index < 0 || index >= this.length) throw new RangeError(`there is no record ${index}`);
    const row = this.#rowOf(index);
    const start = (this.#starts[this.#block] ?? 0) + (this.#rows[row + Column.start] ?? 0);
    return new RecordView(index, this.#rows, row, start, this.#view);
  }

  /** The number of the first record of a block; past the last block, the number of all records. */
  firstOf(block: number): number {
    return this.#firsts[block] ?? this.length;
  }

  /** Number of the last record of a block whose entry starts at or before an offset in the block. Logarithmic. */
  lastBefore(block: number, offset: number): number | undefined {
    const { rows } = this.#readings[block] ?? { rows: this.#rows };
    let low = 0;
    let high = rows.length / rowWidth;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((rows[middle * rowWidth + Column.start] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? undefined : (this.#firsts[block] ?? 0) + low - 1;
  }

  /** Numbers of the records at an owner, in reading order. The first call looks at all records. */
  *atOwner(ownerId: number): IterableIterator<number> {
    const { starts, order } = this.#owners ?? toTheEnd(this.byOwner());
    const end = starts[ownerId + 1] ?? 0;
    for (let place = starts[ownerId] ?? 0; place < end; place++) yield order[place] as number;
  }

  /** All records by owner, put in order once, with pauses. */
  *byOwner(): Generator<void, RowOrder> {
    this.#owners ??= yield* orderRows(this.#readings, Column.owner, this.#names.length);
    return this.#owners;
  }

  /** Numbers of the records of a type, in reading order. The first call looks at all records. */
  ofType(type: number): Uint32Array {
    const { starts, order } = this.#types ?? toTheEnd(this.byType());
    return order.subarray(starts[type] ?? order.length, starts[type + 1]);
  }

  /** All records by type, put in order once, with pauses. */
  *byType(): Generator<void, RowOrder> {
    this.#types ??= yield* orderRows(this.#readings, Column.type, usualTypes);
    return this.#types;
  }

  #at(index: number, column: number): number {
    // The row first: finding it may change the block that is looked at.
    const row = this.#rowOf(index);
    return this.#rows[row + column] ?? 0;
  }

  #rowOf(index: number): number {
    if (index < this.#from || index >= this.#to) this.#lookAt(index);
    return (index - this.#from) * rowWidth;
  }

  #lookAt(index: number): void {
    const firsts = this.#firsts;
    let low = 0;
    let high = this.#readings.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((firsts[middle] as number) <= index) low = middle;
      else high = middle - 1;
    }
    this.#block = low;
    this.#from = firsts[low] ?? 0;
    this.#to = firsts[low + 1] ?? 0;
    this.#rows = this.#readings[low]?.rows ?? this.#rows;
  }
}

/** The types that zones are made of have numbers up to 257 (CAA). Others may, and take their place when they come. */
const usualTypes = 258;

/** What all views of a table share. */
interface ViewParts {
  readonly names: NameTable;
  readonly headOf: (record: ZoneRecord) => WrittenHead;
}

/** Of a view there may be as many as records: it holds numbers, and makes everything else when it is asked for. */
class RecordView implements ZoneRecord {
  readonly index: number;
  readonly start: number;
  readonly #rows: Uint32Array;
  readonly #row: number;
  readonly #parts: ViewParts;

  constructor(index: number, rows: Uint32Array, row: number, start: number, parts: ViewParts) {
    this.index = index;
    this.start = start;
    this.#rows = rows;
    this.#row = row;
    this.#parts = parts;
  }

  get owner(): Name {
    return this.#parts.names.get(this.ownerId);
  }

  get ownerId(): number {
    return this.#rows[this.#row + Column.owner] ?? none;
  }

  get type(): RrType {
    return rrTypeByNumber(this.#rows[this.#row + Column.type] ?? 0);
  }

  get ttlSeconds(): number {
    return this.#rows[this.#row + Column.ttl] ?? 0;
  }

  get originId(): number {
    return this.#rows[this.#row + Column.origin] ?? none;
  }

  get ownerSpan(): Span | undefined {
    return this.#parts.headOf(this).owner;
  }

  get typeSpan(): Span {
    return this.#parts.headOf(this).type;
  }
}
