/** Lines that are told apart; beyond them a place is an offset only. */
const mostLines = 1 << 23;

/** Where the lines of a document begin, collected while it passes by. */
export class Lines {
  #starts = new Float64Array(1024);
  #count = 1;
  #offset = 0;

  take(piece: Uint8Array): void {
    for (let at = piece.indexOf(0x0a); at >= 0 && this.#count < mostLines; at = piece.indexOf(0x0a, at + 1)) {
      if (this.#count === this.#starts.length) {
        const larger = new Float64Array(this.#count * 2);
        larger.set(this.#starts);
        this.#starts = larger;
      }
      this.#starts[this.#count++] = this.#offset + at + 1;
    }
    this.#offset += piece.length;
  }

  /** Line and column of an octet, from 1; columns count octets. */
  position(offset: number): { readonly line: number; readonly column: number } {
    let low = 0;
    let high = this.#count;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (this.#starts[low] as number) + 1 };
  }
}
