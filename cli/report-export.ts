import { closeSync, openSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { writeParquetRows } from '../core/reports/export/parquet-rows.js';
import { type Selection, selectRows } from '../core/reports/view/filter.js';
import type { Phrase } from '../core/words/phrase.js';
import { reasonOf } from '../platform/node/zone-files.js';
import { oneOf, readArguments, UsageError } from './arguments.js';
import type { ExitStatus } from './exit-status.js';
import { reportCsv, reportNdjson } from './report-csv.js';
import { type ReportOptions, readSelection, selectionOptions } from './report-options.js';
import { type ReadReports, readReports } from './report-read.js';
import type { Terminal } from './terminal.js';

/** Characters that are written at once. */
const mostPiece = 1 << 18;

/** For `readArguments`. */
export const exportOptions = {
  ...selectionOptions,
  format: { type: 'string' },
  output: { type: 'string', short: 'o' },
} as const;

/** `report export PATH...`: the rows of all reports, each with what its report says, for other programs to load. */
export async function reportExport(words: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const args = readArguments(words, exportOptions);
  if (args.positionals.length === 0) throw new UsageError('no report to export');
  const format = oneOf(args.text('format'), 'format', ['ndjson', 'csv', 'parquet'], 'ndjson');
  const { filter, limits } = readSelection(args);
  const read = await readReports(args.positionals, limits, terminal);
  const selection = selectRows(read.set, filter);
  const output = args.text('output');
  if (format === 'parquet' && output === undefined)
    throw new UsageError('--format parquet needs --output FILE');
  const write = writerOf(format, read, { filter, limits, selection });
  const failure = output === undefined ? writeOut(write, terminal) : writeFile(output, write);
  if (failure !== undefined) terminal.error(`${output}: ${terminal.words.of(failure)}\n`);
  return failure !== undefined || read.failures.length > 0 ? 2 : 0;
}

type Piece = string | Uint8Array;
type Write = (put: (piece: Piece) => void) => void;

function writerOf(
  format: 'ndjson' | 'csv' | 'parquet',
  read: ReadReports,
  { filter, limits, selection }: Pick<ReportOptions, 'filter' | 'limits'> & { readonly selection: Selection },
): Write {
  if (format === 'parquet') {
    return (put) => writeParquetRows(read.set, selection, put, (octets) => gzipSync(octets));
  }
  const options = { filter, limits, isStatistics: false, by: 'source-ip', format } as const;
  const lines =
    format === 'csv' ? reportCsv(read, selection, options) : reportNdjson(read, selection, options);
  return (put) => {
    for (const piece of pieces(lines)) put(piece);
  };
}

function writeOut(write: Write, terminal: Terminal): undefined {
  write((piece) => {
    if (typeof piece === 'string') terminal.out(piece);
  });
}

/** Returns why it cannot be written; undefined when it is. */
function writeFile(path: string, write: Write): Phrase | undefined {
  try {
    const file = openSync(path, 'w');
    try {
      write((piece) => writeFileSync(file, piece));
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
