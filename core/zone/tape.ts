/** What a token is. Numbers, because they live in a typed array. */
export const TokenKind = {
  /** Spaces and tabs. */
  blank: 0,
  /** LF, CRLF or a lone CR. */
  newline: 1,
  /** Anything unquoted, escapes included. */
  word: 2,
  /** `"..."`, both quotes included. */
  quoted: 3,
  /** A quote that does not close before the end of its line. */
  unclosed: 4,
  /** `;` to the end of the line. */
  comment: 5,
  open: 6,
  close: 7,
  /** A byte order mark at the very start. */
  mark: 8,
} as const;
export type TokenKind = (typeof TokenKind)[keyof typeof TokenKind];

/**
 * All tokens of a text, in order and without gaps: a token ends where the next one starts, so the concatenation of the
 * tokens is the text. Five bytes a token.
 */
export interface Tape {
  readonly length: number;
  readonly kinds: Uint8Array;
  /** `length + 1` offsets; the last one is the end of the text. */
  readonly starts: Uint32Array;
}

/** A tape to write on, again and again: the arrays are kept and double where they are full. */
export class TapeBuilder implements Tape {
  kinds = new Uint8Array(4096);
  starts = new Uint32Array(4096);
  length = 0;

  clear(): void {
    this.length = 0;
  }

  add(kind: TokenKind, start: number): void {
    if (this.length + 1 >= this.kinds.length) this.grow();
    this.kinds[this.length] = kind;
    this.starts[this.length++] = start;
  }

  finish(end: number): void {
    this.starts[this.length] = end;
  }

  /** Forgets the tokens from `length` on. */
  cut(length: number): void {
    this.length = length;
  }

  /** A tape of its own, which later writing does not change. */
  copy(): Tape {
    return {
      length: this.length,
      kinds: this.kinds.slice(0, this.length),
      starts: this.starts.slice(0, this.length + 1),
    };
  }

  /** Makes room for as many tokens again. */
  grow(): this {
    const kinds = new Uint8Array(this.kinds.length * 2);
    kinds.set(this.kinds);
    this.kinds = kinds;
    const starts = new Uint32Array(this.starts.length * 2);
    starts.set(this.starts);
    this.starts = starts;
    return this;
  }
}
