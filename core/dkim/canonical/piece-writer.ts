/** Takes octets in; they are used up when it returns. */
export type Sink = (octets: Uint8Array) => void;

const bufferLength = 32 * 1024;
/** Octets up to which a piece is worth copying. It must have room behind `flushAt`. */
const shortest = 16;
/** From here on `flush` is due: one step may add a few octets more. */
const flushAt = bufferLength - 32;

/** A buffer that nobody uses now. Making one costs as much as writing some thousand octets. */
let spare: Uint8Array | undefined;

/**
 * Gathers octets that are written one by one into large pieces, and lets large pieces pass between them. A hash costs as
 * much to call as to hash some 500 octets. Whoever writes keeps `filled` in a variable of its own while it does.
 */
export class PieceWriter {
  readonly limit = flushAt;
  filled = 0;
  #buffer: Uint8Array | undefined;
  #passed = 0;
  readonly #sink: Sink;

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  /** Where octets are written. There is none before the first: many bodies pass as they are. */
  get buffer(): Uint8Array {
    if (this.#buffer === undefined) {
      this.#buffer = spare ?? new Uint8Array(bufferLength);
      spare = undefined;
    }
    return this.#buffer;
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
    const isSmall = this.filled > 0 && this.filled < this.limit && piece.length <= shortest;
    if (isSmall) {
      this.buffer.set(piece, this.filled);
      this.filled += piece.length;
    } else {
      this.flush(this.filled);
      this.#sink(piece);
      this.#passed += piece.length;
    }
  }

  /** Hands on what is left. The writer may not be used any more. */
  end(): void {
    this.flush(this.filled);
    spare ??= this.#buffer;
    this.#buffer = undefined;
  }
}
