import { findingsJson } from '../core/lint/findings-json.js';
import type { Words } from '../core/words/words.js';
import type { UnreadableFile } from '../platform/node/zone-files.js';
import type { CheckedFile, Summary } from './checked-file.js';
import type { Terminal } from './terminal.js';

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
    findings: findingsJson(path, zone, findings, words),
  };
}
