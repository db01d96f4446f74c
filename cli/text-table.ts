import { widthOf } from './display-width.js';

/** The lines of a table; cells of a column are padded to the widest, but for the last column. */
export function* tableLines(
  rows: readonly (readonly string[])[],
  sides: readonly ('left' | 'right')[],
  indent = '',
): IterableIterator<string> {
  const widths = sides.map(() => 0);
  for (const row of rows) {
    for (let column = 0; column < row.length; column++)
      widths[column] = Math.max(widths[column] ?? 0, widthOf(row[column] ?? ''));
  }
  for (const row of rows) {
    let line = indent;
    for (let column = 0; column < row.length; column++) {
      const cell = row[column] ?? '';
      const length = (widths[column] ?? 0) - widthOf(cell) + cell.length;
      if (column > 0) line += '  ';
      line += sides[column] === 'right' ? cell.padStart(length) : cell.padEnd(length);
    }
    yield line.trimEnd();
  }
}
