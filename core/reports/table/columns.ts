/** Anything of fixed width that a column can be made of. */
type Cells = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** One column of a table. `cells` is longer than what is in it, and another array once the table has grown. */
export class Column<T extends Cells> {
  cells: T;
  readonly #make: (length: number) => T;

  constructor(make: (length: number) => T) {
    this.#make = make;
    this.cells = make(firstRoom);
  }

  grow(room: number): void {
    const cells = this.#make(room);
    cells.set(this.cells as never);
    this.cells = cells;
  }
}

const firstRoom = 256;

/** Columns of one length, which grow by half when they are full. */
class Columns {
  length = 0;
  #room = firstRoom;
  readonly #all: Column<Cells>[] = [];

  /** Makes room for one more row and returns its number; what stands in its cells is whatever stood there. */
  append(): number {
    if (this.length === this.#room) {
      this.#room = Math.ceil(this.#room * 1.5);
      for (const column of this.#all) column.grow(this.#room);
    }
    return this.length++;
  }

  protected column<T extends Cells>(make: (length: number) => T): Column<T> {
    const column = new Column(make);
    this.#all.push(column as unknown as Column<Cells>);
    return column;
  }
}

const bytes = (length: number): Uint8Array => new Uint8Array(length);
const words = (length: number): Uint16Array => new Uint16Array(length);
const numbers = (length: number): Uint32Array => new Uint32Array(length);
const doubles = (length: number): Float64Array => new Float64Array(length);

/** What is odd about one row; bits of `RowColumns.flags`. */
export const rowFlag = {
  /** The document broke off, or the count is missing: what is known is kept. */
  incomplete: 1,
  /** The count was no number, and counts as 0. */
  badCount: 2,
  /** The count is over 2^53 and stands exactly in `ReportSet.bigCounts`. */
  bigCount: 4,
  noAddress: 8,
} as const;

/** One row for each `record` element. Numbers without a unit are those of a dictionary of the set. */
export class RowColumns extends Columns {
  /** Index into the reports of the set. */
  readonly report = this.column(numbers);
  readonly ip = this.column(numbers);
  /** Messages. */
  readonly count = this.column(doubles);
  readonly disposition = this.column(words);
  /** The aligned results of policy_evaluated. */
  readonly dkim = this.column(words);
  readonly spf = this.column(words);
  readonly headerFrom = this.column(numbers);
  readonly envelopeFrom = this.column(numbers);
  readonly envelopeTo = this.column(numbers);
  /** Index of the first row of `AuthColumns`; those of the next row begin where these end. */
  readonly auth = this.column(numbers);
  /** The same for `ReasonColumns`. */
  readonly reason = this.column(numbers);
  /** Octet of the document at which the record begins. */
  readonly offset = this.column(doubles);
  readonly flags = this.column(bytes);
}

/** What an `auth_results` element says about one signature or identity. */
export class AuthColumns extends Columns {
  /** 0: DKIM, 1: SPF. */
  readonly kind = this.column(bytes);
  readonly domain = this.column(numbers);
  readonly selector = this.column(numbers);
  readonly result = this.column(words);
  readonly scope = this.column(words);
  readonly human = this.column(numbers);
}

export const authKind = { dkim: 0, spf: 1 } as const;

/** Why a disposition is not what the policy asks for. */
export class ReasonColumns extends Columns {
  readonly type = this.column(words);
  readonly comment = this.column(numbers);
}
