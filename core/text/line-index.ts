import type { Source } from './source.js';

const LF = 10;
const CR = 13;

/** A place for people and editors: both numbers count from zero, `character` in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Where a column of a long line is known. */
interface Mark {
  readonly offset: number;
  readonly character: number;
}

/** Units between two marks. */
const stride = 1024;

/** Offset to line and back. Lines end at LF, CRLF or a lone CR, as the Language Server Protocol has it. */
export class LineIndex {
  /** Offset at which each line starts. */
  readonly #starts: Uint32Array;
  readonly #source: Source;
  readonly #marks = new Map<number, readonly Mark[]>();

  constructor(source: Source) {
    this.#source = source;
    this.#starts = lineStarts(source.bytes);
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The line that `offset` stands on; an offset past the end stands on the last one. Logarithmic. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Offset of the first unit of a line; the end of the text for a line that does not exist. */
  startOf(line: number): number {
    return this.#starts[line] ?? this.#source.bytes.length;
  }

  /** Offset just past the last unit of a line, its line end not counted. */
  endOf(line: number): number {
    const { bytes } = this.#source;
    let end = line + 1 < this.#starts.length ? this.startOf(line + 1) : bytes.length;
    const start = this.startOf(line);
    if (line + 1 < this.#starts.length) {
      if (end > start && bytes[end - 1] === LF) end--;
      if (end > start && bytes[end - 1] === CR) end--;
    }
    return end;
  }

  position(offset: number): Position {
    const line = this.lineAt(offset);
    const start = this.startOf(line);
    if (offset - start <= stride) return { line, character: this.#source.utf16Length(start, offset) };
    const marks = this.#marksOf(line, start);
    const last = marks[Math.floor((offset - start) / stride)] ?? { offset: start, character: 0 };
    return { line, character: last.character + this.#source.utf16Length(last.offset, offset) };
  }

  /** Places along a long line, about a stride apart, so that asking for many of its columns stays linear. */
  #marksOf(line: number, start: number): readonly Mark[] {
    const known = this.#marks.get(line);
    if (known !== undefined) return known;
    const marks: Mark[] = [{ offset: start, character: 0 }];
    const { bytes } = this.#source;
    for (let next = start + stride; next < this.endOf(line); next += stride) {
      // Never inside a character: UTF-8 continues with octets of the form 10xxxxxx, at most three of them.
      let at = next;
      while (at > next - 3 && ((bytes[at] ?? 0) & 0xc0) === 0x80) at--;
      const last = marks[marks.length - 1] ?? { offset: start, character: 0 };
      marks.push({ offset: at, character: last.character + this.#source.utf16Length(last.offset, at) });
    }
    this.#marks.set(line, marks);
    return marks;
  }

  /** Offset of a place in a text whose units are UTF-16 units; a place past the line's end is the line's end. */
  offset({ line, character }: Position): number {
    return Math.min(this.startOf(line) + character, this.endOf(line));
  }
}

function lineStarts(bytes: Uint8Array): Uint32Array {
  let count = 1;
  for (let i = 0; i < bytes.length; i++) if (endsLine(bytes, i)) count++;
  const starts = new Uint32Array(count);
  let line = 1;
  for (let i = 0; i < bytes.length; i++) if (endsLine(bytes, i)) starts[line++] = i + 1;
  return starts;
}

function endsLine(bytes: Uint8Array, index: number): boolean {
  const unit = bytes[index];
  return unit === LF || (unit === CR && bytes[index + 1] !== LF);
}
