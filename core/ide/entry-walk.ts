import type { Shape, Zone } from '../zone/zone.js';

/** A place to come back to. */
export interface EntryPlace {
  readonly base: number;
  readonly entry: number;
}

/** Pieces that are kept at hand: cutting one into tokens again costs as much as looking at all of it. */
const mostPieces = 4;

/**
 * Stands on one entry of a zone's main file (a line, or several held together by parentheses) and walks to its
 * neighbours, over the borders of the pieces that the text is kept in. Only pieces that are walked over are looked at.
 */
export class EntryWalk {
  readonly #zone: Zone;
  readonly #recent: Shape[] = [];
  /** Undefined past the end. */
  #piece: Shape | undefined;
  #entry = 0;

  /** Stands on the first entry. */
  constructor(zone: Zone) {
    this.#zone = zone;
    this.#enter(0);
  }

  /** Whether the walk has come past the last entry; then there is no piece. */
  get atEnd(): boolean {
    return this.#piece === undefined;
  }

  get isFirst(): boolean {
    return this.#piece !== undefined && this.#piece.base === 0 && this.#entry === 0;
  }

  get isLast(): boolean {
    return this.#piece !== undefined && this.endOffset >= this.#zone.mainLength;
  }

  get place(): EntryPlace {
    return { base: this.#piece?.base ?? this.#zone.mainLength, entry: this.#entry };
  }

  backTo({ base, entry }: EntryPlace): void {
    if (this.#piece?.base !== base) this.#enter(base);
    this.#entry = entry;
  }

  /** The piece of the text that the entry stands in; offsets in its tape count from its base. */
  get piece(): Shape {
    if (this.#piece === undefined) throw new RangeError('the walk has ended');
    return this.#piece;
  }

  /** The first token of the entry. */
  get first(): number {
    return this.piece.entries.firsts[this.#entry] ?? 0;
  }

  /** The token after the last one of the entry. */
  get end(): number {
    const { entries, tape } = this.piece;
    return entries.firsts[this.#entry + 1] ?? tape.length;
  }

  /** Where the entry starts in the whole text. */
  get startOffset(): number {
    const { base, tape } = this.piece;
    return base + (tape.starts[this.first] ?? 0);
  }

  /** Where the entry ends in the whole text, its line end included. */
  get endOffset(): number {
    const { base, tape } = this.piece;
    return base + (tape.starts[this.end] ?? 0);
  }

  advance(): void {
    if (this.#piece === undefined) return;
    this.#entry++;
    if (this.#entry >= this.#piece.entries.length) this.#enter(endOf(this.#piece));
  }

  /** Steps to the entry before; on the first one it stays. */
  retreat(): void {
    if (this.#piece !== undefined && this.#entry > 0) {
      this.#entry--;
      return;
    }
    const before = (this.#piece?.base ?? this.#zone.mainLength) - 1;
    if (before < 0) return;
    this.#enter(before);
    this.#entry = this.piece.entries.length - 1;
  }

  /** Moves onto the entry that holds an offset; past the text onto the last one. Logarithmic in its piece. */
  moveTo(offset: number): void {
    this.#enter(Math.max(0, Math.min(offset, this.#zone.mainLength - 1)));
    if (this.#piece === undefined) return;
    const { base, tape, entries } = this.#piece;
    let high = entries.length - 1;
    while (this.#entry < high) {
      const middle = (this.#entry + high + 1) >> 1;
      if (base + (tape.starts[entries.firsts[middle] ?? 0] ?? 0) <= offset) this.#entry = middle;
      else high = middle - 1;
    }
  }

  /** Stands on the first entry of the piece that holds an offset. */
  #enter(offset: number): void {
    this.#entry = 0;
    if (offset >= this.#zone.mainLength) {
      this.#piece = undefined;
      return;
    }
    this.#piece = this.#recent.find((piece) => piece.base <= offset && offset < endOf(piece));
    if (this.#piece !== undefined) return;
    this.#piece = this.#zone.shapeAt(offset);
    if (this.#recent.length >= mostPieces) this.#recent.shift();
    this.#recent.push(this.#piece);
  }
}

function endOf({ base, tape }: Shape): number {
  return base + (tape.starts[tape.length] ?? 0);
}
