import { widthOf } from './display-width.js';

/** The lines of a table; cells of a column are padded to the widest, but for the last column. */
export function* tableLines(
  rows: readonly (readonly string[])[],
  sides: readonly ('left' | 'right')[],
  indent = '',
): IterableIterator<string> {
  const widths = sides.map(() => 0);
  for (const row of rows) {
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, widthOf(cell));
  }
  for (const row of rows) {
    const cells = row.map((cell, column) => {
      const padding = ' '.repeat((widths[column] ?? 0) - widthOf(cell));
      return sides[column] === 'right' ? padding + cell : cell + padding;
    });
    yield `${indent}${cells.join('  ')}`.trimEnd();
  }
}
