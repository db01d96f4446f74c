import type { ReportSet } from '../core/reports/report-set.js';
import { isReportOf, type Selection } from '../core/reports/view/filter.js';
import { groupRows } from '../core/reports/view/group-rows.js';
import { type AuthResult, policyText, type Row, rowsOfReport } from '../core/reports/view/row.js';
import { inert } from '../core/reports/words/inert.js';
import { type Phrase, say } from '../core/words/phrase.js';
import type { Words } from '../core/words/words.js';
import { type Paint, painter } from './paint.js';
import type { ReportOptions } from './report-options.js';
import { failureLines, tlsLines, warningLines } from './report-others-text.js';
import { periodText } from './report-period.js';
import type { ReadReports } from './report-read.js';
import { groupTable, totalLines } from './report-sums-text.js';
import { totalsIn } from './report-totals.js';
import type { Terminal } from './terminal.js';
import { tableLines } from './text-table.js';

/** What people read at a terminal: a table for each report, or with `-s` one of sources; then the sums. */
export function* reportText(
  read: ReadReports,
  selection: Selection,
  options: ReportOptions,
  { words, hasColor }: Terminal,
): IterableIterator<string> {
  const { set } = read;
  const paint = painter(hasColor);
  const { by, filter } = options;
  if (options.isStatistics) yield* groupTable(groupRows(set, selection, by, filter.basis), by, words);
  else {
    yield* reportTables(set, selection, options, words, paint);
    yield* failureLines(set.failures, words);
    yield* tlsLines(set.tls, words, paint);
  }
  yield* totalLines(totalsIn(read, selection, filter.basis), words);
}

function* reportTables(
  set: ReportSet,
  selection: Selection,
  { filter }: ReportOptions,
  words: Words,
  paint: Paint,
): IterableIterator<string> {
  const order = set.reports
    .map((report, index) => ({ report, index }))
    .filter(({ index }) => selection.reports[index] === 1)
    .sort(
      (a, b) =>
        compare(a.report.orgName.toLowerCase(), b.report.orgName.toLowerCase()) ||
        (a.report.begin ?? 0) - (b.report.begin ?? 0) ||
        a.index - b.index,
    );
  for (const { report, index } of order) {
    const rows = Array.from(rowsOfReport(set, index, selection));
    // A filter that leaves nothing of a report leaves its heading out, too.
    if (rows.length === 0 && (report.endRow > report.firstRow || !isReportOf(set, index, filter.domain)))
      continue;
    const name = report.orgName === '' ? words.of(say`(a reporter without a name)`) : inert(report.orgName);
    yield `${paint('bold', name)}  ${periodText(report.begin, report.end)}  ${inert(report.reportId)}`;
    yield `  ${inert(report.origin.path)}`;
    const policy = inert(policyText(set, index));
    if (policy !== '') yield `  ${words.of(say`published policy: ${policy}`)}`;
    for (const error of report.errors) yield `  ${words.of(say`the reporter says: ${inert(error)}`)}`;
    yield* warningLines(report, words, paint);
    if (rows.length === 0) yield `  ${words.of(say`the reporter saw no mail`)}`;
    else yield* rowTable(rows, words);
    yield '';
  }
}

function* rowTable(rows: readonly Row[], words: Words): IterableIterator<string> {
  const heads: Phrase[] = [say`source`, say`messages`, say`disposition`];
  const head = [...heads.map(words.of), 'DKIM', 'SPF', 'From', words.of(say`results`)];
  const cells = rows.map((row) => [
    row.sourceIp === '' ? '-' : inert(row.sourceIp),
    String(row.messages),
    [row.disposition || '-', ...row.reasons.map(({ type }) => `(${type || '-'})`)].map(inert).join(' '),
    inert(row.dkim || '-'),
    inert(row.spf || '-'),
    inert(row.headerFrom || '-'),
    row.auth.map(authText).join(', '),
  ]);
  yield* tableLines([head, ...cells], ['left', 'right', 'left', 'left', 'left', 'left', 'left'], 2);
}

/** `dkim=pass example.com/s1` */
function authText({ method, domain, selector, result, scope }: AuthResult): string {
  const where = method === 'dkim' && selector !== '' ? `${domain}/${selector}` : domain;
  return inert(`${method}=${result || '-'} ${where}${scope === 'helo' ? ' (helo)' : ''}`);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
