/** Columns that a character takes on a terminal: two for those of East Asia, none for marks that combine. */
export function widthOf(text: string): number {
  // Nearly everything is ASCII.
  if (/^[ -~]*$/.test(text)) return text.length;
  let width = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code >= 0x300 && code <= 0x36f) continue;
    width += isWide(code) ? 2 : 1;
  }
  return width;
}

function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd)
  );
}

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
