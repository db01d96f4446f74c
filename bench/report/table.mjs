// The table of a run, as Markdown that also reads well in a terminal.
import { digits } from './units.mjs';

const heads = ['goal', 'what', 'ours', 'peer', 'measured', 'wanted', ''];

/** Lines of a table of rows, its columns padded. */
export function tableOf(rows) {
  const cells = [heads, ...rows.map(cellsOf)];
  const widths = heads.map((_, column) => Math.max(...cells.map((line) => line[column].length)));
  const lines = cells.map((line) => `| ${line.map((cell, at) => cell.padEnd(widths[at])).join(' | ')} |`);
  lines.splice(1, 0, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`);
  return lines;
}

function cellsOf(row) {
  if (row.reason !== undefined) return [row.goal, row.what, '', '', '', row.reason, row.verdict];
  return [row.goal, row.what, row.ours, row.peer, withUnit(row.measured, row.unit), wanted(row), row.verdict];
}

function wanted({ atMost, atLeast, unit }) {
  if (atMost !== undefined) return `<= ${atMost} ${unit}`;
  return atLeast === undefined ? '' : `>= ${atLeast} ${unit}`;
}

function withUnit(value, unit) {
  return `${Number.isInteger(value) ? value : digits(value)} ${unit}`;
}

/** How many goals were met, in one line. */
export function tallyOf(rows) {
  const count = (verdict) => rows.filter((row) => row.verdict === verdict).length;
  const failures = count('failed') > 0 ? `, ${count('failed')} failed` : '';
  return `${count('met')} met, ${count('missed')} missed, ${count('not run')} not run${failures}`;
}
