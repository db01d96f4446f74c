import type { AggregateReport } from '../core/reports/aggregate/report.js';
import { policyDomain } from '../core/reports/aggregate/report.js';
import { levelOf, nameOf } from '../core/reports/codes.js';
import type { FailureReport } from '../core/reports/failure/report.js';
import type { ProblemLog } from '../core/reports/problem.js';
import type { ReportSet } from '../core/reports/report-set.js';
import type { Messages } from '../core/reports/table/exact-sum.js';
import type { TlsReport } from '../core/reports/tls/report.js';
import type { Selection } from '../core/reports/view/filter.js';
import type { Group } from '../core/reports/view/group.js';
import { groupRows, minus } from '../core/reports/view/group-rows.js';
import { problemPhrase } from '../core/reports/words/problem-words.js';
import type { Words } from '../core/words/words.js';
import type { ReportOptions } from './report-options.js';
import type { ReadReports } from './report-read.js';
import { totalsIn } from './report-totals.js';
import type { Terminal } from './terminal.js';

/** The lines of the JSON of interfaces: what was read, sums by source, and sums over everything. */
export function* reportJson(
  read: ReadReports,
  selection: Selection,
  { filter, by }: ReportOptions,
  { machineWords }: Terminal,
): IterableIterator<string> {
  const { set, failures } = read;
  const { sums, reports } = totalsIn(read, selection, filter.basis);
  const value = {
    version: 1,
    reports: [
      ...set.reports.flatMap((report, index) =>
        selection.reports[index] === 1 || report.duplicateOf !== undefined
          ? [aggregateJson(set, report, selection, machineWords)]
          : [],
      ),
      ...set.failures.map((report) => failureJson(report, machineWords)),
      ...set.tls.map((report) => tlsJson(report, machineWords)),
    ],
    basis: filter.basis,
    statistics: groupRows(set, selection, by, filter.basis).map((group) => groupJson(group, by)),
    totals: {
      reports,
      ...sumsJson(sums),
      failureReports: set.failures.length,
      tlsReports: set.tls.length,
    },
    errors: failures.map(({ path, message }) => ({ path, message: machineWords.of(message) })),
  };
  yield JSON.stringify(value, undefined, 2);
}

/** `sourceIp` for sources, as the interface has it; for other groupings `key`. */
export function groupJson(group: Group, by: string) {
  const { key, firstSeen, lastSeen } = group;
  return {
    ...(by === 'source-ip' ? { sourceIp: key } : { key }),
    ...sumsJson(group),
    firstSeen: timeJson(firstSeen),
    lastSeen: timeJson(lastSeen),
  };
}

export function sumsJson(group: Group) {
  const { rows, messages, dmarcPass, dkimPass, spfPass, overridden, disposition } = group;
  const { none, pass, quarantine, reject, other } = disposition;
  return {
    rows,
    messages: countJson(messages),
    dmarcPass: countJson(dmarcPass),
    dkimPass: countJson(dkimPass),
    dkimFail: countJson(minus(messages, dkimPass)),
    spfPass: countJson(spfPass),
    spfFail: countJson(minus(messages, spfPass)),
    overridden: countJson(overridden),
    disposition: {
      none: countJson(none),
      quarantine: countJson(quarantine),
      reject: countJson(reject),
      pass: countJson(pass),
      other: countJson(other),
    },
  };
}

/** A count that JSON's numbers cannot hold is a text. */
export function countJson(messages: Messages): number | string {
  return typeof messages === 'bigint' ? String(messages) : messages;
}

export function timeJson(seconds: number | undefined): string | null {
  return seconds === undefined ? null : new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}

function aggregateJson(set: ReportSet, report: AggregateReport, { rows }: Selection, words: Words) {
  const { origin, orgName, email, reportId, begin, end, schema, policies, errors, generator } = report;
  let selected = 0;
  for (let row = report.firstRow; row < report.endRow; row++) selected += rows[row] as number;
  const { offset: _, ...policy } = policies[0] ?? { offset: 0 };
  return {
    path: origin.path,
    ...(origin.name === undefined ? {} : { name: origin.name }),
    containers: origin.containers,
    kind: 'aggregate',
    orgName,
    email,
    reportId,
    domain: policyDomain(report),
    begin: timeJson(begin),
    end: timeJson(end),
    schema,
    policy,
    ...(errors.length > 0 ? { reporterErrors: errors } : {}),
    ...(generator === undefined ? {} : { generator }),
    rows: report.endRow - report.firstRow,
    selectedRows: selected,
    messages: countJson(report.messages),
    duplicateOf:
      report.duplicateOf === undefined ? null : (set.reports[report.duplicateOf]?.origin.path ?? ''),
    conflictsWith:
      report.conflictsWith === undefined ? null : (set.reports[report.conflictsWith]?.origin.path ?? ''),
    problems: problemsJson(report.problems, words),
  };
}

function failureJson(report: FailureReport, words: Words) {
  const { origin, sample, problems, text: _text, ...facts } = report;
  return {
    path: origin.path,
    ...facts,
    sampleOctets: sample?.length ?? 0,
    problems: problemsJson(problems, words),
  };
}

function tlsJson(report: TlsReport, words: Words) {
  const { origin, kind, begin, end, problems, ...facts } = report;
  return {
    path: origin.path,
    kind,
    ...facts,
    begin: timeJson(begin),
    end: timeJson(end),
    problems: problemsJson(problems, words),
  };
}

function problemsJson({ kept }: ProblemLog, words: Words) {
  return kept.map((problem) => ({
    code: problem.code,
    name: nameOf(problem.code),
    level: levelOf(problem.code),
    offset: problem.offset,
    message: words.of(problemPhrase(problem)),
  }));
}
