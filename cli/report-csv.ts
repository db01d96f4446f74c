import { policyDomain } from '../core/reports/aggregate/report.js';
import { authText } from '../core/reports/export/parquet-rows.js';
import type { ReportSet } from '../core/reports/report-set.js';
import type { Selection } from '../core/reports/view/filter.js';
import type { Group } from '../core/reports/view/group.js';
import { groupRows, minus } from '../core/reports/view/group-rows.js';
import type { Grouping } from '../core/reports/view/keys.js';
import { type Row, selectedRows } from '../core/reports/view/row.js';
import { csvField, inert } from '../core/reports/words/inert.js';
import { countJson, groupJson, timeJson } from './report-json.js';
import type { ReportOptions } from './report-options.js';
import type { ReadReports } from './report-read.js';

const rowColumns = [
  ...['path', 'org_name', 'report_id', 'domain', 'begin', 'end', 'source_ip', 'count', 'disposition', 'dkim'],
  ...['spf', 'reason', 'header_from', 'envelope_from', 'envelope_to', 'auth_dkim', 'auth_spf'],
];

const groupColumns = [
  ...['messages', 'dmarc_pass', 'dkim_pass', 'dkim_fail', 'spf_pass', 'spf_fail', 'none', 'quarantine'],
  ...['reject', 'pass', 'first_seen', 'last_seen'],
];

/** The lines of a CSV file: one for each row, or with `-s` one for each source. No field can be taken for a formula. */
export function* reportCsv(
  { set }: ReadReports,
  selection: Selection,
  { isStatistics, by, filter }: ReportOptions,
): IterableIterator<string> {
  if (isStatistics) {
    yield* groupCsv(groupRows(set, selection, by, filter.basis), by);
    return;
  }
  yield csvLine(rowColumns);
  for (const row of selectedRows(set, selection)) yield csvLine(rowFields(set, row));
}

export function* groupCsv(groups: Iterable<Group>, by: Grouping): IterableIterator<string> {
  yield csvLine([by.replaceAll('-', '_'), ...groupColumns]);
  for (const { key, messages, dmarcPass, dkimPass, spfPass, disposition, firstSeen, lastSeen } of groups) {
    const counts = [
      messages,
      dmarcPass,
      dkimPass,
      minus(messages, dkimPass),
      spfPass,
      minus(messages, spfPass),
    ];
    const { none, quarantine, reject, pass } = disposition;
    const times = [timeJson(firstSeen) ?? '', timeJson(lastSeen) ?? ''];
    yield csvLine([key, ...[...counts, none, quarantine, reject, pass].map(String), ...times]);
  }
}

/** The same as JSON, one object a line. */
export function* reportNdjson(
  { set }: ReadReports,
  selection: Selection,
  { isStatistics, by, filter }: ReportOptions,
): IterableIterator<string> {
  if (isStatistics) yield* groupNdjson(groupRows(set, selection, by, filter.basis), by);
  else for (const row of selectedRows(set, selection)) yield JSON.stringify(rowJson(set, row));
}

export function* groupNdjson(groups: Iterable<Group>, by: Grouping): IterableIterator<string> {
  for (const group of groups) yield JSON.stringify(groupJson(group, by));
}

/** A row with what its report says: complete by itself. */
export function rowJson(set: ReportSet, row: Row) {
  const report = set.reports[row.report];
  return {
    path: report?.origin.path ?? '',
    orgName: report?.orgName ?? '',
    reportId: report?.reportId ?? '',
    domain: report === undefined ? '' : policyDomain(report),
    begin: timeJson(report?.begin),
    end: timeJson(report?.end),
    sourceIp: row.sourceIp,
    count: countJson(row.messages),
    disposition: row.disposition,
    dkim: row.dkim,
    spf: row.spf,
    reasons: row.reasons,
    headerFrom: row.headerFrom,
    envelopeFrom: row.envelopeFrom,
    envelopeTo: row.envelopeTo,
    auth: row.auth,
  };
}

function rowFields(set: ReportSet, row: Row): string[] {
  const report = set.reports[row.report];
  return [
    report?.origin.path ?? '',
    report?.orgName ?? '',
    report?.reportId ?? '',
    report === undefined ? '' : policyDomain(report),
    timeJson(report?.begin) ?? '',
    timeJson(report?.end) ?? '',
    row.sourceIp,
    String(row.messages),
    row.disposition,
    row.dkim,
    row.spf,
    row.reasons.map(({ type, comment }) => (comment === '' ? type : `${type}: ${comment}`)).join('; '),
    row.headerFrom,
    row.envelopeFrom,
    row.envelopeTo,
    authText(row, 'dkim'),
    authText(row, 'spf'),
  ];
}

export function csvLine(fields: readonly string[]): string {
  return fields.map((field) => csvField(inert(field))).join(',');
}
