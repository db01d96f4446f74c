import { createHash, randomBytes } from 'node:crypto';
import { type BatchLimits, BatchWriter, defaultBatchLimits } from '../core/reports/clickhouse/batches.js';
import { type ReportKey, reportKeyOf } from '../core/reports/clickhouse/report-key.js';
import {
  createTables,
  insertReports,
  insertRows,
  readKeys,
  selectKnown,
} from '../core/reports/clickhouse/tables.js';
import type { ReportSet } from '../core/reports/report-set.js';
import { type Phrase, say } from '../core/words/phrase.js';
import { type ClickHouseServer, runStatement } from '../platform/node/clickhouse.js';
import { readArguments, UsageError } from './arguments.js';
import { clickHouseOf, clickHouseOption } from './clickhouse-option.js';
import type { ExitStatus } from './exit-status.js';
import { progressOn } from './progress.js';
import { readSelection, selectionOptions } from './report-options.js';
import { readReports } from './report-read.js';
import type { Terminal } from './terminal.js';

/** For `readArguments`. */
export const loadOptions = { ...clickHouseOption, 'most-octets': selectionOptions['most-octets'] } as const;

/**
 * `report load PATH... --clickhouse URL`: adds reports to the tables of a server. Those that are there already stay as they
 * are, so what was interrupted is completed by doing it again.
 */
export async function reportLoad(words: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const args = readArguments(words, loadOptions);
  const server = clickHouseOf(args);
  if (server === undefined) throw new UsageError('report load needs --clickhouse URL');
  if (args.positionals.length === 0) throw new UsageError('no report to load');
  const read = await readReports(args.positionals, readSelection(args).limits, terminal);
  const progress = progressOn(terminal, read.set.reports.length);
  const loaded = await loadReports(read.set, server, { onBatch: ({ reports }) => progress.show(reports) });
  progress.clear();
  const { reports, rows, known, failure } = loaded;
  terminal.out(
    `${terminal.words.of(say`loaded: reports ${reports}, rows ${rows}; there before: reports ${known}`)}\n`,
  );
  if (failure !== undefined) {
    terminal.error(`${terminal.words.of(failure)}\n`);
    terminal.error(`${terminal.words.of(say`the same command again loads what is left`)}\n`);
  }
  return failure !== undefined || read.failures.length > 0 ? 2 : 0;
}

export interface Loaded {
  /** Reports that are there now and were not before, and their rows. */
  readonly reports: number;
  readonly rows: number;
  /** Reports that were there before. */
  readonly known: number;
  /** Why it did not come to its end. */
  readonly failure: Phrase | undefined;
}

interface LoadOptions {
  readonly limits?: BatchLimits;
  /** After each batch: how many reports are done. The next one waits for it. */
  readonly onBatch?: (done: { readonly reports: number }) => void | Promise<void>;
}

/** Loads the reports of a set, but those that another one of it repeats. */
export async function loadReports(
  set: ReportSet,
  server: ClickHouseServer,
  { limits = defaultBatchLimits, onBatch = () => {} }: LoadOptions = {},
): Promise<Loaded> {
  let [reports, rows, known] = [0, 0, 0];
  const stopped = (failure: Phrase): Loaded => ({ reports, rows, known, failure });
  for (const statement of createTables()) {
    const made = await runStatement(server, statement);
    if ('failure' in made) return stopped(made.failure);
  }
  const writer = new BatchWriter(set);
  const keys = keysOf(set);
  for (const statement of selectKnown(Array.from(keys.values(), ({ report }) => report))) {
    const answer = await runStatement(server, statement);
    if ('failure' in answer) return stopped(answer.failure);
    const there = readKeys(answer.text);
    for (const [index, { report }] of keys) if (there.has(report)) keys.delete(index);
    known += there.size;
  }
  let pending = 0;
  for (const batch of writer.batches(keys, loadName(), limits)) {
    const inserts = [
      ...(batch.rowCount > 0 ? [[insertRows(), batch.rows] as const] : []),
      ...(batch.reportCount > 0 ? [[insertReports(), batch.reports] as const] : []),
    ];
    for (const [statement, data] of inserts) {
      const done = await runStatement(server, statement, data);
      if ('failure' in done) return stopped(done.failure);
    }
    pending += batch.rowCount;
    if (batch.reportCount > 0) {
      reports += batch.reportCount;
      rows += pending;
      pending = 0;
    }
    await onBatch({ reports });
  }
  return { reports, rows, known, failure: undefined };
}

/** By index of a report; each key once. */
function keysOf(set: ReportSet): Map<number, ReportKey> {
  const keys = new Map<number, ReportKey>();
  const seen = new Set<string>();
  for (const [index, { duplicateOf }] of set.reports.entries()) {
    if (duplicateOf !== undefined) continue;
    const key = reportKeyOf(set, index, sha256);
    if (seen.has(key.report)) continue;
    seen.add(key.report);
    keys.set(index, key);
  }
  return keys;
}

function sha256(text: string): Uint8Array {
  return createHash('sha256').update(text, 'utf8').digest();
}

/** Sorts by time; no two loads have the same, even when two programs load at once. */
function loadName(): string {
  return `${new Date().toISOString().replace(/[:.]/g, '-')}-${randomBytes(8).toString('hex')}`;
}
