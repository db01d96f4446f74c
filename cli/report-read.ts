import type { ReportOrigin } from '../core/reports/aggregate/report.js';
import { levelOf, type ProblemLevel } from '../core/reports/codes.js';
import type { UnpackLimits } from '../core/reports/container/ports.js';
import { openFile } from '../core/reports/container/read-file.js';
import type { ProblemLog, ReportProblem } from '../core/reports/problem.js';
import { ReportSet } from '../core/reports/report-set.js';
import { inert } from '../core/reports/words/inert.js';
import { problemPhrase } from '../core/reports/words/problem-words.js';
import { joined, type Phrase, say } from '../core/words/phrase.js';
import { type FoundReportFile, findReportFiles, readPieces } from '../platform/node/report-files.js';
import { nodeUnpack } from '../platform/node/unpack.js';
import type { UnreadableFile } from '../platform/node/zone-files.js';
import { anySeed } from './any-seed.js';
import { progressOn } from './progress.js';
import type { Terminal } from './terminal.js';

/** A file, or something in it, that could not be read whole. */
export interface ReportFailure {
  readonly path: string;
  readonly message: Phrase;
}

export interface ReadReports {
  readonly set: ReportSet;
  readonly failures: readonly ReportFailure[];
  readonly files: number;
}

/** Reads all reports that the paths name; what cannot be read is told on standard error, and the others still are. */
export async function readReports(
  paths: readonly string[],
  limits: UnpackLimits,
  terminal: Terminal,
): Promise<ReadReports> {
  const set = new ReportSet(anySeed());
  const failures: ReportFailure[] = [];
  const places = paths.map((path) => ({
    path,
    files: path === '-' ? [{ kind: 'file', path } as const] : Array.from(findReportFiles(path)),
  }));
  const count = places.reduce((sum, { files }) => sum + files.length, 0);
  const progress = progressOn(terminal, count);
  const fail = (path: string, message: Phrase): void => {
    failures.push({ path, message });
    progress.clear();
    terminal.error(`${inert(path)}: ${terminal.words.of(message)}\n`);
  };
  let done = 0;
  for (const { path, files } of places) {
    const before = reportsIn(set) + failures.length;
    for (const found of files) {
      await readOne(set, found, { limits, terminal, fail });
      progress.show(++done);
    }
    // Of a file that is none it was told above; a folder may hold other things, but not only.
    if (reportsIn(set) + failures.length === before) fail(path, say`no report in this folder`);
  }
  progress.clear();
  return { set, failures, files: count };
}

function reportsIn({ reports, failures, tls }: ReportSet): number {
  return reports.length + failures.length + tls.length;
}

interface Run {
  readonly limits: UnpackLimits;
  readonly terminal: Terminal;
  readonly fail: (path: string, message: Phrase) => void;
}

async function readOne(set: ReportSet, found: FoundReportFile, run: Run): Promise<void> {
  const { limits, terminal, fail } = run;
  if (found.kind === 'unreadable') return fail(found.path, found.message);
  const before = set.reports.length;
  const path = found.path === '-' ? '<stdin>' : found.path;
  const file = openFile(set, path, { ports: nodeUnpack, limits, isQuiet: found.isQuiet === true });
  const read =
    found.path === '-'
      ? readInput(terminal, file.taker)
      : readPieces(path, (piece) => file.taker.take(piece));
  if (typeof read !== 'number') return fail(path, read.message);
  const { problems } = await file.end();
  for (const problem of problems) {
    if (levelOf(problem.code) === 'error') fail(path, problemPlace(problem, problem.origin));
  }
  for (const report of set.reports.slice(before)) {
    for (const problem of firstProblems(report.problems, 'error'))
      fail(path, problemPlace(problem, report.origin));
  }
}

const mostTold = 5;

/** The problems of one level that are told of one report; there may be as many as records. */
export function firstProblems({ kept }: ProblemLog, level: ProblemLevel): readonly ReportProblem[] {
  return kept.filter(({ code }) => levelOf(code) === level).slice(0, mostTold);
}

function readInput(terminal: Terminal, taker: { take(piece: Uint8Array): void }): number | UnreadableFile {
  const input = terminal.read();
  if ('message' in input) return input;
  taker.take(input.octets);
  return input.octets.length;
}

/** A problem in one line, with its place: in which file of the archive, at which octet. */
export function problemPlace(problem: ReportProblem, { name }: ReportOrigin): Phrase {
  const inside = name === undefined ? '' : `${inert(name)}: `;
  return joined([inside, problemPhrase(problem), ` (${problem.code}, @${problem.offset})`], '');
}
