import type { ReportSchema } from '../core/reports/aggregate/report.js';
import { levelOf, nameOf, type ProblemLevel } from '../core/reports/codes.js';
import { defaultLimits } from '../core/reports/container/ports.js';
import { type FileOutcome, openFile } from '../core/reports/container/read-file.js';
import type { ReportProblem } from '../core/reports/problem.js';
import { ReportSet } from '../core/reports/report-set.js';
import { SchemaJudge } from '../core/reports/validate/judge.js';
import { judgeRows } from '../core/reports/validate/judge-rows.js';
import { inert } from '../core/reports/words/inert.js';
import { problemPhrase } from '../core/reports/words/problem-words.js';
import { type Phrase, say } from '../core/words/phrase.js';
import { findReportFiles, readPieces } from '../platform/node/report-files.js';
import { nodeUnpack } from '../platform/node/unpack.js';
import { anySeed } from './any-seed.js';
import { oneOf, readArguments, UsageError } from './arguments.js';
import type { ExitStatus } from './exit-status.js';
import { painter } from './paint.js';
import type { Terminal } from './terminal.js';

interface Finding {
  readonly code: string;
  readonly name: string;
  readonly level: ProblemLevel;
  readonly message: string;
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

interface Judged {
  readonly path: string;
  readonly schema: ReportSchema | undefined;
  readonly reports: number;
  readonly findings: readonly Finding[];
}

/** For `readArguments`. */
export const validateOptions = { schema: { type: 'string' }, format: { type: 'string' } } as const;

/** `report validate PATH...`: judges reports by their schema, with positions. Status 1 where one has an error. */
export async function reportValidate(words: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const args = readArguments(words, validateOptions);
  if (args.positionals.length === 0) throw new UsageError('no report to validate');
  const given = args.text('schema');
  const schema = given === undefined ? undefined : oneOf(given, 'schema', ['rfc7489', 'rfc9990'], 'rfc9990');
  const format = oneOf(args.text('format'), 'format', ['text', 'json'], 'text');
  const all: Judged[] = [];
  let status: ExitStatus = 0;
  for (const found of args.positionals.flatMap((path) => Array.from(findReportFiles(path)))) {
    const judged =
      found.kind === 'unreadable' ? found : await judge(found.path, { given: schema, format }, terminal);
    if ('message' in judged) {
      terminal.error(`${inert(judged.path)}: ${terminal.words.of(judged.message)}\n`);
      status = 2;
      continue;
    }
    all.push(judged);
    if (status === 0 && judged.findings.some(({ level }) => level === 'error')) status = 1;
    if (format === 'text') terminal.out(textOf(judged, terminal));
  }
  if (format === 'json') terminal.out(`${JSON.stringify({ version: 1, files: all }, undefined, 2)}\n`);
  return status;
}

/** Reads a file twice: which schema it follows is known at its end only. */
async function judge(
  path: string,
  { given, format }: { readonly given: ReportSchema | undefined; readonly format: 'text' | 'json' },
  terminal: Terminal,
): Promise<Judged | { readonly path: string; readonly message: Phrase }> {
  const first = await read(path, undefined);
  if ('message' in first) return first;
  const schema = given ?? first.set.reports[0]?.schema;
  const judgeOf = new SchemaJudge(schema ?? 'rfc9990');
  const second = await read(path, judgeOf);
  if ('message' in second) return second;
  const { set, outcome } = second;
  const problems: ReportProblem[] = [...outcome.problems, ...judgeOf.problems.kept];
  for (const report of set.reports) {
    problems.push(...report.problems.kept, ...judgeRows(set, report, schema ?? report.schema).kept);
  }
  for (const report of [...set.failures, ...set.tls]) problems.push(...report.problems.kept);
  const { machineWords, words } = terminal;
  const told = format === 'text' ? words : machineWords;
  const findings = problems
    .sort((a, b) => a.offset - b.offset)
    .map((problem) => ({
      code: problem.code,
      name: nameOf(problem.code),
      level: levelOf(problem.code),
      message: told.of(problemPhrase(problem)),
      offset: problem.offset,
      ...judgeOf.lines.position(problem.offset),
    }));
  return { path, schema, reports: outcome.found, findings };
}

async function read(
  path: string,
  watch: SchemaJudge | undefined,
): Promise<
  | { readonly set: ReportSet; readonly outcome: FileOutcome }
  | { readonly path: string; readonly message: Phrase }
> {
  const set = new ReportSet(anySeed());
  const file = openFile(set, path, {
    ports: nodeUnpack,
    limits: defaultLimits,
    ...(watch === undefined ? {} : { watch }),
  });
  const result = readPieces(path, (piece) => file.taker.take(piece));
  return typeof result === 'number' ? { set, outcome: await file.end() } : result;
}

function textOf({ path, schema, findings }: Judged, { hasColor, words }: Terminal): string {
  const paint = painter(hasColor);
  const lines = findings.map(({ line, column, level, code, message }) => {
    const word = paint(level === 'note' ? 'info' : level, level);
    return `${inert(path)}:${line}:${column}: ${word} ${code} ${message}`;
  });
  if (findings.length === 0)
    lines.push(
      `${inert(path)}: ${words.of(say`nothing to find fault with`)}${schema === undefined ? '' : ` (${schema})`}`,
    );
  return `${lines.join('\n')}\n`;
}
