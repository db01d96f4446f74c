import { LineIndex, type Position } from './line-index.js';
import type { Source } from './source.js';

/** A text in pieces: where each one starts and on which line, both counted in the file that it belongs to. */
export interface LinePieces {
  /** The piece that holds an offset; one past the end belongs to the last. */
  pieceAt(offset: number): number;
  /** The piece of the first file that holds a line; a line past the end is on the last. */
  pieceOfLine(line: number): number;
  sourceOf(piece: number): Source;
  startOf(piece: number): number;
  firstLineOf(piece: number): number;
  readonly lineCount: number;
}

/** Offset to line and back, over a text in pieces that end where lines end. Only pieces that are asked about are looked at. */
export class TextLines {
  readonly #pieces: LinePieces;

  constructor(pieces: LinePieces) {
    this.#pieces = pieces;
  }

  /** Lines of the first file. */
  get lineCount(): number {
    return this.#pieces.lineCount;
  }

  /** The line that `offset` stands on, counted in its own file. */
  lineAt(offset: number): number {
    const piece = this.#pieces.pieceAt(offset);
    return (
      this.#pieces.firstLineOf(piece) + this.#indexOf(piece).lineAt(offset - this.#pieces.startOf(piece))
    );
  }

  /** The line that holds an offset, in whatever file: its first offset, where its text ends, and where the next one starts. */
  around(offset: number): { readonly start: number; readonly end: number; readonly next: number } {
    const piece = this.#pieces.pieceAt(offset);
    const base = this.#pieces.startOf(piece);
    const index = this.#indexOf(piece);
    const line = index.lineAt(offset - base);
    return {
      start: base + index.startOf(line),
      end: base + index.endOf(line),
      next: base + index.startOf(line + 1),
    };
  }

  position(offset: number): Position {
    const piece = this.#pieces.pieceAt(offset);
    const { line, character } = this.#indexOf(piece).position(offset - this.#pieces.startOf(piece));
    return { line: this.#pieces.firstLineOf(piece) + line, character };
  }

  /** Offset of a place in the first file, of which the units are UTF-16 units; a place past the line's end is its end. */
  offset({ line, character }: Position): number {
    return Math.min(this.startOf(line) + character, this.endOf(line));
  }

  /** Offset of the first unit of a line of the first file; the end of the text for a line that does not exist. */
  startOf(line: number): number {
    const piece = this.#pieces.pieceOfLine(line);
    const own = line - this.#pieces.firstLineOf(piece);
    return this.#pieces.startOf(piece) + this.#indexOf(piece).startOf(own);
  }

  /** Offset just past the last unit of a line, its line end not counted. */
  endOf(line: number): number {
    const piece = this.#pieces.pieceOfLine(line);
    const own = line - this.#pieces.firstLineOf(piece);
    return this.#pieces.startOf(piece) + this.#indexOf(piece).endOf(own);
  }

  #indexOf(piece: number): LineIndex {
    return lineIndexOf(this.#pieces.sourceOf(piece));
  }
}

/** The lines of a text that is one piece. */
export function textLinesOf(source: Source): TextLines {
  return new TextLines({
    pieceAt: () => 0,
    pieceOfLine: () => 0,
    sourceOf: () => source,
    startOf: () => 0,
    firstLineOf: () => 0,
    lineCount: lineIndexOf(source).lineCount,
  });
}

/** The lines of a piece, found once. */
export function lineIndexOf(source: Source): LineIndex {
  const index = indexes.get(source) ?? new LineIndex(source);
  indexes.set(source, index);
  return index;
}

/** Of all pieces that were asked about, for as long as they last: a text that is edited keeps most of its pieces. */
const indexes = new WeakMap<Source, LineIndex>();
