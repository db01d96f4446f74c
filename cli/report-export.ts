import { closeSync, openSync, writeSync } from 'node:fs';
import { selectRows } from '../core/reports/view/filter.js';
import { reasonOf } from '../platform/node/zone-files.js';
import { oneOf, readArguments, UsageError } from './arguments.js';
import type { ExitStatus } from './exit-status.js';
import { reportCsv, reportNdjson } from './report-csv.js';
import { readSelection, selectionOptions } from './report-options.js';
import { readReports } from './report-read.js';
import type { Terminal } from './terminal.js';

/** Characters that are written at once. */
const mostPiece = 1 << 18;

/** `report export PATH...`: the rows of all reports, each with what its report says, for other programs to load. */
export async function reportExport(words: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const args = readArguments(words, {
    ...selectionOptions,
    format: { type: 'string' },
    output: { type: 'string', short: 'o' },
  });
  if (args.positionals.length === 0) throw new UsageError('no report to export');
  const format = oneOf(args.text('format'), 'format', ['ndjson', 'csv'], 'ndjson');
  const { filter, limits } = readSelection(args);
  const read = await readReports(args.positionals, limits, terminal);
  const selection = selectRows(read.set, filter);
  const options = { filter, limits, isStatistics: false, by: 'source-ip', format } as const;
  const lines =
    format === 'csv' ? reportCsv(read, selection, options) : reportNdjson(read, selection, options);
  const output = args.text('output');
  const failure = output === undefined ? writeOut(lines, terminal) : writeFile(output, lines);
  if (failure !== undefined) terminal.error(`${output}: ${failure}\n`);
  return failure !== undefined || read.failures.length > 0 ? 2 : 0;
}

function writeOut(lines: Iterable<string>, terminal: Terminal): undefined {
  for (const piece of pieces(lines)) terminal.out(piece);
}

/** Returns why it cannot be written; undefined when it is. */
function writeFile(path: string, lines: Iterable<string>): string | undefined {
  try {
    const file = openSync(path, 'w');
    try {
      for (const piece of pieces(lines)) writeSync(file, piece);
    } finally {
      closeSync(file);
    }
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}

function* pieces(lines: Iterable<string>): IterableIterator<string> {
  let piece = '';
  for (const line of lines) {
    piece += `${line}\n`;
    if (piece.length < mostPiece) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}
