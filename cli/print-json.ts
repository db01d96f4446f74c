import type { Words } from '../core/words/words.js';
import type { UnreadableFile } from '../platform/node/zone-files.js';
import { type CheckedFile, fileOf, type Summary } from './checked-file.js';
import type { Terminal } from './terminal.js';

/** An included file is named at its findings. */
function includedIn(path: string, file: string): { readonly file?: string } {
  return file === path ? {} : { file };
}

/** The JSON of interfaces: lines and columns count from 1, columns in UTF-16 units. */
export function printJson(
  files: readonly CheckedFile[],
  unreadable: readonly UnreadableFile[],
  summary: Summary,
  terminal: Terminal,
): void {
  const report = {
    version: 1,
    files: files.map((file) => fileReport(file, terminal.machineWords)),
    summary,
    errors: unreadable.map((file) => ({ ...file, message: terminal.machineWords.of(file.message) })),
  };
  terminal.out(`${JSON.stringify(report, undefined, 2)}\n`);
}

function fileReport({ path, zone, findings, fixed }: CheckedFile, words: Words) {
  return {
    path,
    origin: zone.apex,
    records: zone.records.length,
    ...(fixed === undefined ? {} : { fixed: fixed.length }),
    findings: findings.map((finding) => {
      const start = zone.lines.position(finding.span.start);
      const end = zone.lines.position(finding.span.end);
      return {
        code: finding.code,
        name: finding.name,
        severity: finding.severity,
        message: words.of(finding.message),
        ...includedIn(path, fileOf(path, zone, finding.span)),
        line: start.line + 1,
        column: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
        ...(finding.owner === undefined ? {} : { owner: finding.owner }),
        fixes: finding.fixes.map(({ title, isSafe }) => ({ title: words.of(title), safe: isSafe })),
      };
    }),
  };
}
