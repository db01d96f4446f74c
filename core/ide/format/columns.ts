import { type FormatStyle, roundUp, stepOf } from './style.js';

/** Where the parts of the records of one section start. Owners start at 0. */
export interface Columns {
  /** Where an entry without an owner starts. */
  readonly owner: number;
  readonly ttl: number;
  readonly class: number;
  readonly type: number;
  readonly data: number;
  /** Whether a record that has both says its TTL before its class. */
  readonly isTtlFirst: boolean;
}

/** Measures the heads of a section's records, to choose the columns as a careful administrator would. */
export class ColumnMeter {
  readonly #style: FormatStyle;
  /** How many owners need a column of so many steps. */
  readonly #owners: number[] = [];
  #ttl = 0;
  #class = 0;
  #type = 0;
  /** Records with the TTL before the class, less those with the class before the TTL. */
  #ttlFirst = 0;

  constructor(style: FormatStyle) {
    this.#style = style;
  }

  addOwner(width: number): void {
    const steps = Math.ceil((width + 1) / stepOf(this.#style));
    const most = Math.ceil(this.#style.widestOwnerOfMost / stepOf(this.#style)) + 1;
    const index = Math.min(steps, most);
    this.#owners[index] = (this.#owners[index] ?? 0) + 1;
  }

  addTtl(width: number): void {
    this.#ttl = Math.max(this.#ttl, this.#capped(width));
  }

  addClass(width: number): void {
    this.#class = Math.max(this.#class, this.#capped(width));
  }

  addType(width: number): void {
    this.#type = Math.max(this.#type, this.#capped(width));
  }

  /** Says which of both parts a record that has a TTL and a class starts with. */
  addOrder(first: 'ttl' | 'class'): void {
    this.#ttlFirst += first === 'ttl' ? 1 : -1;
  }

  get columns(): Columns {
    const owner = this.#ownerColumn();
    const ttl = this.#columnWidth(this.#ttl);
    const className = this.#columnWidth(this.#class);
    const isTtlFirst = this.#ttlFirst >= 0;
    const type = owner + ttl + className;
    return {
      owner,
      ttl: isTtlFirst ? owner : owner + className,
      class: isTtlFirst ? owner + ttl : owner,
      type,
      data: type + this.#columnWidth(Math.max(this.#type, this.#style.narrowestType - 1)),
      isTtlFirst,
    };
  }

  #capped(width: number): number {
    return width > this.#style.widestWord ? 0 : width;
  }

  /** Columns of a word and the gap behind it; none for a part that nobody writes. */
  #columnWidth(widest: number): number {
    if (widest === 0) return 0;
    return this.#style.indent === 'tabs' ? roundUp(widest + 1, this.#style.tabSize) : widest + 1;
  }

  /**
   * The column that three quarters of the owners fit, and one step more where longer ones need it: a single long owner
   * stands out, but does not push everything to the right.
   */
  #ownerColumn(): number {
    const step = stepOf(this.#style);
    const narrowest = roundUp(this.#style.narrowestOwner, step);
    let typical = this.#columnThatFits(3 / 4, narrowest);
    if (typical > this.#style.widestOwner) typical = this.#columnThatFits(1 / 2, narrowest);
    const widest = Math.max(typical, Math.min(typical + step, this.#style.widestOwner));
    let column = narrowest;
    for (let steps = 1; steps * step <= Math.min(widest, this.#style.widestOwnerOfMost); steps++) {
      if ((this.#owners[steps] ?? 0) > 0) column = Math.max(column, steps * step);
    }
    return column;
  }

  /** The narrowest column that such a share of the owners fits. */
  #columnThatFits(share: number, narrowest: number): number {
    let total = 0;
    for (const count of this.#owners) total += count ?? 0;
    let fitting = 0;
    for (let steps = 0; steps < this.#owners.length; steps++) {
      fitting += this.#owners[steps] ?? 0;
      if (fitting >= total * share) return Math.max(steps * stepOf(this.#style), narrowest);
    }
    return narrowest;
  }
}
