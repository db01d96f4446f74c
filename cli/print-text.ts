import { citeText } from '../core/cite.js';
import type { Finding } from '../core/finding.js';
import { mainFile } from '../core/ide/fixes/edits.js';
import { joined, type Phrase, say } from '../core/words/phrase.js';
import type { Words } from '../core/words/words.js';
import { type CheckedFile, type CheckedText, fileOf, type Summary } from './checked-file.js';
import { excerpt } from './excerpt.js';
import { type Paint, painter } from './paint.js';
import { printable } from './printable.js';
import type { Terminal } from './terminal.js';

/** Findings of one code in one file that are shown: nobody reads the ten thousandth. */
export const mostOfACode = 50;

/**
 * Findings for a person: where, what, the source line with the characters marked, and where it is written down. Of each
 * code the first `most` in a file, and how many more there are.
 */
export function printText(
  files: readonly CheckedFile[],
  summary: Summary,
  most: number,
  terminal: Terminal,
): void {
  const paint = painter(terminal.hasColor);
  for (const file of files) printFile(file, most, paint, terminal);
  terminal.out(`${terminal.words.of(summaryOf(files, summary))}\n`);
}

/** For each file how much was fixed in it, and by how many findings of which code it has fewer. */
export function printFixed(files: readonly CheckedFile[], terminal: Pick<Terminal, 'out' | 'words'>): void {
  for (const { path, fixed = [] } of files) {
    const byFile = new Map<string, Map<string, number>>();
    for (const { code, file } of fixed) {
      const name = file === mainFile ? path : file;
      const codes = byFile.get(name) ?? new Map<string, number>();
      byFile.set(name, codes.set(code, (codes.get(code) ?? 0) + 1));
    }
    for (const [name, codes] of byFile) {
      const total = Array.from(codes.values()).reduce((sum, one) => sum + one, 0);
      const list = Array.from(codes, ([code, number]) => `${code} ${number}`).sort();
      const said = terminal.words.of(say`fixed: ${total} (${list.join(', ')})`);
      terminal.out(`${printable(name)}: ${said}\n`);
    }
  }
}

function printFile(
  { path, zone, findings }: CheckedFile,
  most: number,
  paint: Paint,
  terminal: Terminal,
): void {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const count = (counts.get(finding.code) ?? 0) + 1;
    counts.set(finding.code, count);
    if (count <= most) terminal.out(`${printFinding(path, zone, finding, paint, terminal.words)}\n`);
  }
  const more = Array.from(counts).filter(([, count]) => count > most);
  if (more.length === 0) return;
  const list = joined(
    more.map(([code, count]) => say`${count - most} of ${code}`),
    ', ',
  );
  terminal.out(`${printable(path)}: ${terminal.words.of(say`and more: ${list} (--all shows them)`)}\n\n`);
}

function printFinding(path: string, zone: CheckedText, finding: Finding, paint: Paint, words: Words): string {
  const { line, character } = zone.lines.position(finding.span.start);
  const file = fileOf(path, zone, finding.span);
  const place = paint('bold', `${printable(file)}:${line + 1}:${character + 1}`);
  const head = `${place} ${paint(finding.severity, `${finding.severity} ${finding.code}`)} ${printable(words.of(finding.message))}`;
  const related = finding.related.map(({ span, message }) => {
    const at = zone.lines.position(span.start);
    const [line, column] = [at.line + 1, at.character + 1];
    const other = fileOf(path, zone, span);
    const told =
      other === file
        ? say`see line ${line}, column ${column}: ${message}`
        : say`see ${other} line ${line}, column ${column}: ${message}`;
    return `  ${paint('dim', printable(words.of(told)))}`;
  });
  const cited = paint('dim', `  ${finding.name}, ${citeText(finding.cite)}`);
  return [head, ...excerpt(zone, finding, paint), ...related, cited, ''].join('\n');
}

function summaryOf(files: readonly CheckedFile[], { error, warning, info }: Summary): Phrase {
  const records = files.reduce((sum, { zone }) => sum + zone.records.length, 0);
  const judged = files.length === 1 ? say`1 file` : say`${files.length} files`;
  const read = records === 1 ? say`1 record` : say`${records} records`;
  const errors = error === 1 ? say`1 error` : say`${error} errors`;
  const warnings = warning === 1 ? say`1 warning` : say`${warning} warnings`;
  const infos = info === 1 ? say`1 info` : say`${info} infos`;
  return say`${judged}, ${read}: ${errors}, ${warnings}, ${infos}`;
}
