import { newNamespace } from '../aggregate/namespaces.js';
import type { AggregateReport, ReportSchema } from '../aggregate/report.js';
import { policyDomain } from '../aggregate/report.js';
import { readFileName } from '../file-name.js';
import { ProblemLog } from '../problem.js';
import type { ReportSet } from '../report-set.js';
import { authKind } from '../table/columns.js';
import { alignmentIn } from '../view/outcomes.js';

/** What rows of a report say that cannot be so, beside what a schema can see. */
export function judgeRows(set: ReportSet, report: AggregateReport, schema: ReportSchema): ProblemLog {
  const problems = new ProblemLog();
  const { namespace, origin, start } = report;
  if (schema === 'rfc9990' && namespace !== newNamespace) problems.add('REPORT068', start, newNamespace);
  const name = (origin.name ?? origin.path).replace(/^.*[/\\]/s, '');
  if (name.includes('!') && readFileName(name) === undefined) problems.add('REPORT067', start, name);
  judgeResults(set, report, problems);
  if (schema === 'rfc9990') judgeReasons(set, report, problems);
  return problems;
}

/** A pass in policy_evaluated needs an aligned pass in auth_results. */
function judgeResults(set: ReportSet, report: AggregateReport, problems: ProblemLog): void {
  const alignment = alignmentIn(set);
  const { rows, auth } = set;
  const policy = report.policies[0];
  for (let row = report.firstRow; row < report.endRow; row++) {
    const [start, end] = set.authOf(row);
    for (const method of ['dkim', 'spf'] as const) {
      if (set.resultOf(rows[method].cells[row] as number) !== 'pass') continue;
      const mode =
        (method === 'dkim' ? policy?.adkim : policy?.aspf)?.toLowerCase() === 's' ? 'strict' : 'relaxed';
      let isFound = false;
      for (let at = start; at < end && !isFound; at++) {
        isFound =
          auth.kind.cells[at] === authKind[method] &&
          set.resultOf(auth.result.cells[at] as number) === 'pass' &&
          alignment.isAligned(rows.headerFrom.cells[row] as number, auth.domain.cells[at] as number, mode);
      }
      if (!isFound) problems.add('REPORT071', rows.offset.cells[row] as number, method);
    }
  }
}

/** Who does something else than the policy asks for says why (RFC 9990 s3.1.1.14). */
function judgeReasons(set: ReportSet, report: AggregateReport, problems: ProblemLog): void {
  const { rows, domains } = set;
  const policy = report.policies[0];
  const domain = policyDomain(report).toLowerCase();
  const isPass = (number: number): boolean => set.resultOf(number) === 'pass';
  for (let row = report.firstRow; row < report.endRow; row++) {
    if (isPass(rows.dkim.cells[row] as number) || isPass(rows.spf.cells[row] as number)) continue;
    const isOwn = domains.textOf(rows.headerFrom.cells[row] as number).toLowerCase() === domain;
    const wanted = isOwn ? policy?.p : (policy?.sp ?? policy?.np ?? policy?.p);
    const disposition = set.resultOf(rows.disposition.cells[row] as number);
    const [start, end] = set.reasonsOf(row);
    if (wanted === undefined || wanted.toLowerCase() === disposition || end > start) continue;
    // For a subdomain either of both may have counted.
    if (!isOwn && policy?.np?.toLowerCase() === disposition) continue;
    problems.add('REPORT069', rows.offset.cells[row] as number);
  }
}
