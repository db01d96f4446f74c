import type { IpAddress } from '../../text/ip-address.js';
import { policyDomain } from '../aggregate/report.js';
import type { ReportSet } from '../report-set.js';
import { readAddress } from '../view/addresses.js';
import { type Grouping, keysOf } from '../view/keys.js';
import { type Basis, outcome, outcomesOf } from '../view/outcomes.js';
import { tabEscaped } from './text.js';

/** A column of the table of rows, and how its values are worked out: by row of a set, as TabSeparated has them. */
export interface RowColumn {
  readonly name: string;
  readonly type: string;
  of(set: ReportSet): (row: number) => string;
}

/** Columns that hold what a grouping calls a row, so that grouping there is grouping by a column. */
export const columnOfGrouping = {
  'source-ip': 'source_ip',
  'ip-block': 'ip_block',
  reporter: 'reporter',
  'header-from': 'header_from',
  'envelope-from': 'envelope_from',
  'policy-domain': 'domain',
  day: 'begin',
  disposition: 'disposition',
  reason: 'reason',
  'dkim-domain': 'dkim_domain',
  'dkim-key': 'dkim_key',
  'spf-domain': 'spf_domain',
} as const satisfies Record<Grouping, string>;

/** What a row says and how it counts; the table has the report and the load of a row before these. */
export const rowColumns: readonly RowColumn[] = [
  { name: 'domain', type: 'String', of: labels('policy-domain') },
  { name: 'day', type: 'Date', of: byReport(({ begin }) => dateOf(begin)) },
  { name: 'begin', type: 'Nullable(Int64)', of: byReport(({ begin }) => nullable(begin)) },
  { name: 'end', type: 'Nullable(Int64)', of: byReport(({ end }) => nullable(end)) },
  { name: 'reporter', type: 'String', of: labels('reporter') },
  { name: 'source_ip', type: 'String', of: labels('source-ip') },
  { name: 'ip_block', type: 'String', of: labels('ip-block') },
  { name: 'address', type: 'String', of: addresses },
  { name: 'messages', type: 'UInt64', of: (set) => (row) => String(set.messagesOf(row)) },
  { name: 'disposition', type: 'String', of: labels('disposition') },
  { name: 'reason', type: 'String', of: labels('reason') },
  { name: 'header_from', type: 'String', of: labels('header-from') },
  { name: 'envelope_from', type: 'String', of: labels('envelope-from') },
  { name: 'dkim_domain', type: 'String', of: labels('dkim-domain') },
  { name: 'dkim_key', type: 'String', of: labels('dkim-key') },
  { name: 'spf_domain', type: 'String', of: labels('spf-domain') },
  { name: 'policy_dkim', type: 'UInt8', of: bit('policy', outcome.dkim) },
  { name: 'policy_spf', type: 'UInt8', of: bit('policy', outcome.spf) },
  { name: 'policy_dmarc', type: 'UInt8', of: bit('policy', outcome.dmarc) },
  { name: 'auth_dkim', type: 'UInt8', of: bit('auth', outcome.dkim) },
  { name: 'auth_spf', type: 'UInt8', of: bit('auth', outcome.spf) },
  { name: 'auth_dmarc', type: 'UInt8', of: bit('auth', outcome.dmarc) },
  { name: 'overridden', type: 'UInt8', of: bit('policy', outcome.overridden) },
];

/** Of the table of reports: one row for each that is there whole. */
export const reportColumns: readonly (readonly [name: string, type: string])[] = [
  ['report', 'FixedString(32)'],
  ['load', 'String'],
  ['identity', 'FixedString(32)'],
  ['domain', 'String'],
  ['day', 'Date'],
  ['begin', 'Nullable(Int64)'],
  ['end', 'Nullable(Int64)'],
  ['reporter', 'String'],
  ['reporter_folded', 'String'],
  ['report_id', 'String'],
  ['email', 'String'],
  ['schema', 'String'],
  ['rows', 'UInt64'],
  ['path', 'String'],
];

/** The values of those behind `identity`. */
export function reportValues({ reports }: ReportSet, index: number): readonly string[] {
  const report = reports[index];
  if (report === undefined) return [];
  const { begin, end, orgName, reportId, email, schema, firstRow, endRow, origin } = report;
  return [
    tabEscaped(policyDomain(report).toLowerCase()),
    dateOf(begin),
    nullable(begin),
    nullable(end),
    tabEscaped(orgName),
    tabEscaped(orgName.toLowerCase()),
    tabEscaped(reportId),
    tabEscaped(email),
    schema,
    String(endRow - firstRow),
    tabEscaped(origin.path),
  ];
}

function labels(by: Grouping): RowColumn['of'] {
  return (set) => {
    const { keys, size, label } = keysOf(set, by);
    const escaped: (string | undefined)[] = new Array(size).fill(undefined);
    return (row) => {
      const key = keys[row] as number;
      escaped[key] ??= tabEscaped(label(key));
      return escaped[key];
    };
  };
}

function byReport(value: (report: ReportSet['reports'][number]) => string): RowColumn['of'] {
  return (set) => {
    const values = set.reports.map(value);
    return (row) => values[set.rows.report.cells[row] as number] ?? '';
  };
}

function bit(basis: Basis, mask: number): RowColumn['of'] {
  return (set) => {
    const bits = outcomesOf(set, basis);
    return (row) => (((bits[row] as number) & mask) === 0 ? '0' : '1');
  };
}

/** Addresses in hexadecimal digits sort as numbers do, so a network is a range of them. Empty for what is no address. */
function addresses(set: ReportSet): (row: number) => string {
  const known: (string | undefined)[] = new Array(set.ips.size).fill(undefined);
  return (row) => {
    const number = set.rows.ip.cells[row] as number;
    known[number] ??= hexOf(readAddress(set.ips.textOf(number)));
    return known[number];
  };
}

/** `c0000201`: 8 digits of an IPv4 address, 32 of an IPv6 one. */
export function hexOf(address: IpAddress | undefined): string {
  return (address?.octets ?? []).map((octet) => octet.toString(16).padStart(2, '0')).join('');
}

function nullable(value: number | undefined): string {
  return value === undefined ? '\\N' : String(value);
}

/** A column of type Date ends with 2105; a day beyond, or none, is only told exactly by `begin`. */
function dateOf(seconds: number | undefined): string {
  if (seconds === undefined) return '1970-01-01';
  return new Date(Math.min(seconds, lastDate) * 1000).toISOString().slice(0, 10);
}

const lastDate = Date.UTC(2105, 11, 31) / 1000;
