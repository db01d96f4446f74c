/** Takes octets in; they are used up when it returns. */
export type Sink = (octets: Uint8Array) => void;

const bufferLength = 32 * 1024;
/** What one step of a writer may add at most. */
const slack = 16;

/**
 * Gathers octets that are written one by one into large pieces, and lets large pieces pass between them. A hash costs as
 * much to call as to hash some 500 octets. Whoever writes keeps `filled` in a variable of its own while it does.
 */
export class PieceWriter {
  readonly buffer: Uint8Array;
  /** From here on `flush` is due. */
  readonly limit: number;
  filled = 0;
  #passed = 0;
  readonly #sink: Sink;

  /** `expected`: how many octets may come at most. For few no large buffer is made. */
  constructor(sink: Sink, expected: number) {
    this.buffer = new Uint8Array(Math.min(bufferLength, expected + 2 * slack));
    this.limit = this.buffer.length - slack;
    this.#sink = sink;
  }

  /** How many octets were written so far. */
  get length(): number {
    return this.#passed + this.filled;
  }

  /** Hands on what was written up to `filled` and returns the new `filled`, which is 0. */
  flush(filled: number): number {
    if (filled > 0) this.#sink(this.buffer.subarray(0, filled));
    this.#passed += filled;
    this.filled = 0;
    return 0;
  }

  /** Hands a piece on as it is, behind what was written before. */
  pass(piece: Uint8Array): void {
    if (piece.length <= this.limit - this.filled && piece.length < 64) {
      this.buffer.set(piece, this.filled);
      this.filled += piece.length;
    } else {
      this.flush(this.filled);
      this.#sink(piece);
      this.#passed += piece.length;
    }
  }

  /** Hands on what is left. */
  end(): void {
    this.flush(this.filled);
  }
}
