import { widthOf } from './display-width.js';

export type Side = 'left' | 'right';

/** The lines of a table; cells of a column are padded to the widest, but for those of the last column on the left. */
export function tableLines(
  rows: Iterable<readonly string[]>,
  sides: readonly Side[],
  indent = 0,
): IterableIterator<string> {
  const table = new TextTable(sides, indent);
  for (const row of rows) table.add(row);
  return table.lines();
}

/** A table that is filled row by row. It may be long: all cells stand in one list, and each is measured once. */
export class TextTable {
  readonly #sides: readonly Side[];
  /** Spaces at the beginning of each line. */
  readonly #indent: number;
  readonly #widths: number[];
  readonly #cells: string[] = [];
  readonly #widthsOfCells: number[] = [];

  constructor(sides: readonly Side[], indent = 0) {
    this.#sides = sides;
    this.#indent = indent;
    this.#widths = sides.map(() => 0);
  }

  /** One more row: a text for each column. */
  add(row: readonly string[]): void {
    for (let column = 0; column < this.#widths.length; column++) {
      const cell = row[column] ?? '';
      const width = widthOf(cell);
      if (width > (this.#widths[column] as number)) this.#widths[column] = width;
      this.#cells.push(cell);
      this.#widthsOfCells.push(width);
    }
  }

  /** `hidden`: numbers of columns that are left out. */
  *lines(hidden: ReadonlySet<number> = new Set()): IterableIterator<string> {
    const columns = this.#widths.length;
    const shown = Array.from(this.#widths.keys()).filter((column) => !hidden.has(column));
    const last = shown.at(-1) ?? 0;
    /** Spaces by how many, those between columns included. */
    const gaps: string[] = [];
    for (let first = 0; first < this.#cells.length; first += columns) {
      let line = '';
      let missing = this.#indent;
      for (const column of shown) {
        const cell = this.#cells[first + column] as string;
        const short = (this.#widths[column] as number) - (this.#widthsOfCells[first + column] as number);
        const isRight = this.#sides[column] === 'right';
        const gap = isRight ? missing + short : missing;
        gaps[gap] ??= ' '.repeat(gap);
        line += gaps[gap] + cell;
        missing = isRight ? between : between + short;
      }
      // To look at the end of a line takes longer than to make it, and few end in nothing.
      const end = this.#cells[first + last] as string;
      yield end !== '' && end === end.trimEnd() ? line : line.trimEnd();
    }
  }
}

/** Spaces between two columns. */
const between = 2;
