import { selectRows } from '../core/reports/view/filter.js';
import type { ClickHouseServer } from '../platform/node/clickhouse.js';
import { type Arguments, readArguments, UsageError } from './arguments.js';
import { clickHouseOf } from './clickhouse-option.js';
import type { ExitStatus } from './exit-status.js';
import { reportCsv, reportNdjson } from './report-csv.js';
import { reportExport } from './report-export.js';
import { reportJson } from './report-json.js';
import { reportLoad } from './report-load.js';
import { type ReportOptions, readReportOptions, reportOptions } from './report-options.js';
import { type ReadReports, readReports } from './report-read.js';
import { reportRemote } from './report-remote.js';
import { reportText } from './report-text.js';
import { reportValidate } from './report-validate.js';
import type { Terminal } from './terminal.js';

/**
 * `report PATH...`: reads reports about the mail of domains, and tells who sent what and how it fared. Files that cannot be
 * read whole are told on standard error and make the status 2; the others are read all the same.
 */
export async function report(words: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  if (words[0] === 'validate') return reportValidate(words.slice(1), terminal);
  if (words[0] === 'export') return reportExport(words.slice(1), terminal);
  if (words[0] === 'load') return reportLoad(words.slice(1), terminal);
  const args = readArguments(words, reportOptions);
  const options = readReportOptions(args);
  const server = clickHouseOf(args);
  if (server !== undefined) return showRemote(server, args, options, terminal);
  if (args.positionals.length === 0) throw new UsageError('no report to read');
  const read = await readReports(args.positionals, options.limits, terminal);
  show(read, options, terminal);
  return read.failures.length > 0 ? 2 : 0;
}

async function showRemote(
  server: ClickHouseServer,
  { positionals }: Arguments,
  options: ReportOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  if (positionals.length > 0) throw new UsageError('--clickhouse and a path: one of the two');
  if (!options.isStatistics) throw new UsageError('--clickhouse needs -s or --by GROUPING');
  const told = await reportRemote(server, options, terminal);
  if ('failure' in told) {
    terminal.error(`${terminal.words.of(told.failure)}\n`);
    return 2;
  }
  write(told.lines, terminal);
  return 0;
}

function show(read: ReadReports, options: ReportOptions, terminal: Terminal): void {
  const selection = selectRows(read.set, options.filter);
  const lines = {
    text: () => reportText(read, selection, options, terminal),
    json: () => reportJson(read, selection, options, terminal),
    csv: () => reportCsv(read, selection, options),
    ndjson: () => reportNdjson(read, selection, options),
  }[options.format]();
  write(lines, terminal);
}

function write(lines: Iterable<string>, terminal: Terminal): void {
  let piece = '';
  for (const line of lines) {
    piece += `${line}\n`;
    if (piece.length < mostPiece) continue;
    terminal.out(piece);
    piece = '';
  }
  if (piece !== '') terminal.out(piece);
}

/** Characters that are written at once. */
const mostPiece = 65_536;
