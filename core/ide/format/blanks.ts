import type { Shape } from '../../zone/zone.js';
import type { FormatStyle } from './style.js';

/** A piece of the text, as far as its octets matter. */
type Text = Pick<Shape, 'source'>;

const TAB = 9;
const LF = 10;

/** The blanks that lead from one column to another, which is not before it. */
export function blanksTo(from: number, to: number, { indent, tabSize }: FormatStyle): string {
  if (indent === 'spaces') return spaces(to - from);
  const lastStop = to - (to % tabSize);
  if (lastStop <= from) return spaces(to - from);
  return '\t'.repeat(Math.ceil((lastStop - from) / tabSize)) + spaces(to - lastStop);
}

const made: string[] = [];

function spaces(count: number): string {
  if (count > 256) return ' '.repeat(count);
  made[count] ??= ' '.repeat(count);
  return made[count];
}

/** Whether the text between two offsets of a piece is exactly these blanks. */
export function isWritten({ source: { bytes } }: Text, start: number, end: number, blanks: string): boolean {
  if (end - start !== blanks.length) return false;
  for (let at = start; at < end; at++) if (bytes[at] !== blanks.charCodeAt(at - start)) return false;
  return true;
}

/** Columns that a text without line ends takes: a character each, whatever octets it is written with. */
export function widthOf({ source }: Text, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    if ((source.bytes[at] ?? 0) < 0x80) continue;
    let width = at - start;
    for (const _ of source.slice(at, end)) width++;
    return width;
  }
  return end - start;
}

/** Where the last line of a token starts: at the token itself, except in a string that has line ends inside. */
export function lastLineOf({ source: { bytes } }: Text, start: number, end: number): number {
  let at = end;
  while (at > start && bytes[at - 1] !== LF) at--;
  return at;
}

/** The column that an offset stands in, as its line is written now. `lineStart` is where its line starts. */
export function columnOf(
  { source }: Text,
  lineStart: number,
  offset: number,
  { tabSize }: FormatStyle,
): number {
  let column = 0;
  let from = lineStart;
  for (let at = lineStart; at < offset; at++) {
    if (source.bytes[at] !== TAB) continue;
    column += widthOf({ source }, from, at);
    column += tabSize - (column % tabSize);
    from = at + 1;
  }
  return column + widthOf({ source }, from, offset);
}
