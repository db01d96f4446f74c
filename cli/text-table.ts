import { widthOf } from './display-width.js';

type Side = 'left' | 'right';

/** The lines of a table; cells of a column are padded to the widest, but for the last column. */
export function* tableLines(
  rows: readonly (readonly string[])[],
  sides: readonly Side[],
  indent = '',
): IterableIterator<string> {
  const widths = sides.map(() => 0);
  for (const row of rows) widen(widths, row);
  for (const row of rows) yield lineOf(row, widths, sides, indent);
}

/** Makes columns as wide as the cells of a row. */
function widen(widths: number[], row: readonly string[]): void {
  for (let column = 0; column < row.length; column++)
    widths[column] = Math.max(widths[column] ?? 0, widthOf(row[column] ?? ''));
}

function lineOf(
  row: readonly string[],
  widths: readonly number[],
  sides: readonly Side[],
  indent: string,
): string {
  let line = indent;
  for (let column = 0; column < row.length; column++) {
    const cell = row[column] ?? '';
    const length = (widths[column] ?? 0) - widthOf(cell) + cell.length;
    if (column > 0) line += '  ';
    line += sides[column] === 'right' ? cell.padStart(length) : cell.padEnd(length);
  }
  return line.trimEnd();
}
