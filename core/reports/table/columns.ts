/** Anything of fixed width that a column can be made of. */
type Cells = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** A column that grows by half when it is full. `cells` is longer than what is in it. */
export class Column<T extends Cells> {
  cells: T;
  readonly #make: (length: number) => T;

  constructor(make: (length: number) => T) {
    this.#make = make;
    this.cells = make(256);
  }

  put(at: number, value: number): void {
    if (at >= this.cells.length) this.#grow(at);
    this.cells[at] = value;
  }

  #grow(at: number): void {
    const cells = this.#make(Math.max(at + 1, Math.ceil(this.cells.length * 1.5)));
    cells.set(this.cells as never);
    this.cells = cells;
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
export class RowColumns {
  length = 0;
  /** Index into the reports of the set. */
  readonly report = new Column(numbers);
  readonly ip = new Column(numbers);
  /** Messages. */
  readonly count = new Column(doubles);
  readonly disposition = new Column(words);
  /** The aligned results of policy_evaluated. */
  readonly dkim = new Column(words);
  readonly spf = new Column(words);
  readonly headerFrom = new Column(numbers);
  readonly envelopeFrom = new Column(numbers);
  readonly envelopeTo = new Column(numbers);
  /** Index of the first row of `AuthColumns`; those of the next row begin where these end. */
  readonly auth = new Column(numbers);
  /** The same for `ReasonColumns`. */
  readonly reason = new Column(numbers);
  /** Octet of the document at which the record begins. */
  readonly offset = new Column(doubles);
  readonly flags = new Column(bytes);
}

/** What an `auth_results` element says about one signature or identity. */
export class AuthColumns {
  length = 0;
  /** 0: DKIM, 1: SPF. */
  readonly kind = new Column(bytes);
  readonly domain = new Column(numbers);
  readonly selector = new Column(numbers);
  readonly result = new Column(words);
  readonly scope = new Column(words);
  readonly human = new Column(numbers);
}

export const authKind = { dkim: 0, spf: 1 } as const;

/** Why a disposition is not what the policy asks for. */
export class ReasonColumns {
  length = 0;
  readonly type = new Column(words);
  readonly comment = new Column(numbers);
}
