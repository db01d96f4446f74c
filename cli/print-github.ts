import { type CheckReport, fileOf } from './checked-file.js';
import { placeOf } from './place-of.js';
import { printable } from './printable.js';
import type { Terminal } from './terminal.js';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** Workflow commands of GitHub Actions, one a line: each finding becomes an annotation of its line. */
export function printGithub({ files, unreadable }: CheckReport, terminal: Terminal): void {
  for (const { path, zone, findings } of files) {
    for (const { code, severity, message, span } of findings) {
      const { startLine, startColumn, endLine, endColumn } = placeOf(zone, zone.writtenAt(span));
      const properties = [
        ['file', fileOf(path, zone, span)],
        ['line', startLine],
        ['endLine', endLine],
        // Columns of different lines are refused.
        ...(startLine === endLine ? [['col', startColumn] as const, ['endColumn', endColumn] as const] : []),
        ['title', code],
      ] as const;
      terminal.out(command(commands[severity], properties, terminal.machineWords.of(message)));
    }
  }
  for (const { path, message } of unreadable) {
    terminal.out(command('error', [['file', path]], terminal.machineWords.of(message)));
  }
}

function command(
  name: string,
  properties: readonly (readonly [string, string | number])[],
  text: string,
): string {
  const list = properties.map(([key, value]) => `${key}=${propertyText(String(value))}`).join(',');
  return `::${name} ${list}::${dataText(printable(text))}\n`;
}

function dataText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function propertyText(text: string): string {
  return dataText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
