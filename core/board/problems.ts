import type { ReportOrigin } from '../reports/aggregate/report.js';
import { levelOf } from '../reports/codes.js';
import type { FileProblem } from '../reports/container/reading.js';
import type { ReportProblem } from '../reports/problem.js';
import type { ReportSet } from '../reports/report-set.js';
import { visible } from '../reports/words/inert.js';
import { problemPhrase } from '../reports/words/problem-words.js';
import { type Phrase, say } from '../words/phrase.js';
import type { Words } from '../words/words.js';
import type { BoardProblem } from './board-view.js';

/** A file that the platform could not read. */
export interface UnreadFile {
  readonly path: string;
  readonly message: Phrase;
}

/** Problems that are shown; the others are counted. */
const mostShown = 500;
const ranks = { error: 0, warning: 1, note: 2 } as const;
const levels = { error: say`error`, warning: say`warning`, note: say`note` } as const;

/** What could not be read, or was odd, and why: the worst first. */
export function problemsOf(
  set: ReportSet,
  ofFiles: readonly FileProblem[],
  unread: readonly UnreadFile[],
  words: Words,
): { readonly problems: readonly BoardProblem[]; readonly more: number } {
  const problems: BoardProblem[] = [
    ...unread.map(({ path, message }) => viewOf('error', path, '', words.of(message), words)),
    ...ofFiles.map((problem) => problemView(problem, problem.origin, words)),
  ];
  let all = problems.length;
  for (const { problems: log, origin } of [...set.reports, ...set.failures, ...set.tls]) {
    for (const count of log.counts.values()) all += count;
    for (const problem of log.kept) {
      if (problems.length < mostShown * 4) problems.push(problemView(problem, origin, words));
    }
  }
  problems.sort((a, b) => ranks[a.level] - ranks[b.level]);
  const shown = problems.slice(0, mostShown);
  return { problems: shown, more: all - shown.length };
}

function problemView(problem: ReportProblem, { path, name }: ReportOrigin, words: Words): BoardProblem {
  const where = name === undefined ? path : `${path}: ${name}`;
  const message = `${words.of(problemPhrase(problem))} (@${problem.offset})`;
  return viewOf(levelOf(problem.code), where, problem.code, message, words);
}

function viewOf(
  level: BoardProblem['level'],
  where: string,
  code: string,
  message: string,
  words: Words,
): BoardProblem {
  return {
    level,
    levelText: words.of(levels[level]),
    where: visible(where),
    code,
    message: visible(message),
  };
}
