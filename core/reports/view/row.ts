import { policyDomain } from '../aggregate/report.js';
import type { ReportSet } from '../report-set.js';
import { authKind, rowFlag } from '../table/columns.js';
import type { Messages } from '../table/exact-sum.js';
import { shownIp } from './addresses.js';
import type { Selection } from './filter.js';

/** One result of `auth_results`. Empty texts: not stated. */
export interface AuthResult {
  readonly method: 'dkim' | 'spf';
  readonly domain: string;
  readonly selector: string;
  readonly result: string;
  readonly scope: string;
  readonly human: string;
}

/** A row as plain data, for people, pages and files. Texts are as the report has them: whoever shows them makes them inert. */
export interface Row {
  readonly row: number;
  /** Index into the reports of the set. */
  readonly report: number;
  readonly sourceIp: string;
  readonly messages: Messages;
  /** As they are meant: in lower case, old names replaced. */
  readonly disposition: string;
  readonly dkim: string;
  readonly spf: string;
  readonly reasons: readonly { readonly type: string; readonly comment: string }[];
  readonly headerFrom: string;
  readonly envelopeFrom: string;
  readonly envelopeTo: string;
  readonly auth: readonly AuthResult[];
  /** Octet of the document at which the record begins. */
  readonly offset: number;
  readonly isIncomplete: boolean;
}

export function rowOf(set: ReportSet, row: number): Row {
  const { rows, domains, texts } = set;
  const reasons: { type: string; comment: string }[] = [];
  const [firstReason, lastReason] = set.reasonsOf(row);
  for (let at = firstReason; at < lastReason; at++) {
    reasons.push({
      type: set.resultOf(set.reasons.type.cells[at] as number),
      comment: texts.textOf(set.reasons.comment.cells[at] as number),
    });
  }
  const auth: AuthResult[] = [];
  const [firstAuth, lastAuth] = set.authOf(row);
  for (let at = firstAuth; at < lastAuth; at++) auth.push(authOf(set, at));
  return {
    row,
    report: rows.report.cells[row] as number,
    sourceIp: shownIp(set.ips.textOf(rows.ip.cells[row] as number)),
    messages: set.messagesOf(row),
    disposition: set.resultOf(rows.disposition.cells[row] as number),
    dkim: set.resultOf(rows.dkim.cells[row] as number),
    spf: set.resultOf(rows.spf.cells[row] as number),
    reasons,
    headerFrom: domains.textOf(rows.headerFrom.cells[row] as number),
    envelopeFrom: domains.textOf(rows.envelopeFrom.cells[row] as number),
    envelopeTo: domains.textOf(rows.envelopeTo.cells[row] as number),
    auth,
    offset: rows.offset.cells[row] as number,
    isIncomplete: ((rows.flags.cells[row] as number) & (rowFlag.incomplete | rowFlag.badCount)) !== 0,
  };
}

function authOf({ auth, domains, selectors, texts, results }: ReportSet, at: number): AuthResult {
  return {
    method: auth.kind.cells[at] === authKind.dkim ? 'dkim' : 'spf',
    domain: domains.textOf(auth.domain.cells[at] as number),
    selector: selectors.textOf(auth.selector.cells[at] as number),
    result: results.textOf(auth.result.cells[at] as number).toLowerCase(),
    scope: results.textOf(auth.scope.cells[at] as number).toLowerCase(),
    human: texts.textOf(auth.human.cells[at] as number),
  };
}

/** What a slice of selected rows is sorted by; rows that are equal stay in the order of the reports. */
export type RowOrder = 'as-read' | 'messages';

/** A slice of the selected rows, from the first to before the last of them, and how many there are. */
export function pageOfRows(
  set: ReportSet,
  { rows: wanted }: Selection,
  { order, from, to }: { readonly order: RowOrder; readonly from: number; readonly to: number },
): { readonly total: number; readonly rows: readonly Row[] } {
  const numbers: number[] = [];
  for (let row = 0; row < wanted.length; row++) if (wanted[row] === 1) numbers.push(row);
  const count = set.rows.count.cells;
  if (order === 'messages') numbers.sort((a, b) => (count[b] as number) - (count[a] as number) || a - b);
  return { total: numbers.length, rows: numbers.slice(from, to).map((row) => rowOf(set, row)) };
}

/** The rows of one report that are selected. */
export function* rowsOfReport(set: ReportSet, index: number, { rows }: Selection): IterableIterator<Row> {
  const report = set.reports[index];
  if (report === undefined) return;
  for (let row = report.firstRow; row < report.endRow; row++) if (rows[row] === 1) yield rowOf(set, row);
}

/** All selected rows, in the order in which they were read. */
export function* selectedRows(set: ReportSet, { rows }: Selection): IterableIterator<Row> {
  for (let row = 0; row < rows.length; row++) if (rows[row] === 1) yield rowOf(set, row);
}

/** The policy that a row was judged by, in the words of a record: `p=none sp=reject`. */
export function policyText(set: ReportSet, index: number): string {
  const report = set.reports[index];
  const policy = report?.policies[0];
  if (report === undefined || policy === undefined) return '';
  const tags = [
    ...(['p', 'sp', 'np', 'adkim', 'aspf', 'pct', 'fo'] as const).map((tag) => [tag, policy[tag]] as const),
    ['t', policy.testing] as const,
  ];
  const stated = tags.flatMap(([tag, value]) =>
    value === undefined || value === '' ? [] : [`${tag}=${value}`],
  );
  return [policyDomain(report), ...stated].join(' ');
}
