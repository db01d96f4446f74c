import { differencesFrom, fileNameOf, readSubject } from '../file-name.js';
import type { ProblemLog } from '../problem.js';
import type { ReportSet } from '../report-set.js';
import type { Messages } from '../table/exact-sum.js';
import type { Metadata } from './metadata.js';
import { newNamespace } from './namespaces.js';
import { type AggregateReport, identityOf, policyDomain, type ReportOrigin } from './report.js';

interface Parts {
  readonly origin: ReportOrigin;
  readonly metadata: Metadata;
  readonly problems: ProblemLog;
  readonly namespace: string | undefined;
  readonly firstRow: number;
  readonly messages: Messages;
  readonly fingerprint: number;
  readonly start: number;
  readonly stop: number;
}

/** A day and the second that reporters count differently. */
const longestPeriod = 86_400 + 1;

/** Makes a report of what was read, adds it to its set and says whether it has been there before. */
export function finishReport(set: ReportSet, parts: Parts): void {
  const { metadata, problems, start } = parts;
  const { begin, end, policies, errors } = metadata;
  const isNew = parts.namespace === newNamespace || metadata.hasNewElements;
  const report: AggregateReport = {
    kind: 'aggregate',
    origin: parts.origin,
    schema: isNew ? 'rfc9990' : 'rfc7489',
    namespace: parts.namespace,
    version: metadata.text('version'),
    orgName: metadata.text('org_name') ?? '',
    email: metadata.text('email') ?? '',
    extraContact: metadata.text('extra_contact_info') ?? '',
    reportId: metadata.text('report_id') ?? '',
    begin,
    end,
    errors,
    generator: metadata.text('generator'),
    policies,
    firstRow: parts.firstRow,
    endRow: set.rows.length,
    messages: parts.messages,
    problems,
    start,
    stop: parts.stop,
    fingerprint: parts.fingerprint,
    duplicateOf: undefined,
    conflictsWith: undefined,
  };
  if (begin === undefined || end === undefined) problems.add('REPORT049', start, '');
  else if (begin > end) problems.add('REPORT046', start);
  else if (end - begin > longestPeriod) problems.add('REPORT047', start);
  if (policies.length > 1) problems.add('REPORT050', policies[1]?.offset ?? start);
  if (report.messages === 0) problems.add('REPORT053', start);
  judgeAuthors(set, report);
  judgeNames(report);
  set.reports.push({ ...report, ...findSame(set, report) });
}

function findSame(
  set: ReportSet,
  report: AggregateReport,
): Pick<AggregateReport, 'duplicateOf' | 'conflictsWith'> {
  const identity = identityOf(report);
  const index = set.reports.length;
  const same = set.byIdentity.get(identity);
  if (same === undefined) {
    set.byIdentity.set(identity, [index]);
    return { duplicateOf: undefined, conflictsWith: undefined };
  }
  const rows = report.endRow - report.firstRow;
  const twin = same.find((one) => {
    const other = set.reports[one];
    return other?.fingerprint === report.fingerprint && other.endRow - other.firstRow === rows;
  });
  if (twin !== undefined) return { duplicateOf: twin, conflictsWith: undefined };
  same.push(index);
  return { duplicateOf: undefined, conflictsWith: same[0] };
}

/** Reports are about one policy, so the authors in them stand below its domain. */
function judgeAuthors(set: ReportSet, report: AggregateReport): void {
  const above = trimmed(policyDomain(report));
  if (above === '') return;
  const { headerFrom, offset } = set.rows;
  const seen = new Set<number>();
  let last = -1;
  for (let row = report.firstRow; row < report.endRow; row++) {
    const author = headerFrom.cells[row] as number;
    if (author === last || seen.has(author)) continue;
    last = author;
    seen.add(author);
    const domain = trimmed(set.domains.textOf(author));
    if (domain === '' || domain === above || domain.endsWith(`.${above}`)) continue;
    report.problems.add('REPORT051', offset.cells[row] ?? report.start, domain, above);
  }
}

function trimmed(domain: string): string {
  return domain.toLowerCase().replace(/\.$/, '');
}

/** The name of the file and the subject of the mail say what the report is about; they may be wrong. */
function judgeNames(report: AggregateReport): void {
  const { origin, begin, end, problems, start } = report;
  const domain = policyDomain(report);
  const named = fileNameOf(origin);
  for (const { part, named: text, found } of named === undefined
    ? []
    : differencesFrom(named, { domain, begin, end })) {
    problems.add('REPORT018', start, part, text, found);
  }
  const subject = origin.subject === undefined ? undefined : readSubject(origin.subject);
  if (subject !== undefined && domain !== '' && trimmed(subject.domain) !== trimmed(domain)) {
    problems.add('REPORT018', start, 'Subject', subject.domain, domain);
  }
}
