/** Numbers of one record, one after the other. */
export const rowWidth = 6;
export const Column = { owner: 0, type: 1, ttl: 2, start: 3, origin: 4, target: 5 } as const;

/** Collects records as rows of numbers: 24 bytes a record, where objects would take hundreds. */
export class RecordRows {
  #rows = new Uint32Array(rowWidth * 1024);
  #end = 0;

  /** `start`: offset of the entry. `target`: number of the first name in the data, or `none`. */
  add(owner: number, type: number, ttl: number, start: number, origin: number, target: number): void {
    if (this.#end === this.#rows.length) {
      const larger = new Uint32Array(this.#rows.length * 2);
      larger.set(this.#rows);
      this.#rows = larger;
    }
    const rows = this.#rows;
    rows[this.#end] = owner;
    rows[this.#end + 1] = type;
    rows[this.#end + 2] = ttl;
    rows[this.#end + 3] = start;
    rows[this.#end + 4] = origin;
    rows[this.#end + 5] = target;
    this.#end += rowWidth;
  }

  /** The rows so far; collecting starts anew. */
  take(): Uint32Array {
    const rows = this.#rows.slice(0, this.#end);
    this.#end = 0;
    return rows;
  }
}
