import { differenceText, severityOf } from '../../core/drift/words.js';
import { publishedLines, zoneLines } from '../../core/drift/zone-lines.js';
import { shownName } from '../../core/lint/rules/shared/shown.js';
import { textOfOctets } from '../../core/text/utf8.js';
import { say } from '../../core/words/phrase.js';
import { type Paint, painter } from '../paint.js';
import { printable } from '../printable.js';
import type { Terminal } from '../terminal.js';
import {
  type ComparedFile,
  type ComparedWith,
  type Differing,
  differencesOf,
  whereOf,
} from './compared-file.js';

/**
 * A comparison for a person: what differs and where, and below it what is published (`-`) and what the zone would publish
 * in its place (`+`).
 */
export function printDrift(file: ComparedFile, terminal: Terminal): void {
  const paint = painter(terminal.hasColor);
  for (const comparison of file.comparisons) {
    terminal.out(`${paint('bold', printable(titleOf(file, comparison, terminal)))}\n`);
    for (const one of differencesOf(comparison)) printDifference(file, one, paint, terminal);
    terminal.out(`${summaryOf(comparison, terminal)}\n\n`);
  }
}

function titleOf({ path, zone }: ComparedFile, { label }: ComparedWith, { words }: Terminal): string {
  const name = shownName(zone.apex);
  return words.of(label === '' ? say`${path}: ${name} and live DNS` : say`${path}: ${name} and ${label}`);
}

function printDifference(
  file: ComparedFile,
  { compared, difference }: Differing,
  paint: Paint,
  { words, out }: Terminal,
): void {
  const severity = severityOf[difference.kind];
  const place = whereOf(file, compared);
  const message = printable(words.of(differenceText(compared, difference)));
  out(`  ${printable(place.file)}:${place.line}:${place.column} ${paint(severity, severity)} ${message}\n`);
  if (difference.kind === 'unknown') return;
  const published = publishedLines(compared);
  const own = zoneLines(compared);
  for (const line of published) if (!own.includes(line)) out(`    ${paint('dim', `- ${shownLine(line)}`)}\n`);
  for (const line of own) if (!published.includes(line)) out(`    + ${shownLine(line)}\n`);
}

function shownLine(line: string): string {
  return printable(textOfOctets(line));
}

function summaryOf({ drift: { compared, isCut } }: ComparedWith, { words }: Terminal): string {
  const unknown = compared.filter(({ difference }) => difference?.kind === 'unknown').length;
  const differing = compared.filter(({ difference }) => difference !== undefined).length - unknown;
  const counts = words.of(
    say`${differing} of ${compared.length - unknown} names differ, ${unknown} could not be compared`,
  );
  if (!isCut) return `  ${counts}`;
  return `  ${counts}\n  ${words.of(say`The zone has more mail records than are compared.`)}`;
}
