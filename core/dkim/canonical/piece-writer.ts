/** Takes octets in; they are used up when it returns. `whole`: there are no others before or behind them. */
export type Sink = (octets: Uint8Array, standing?: 'whole') => void;

/**
 * Writes octets from `start` to `end` in another form into a buffer, from `filled` on, and returns the new `filled`. It
 * writes two octets for one at most.
 */
export type Transform = (
  octets: Uint8Array,
  start: number,
  end: number,
  buffer: Uint8Array,
  filled: number,
) => number;

const chunkLength = 32 * 1024;
/** What a chunk may become, and a line end behind it. */
const bufferLength = 2 * chunkLength + 64;
/** Octets up to which a piece is worth copying. */
const shortest = 16;

/** A buffer that nobody uses now. Making one costs as much as writing some thousand octets. */
let spare: Uint8Array | undefined;

/**
 * Gathers octets that are written one by one into large pieces, and lets large pieces pass between them. A hash costs as
 * much to call as to hash some 500 octets.
 */
export class PieceWriter {
  #buffer: Uint8Array | undefined;
  #filled = 0;
  #passed = 0;
  readonly #sink: Sink;

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  /** How many octets were written so far. */
  get length(): number {
    return this.#passed + this.#filled;
  }

  /** Writes octets in another form; `white`: one that makes no more than an octet of a run of white space, and sees it whole. */
  write(
    octets: Uint8Array,
    start: number,
    end: number,
    { transform, white }: { readonly transform: Transform; readonly white: 'kept' | 'collapsed' },
  ): void {
    for (let at = start; at < end; ) {
      const stop =
        white === 'kept' ? Math.min(at + chunkLength, end) : endOfChunk(octets, at, end, chunkLength);
      if (this.#filled + 2 * Math.min(stop - at, chunkLength) > bufferLength - shortest) this.#flush();
      this.#filled = transform(octets, at, stop, this.#take(), this.#filled);
      at = stop;
    }
  }

  /** Hands a piece on as it is, behind what was written before. */
  pass(piece: Uint8Array): void {
    if (this.#filled > 0 && piece.length <= shortest && this.#filled + piece.length <= bufferLength) {
      this.#take().set(piece, this.#filled);
      this.#filled += piece.length;
      return;
    }
    this.#flush();
    this.#sink(piece);
    this.#passed += piece.length;
  }

  /** Hands on what is left. The writer may not be used any more. */
  end(): void {
    if (this.#passed > 0) this.#flush();
    else if (this.#filled > 0) this.#sink(this.#take().subarray(0, this.#filled), 'whole');
    spare ??= this.#buffer;
    this.#buffer = undefined;
  }

  /** Where octets are written. There is nothing before the first: many bodies pass as they are. */
  #take(): Uint8Array {
    if (this.#buffer === undefined) {
      this.#buffer = spare ?? new Uint8Array(bufferLength);
      spare = undefined;
    }
    return this.#buffer;
  }

  #flush(): void {
    if (this.#filled === 0) return;
    this.#sink(this.#take().subarray(0, this.#filled));
    this.#passed += this.#filled;
    this.#filled = 0;
  }
}

/** Where a chunk ends that begins at `at`: behind no white space, so that no run of it is cut. */
export function endOfChunk(octets: Uint8Array, at: number, end: number, length: number): number {
  let stop = Math.min(at + length, end);
  while (stop < end && (octets[stop - 1] === 0x20 || octets[stop - 1] === 0x09)) stop++;
  return stop;
}
