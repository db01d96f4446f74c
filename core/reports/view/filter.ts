import type { IpNetwork } from '../../text/ip-address.js';
import { policyDomain } from '../aggregate/report.js';
import type { ReportSet } from '../report-set.js';
import { isInAny, readAddress } from './addresses.js';
import { type Basis, outcome, outcomesOf } from './outcomes.js';

/** Which rows are wanted. What is undefined or empty wants all. */
export interface RowFilter {
  readonly basis: Basis;
  readonly includeIps?: readonly IpNetwork[];
  readonly excludeIps?: readonly IpNetwork[];
  /** Seconds since 1970. Reports whose period has something of it. */
  readonly since?: number | undefined;
  /** The first second that is no longer wanted. */
  readonly until?: number | undefined;
  /** Part of the reporter's name, in any case. */
  readonly reporter?: string | undefined;
  /** The author domain, or one above it. */
  readonly domain?: string | undefined;
  /** `fail`: DMARC failed. `dkim-only`: of the two only DKIM passed. */
  readonly result?: 'pass' | 'fail' | 'dkim-only' | 'spf-only' | undefined;
  /** Reports that repeat another one are left out, unless they are wanted. */
  readonly duplicates?: 'hide' | 'show';
}

/** 1 for each row of the set that is wanted, and for each report of which a row may be. */
export interface Selection {
  readonly rows: Uint8Array;
  readonly reports: Uint8Array;
}

/** One pass over the rows for each condition that is there; work on whole numbers. */
export function selectRows(set: ReportSet, filter: RowFilter): Selection {
  const reports = selectReports(set, filter);
  const rows = new Uint8Array(set.rows.length);
  for (const [index, { firstRow, endRow }] of set.reports.entries())
    if (reports[index] === 1) rows.fill(1, firstRow, endRow);
  narrowByAddress(set, filter, rows);
  narrowByDomain(set, filter, rows);
  narrowByResult(set, filter, rows);
  return { rows, reports };
}

function selectReports(set: ReportSet, filter: RowFilter): Uint8Array {
  const { since, until } = filter;
  const reporter = filter.reporter?.toLowerCase();
  return Uint8Array.from(set.reports, ({ begin, end, orgName, duplicateOf }) => {
    if (duplicateOf !== undefined && filter.duplicates !== 'show') return 0;
    if (since !== undefined && (end ?? begin ?? Number.NEGATIVE_INFINITY) < since) return 0;
    if (until !== undefined && (begin ?? end ?? Number.POSITIVE_INFINITY) >= until) return 0;
    return reporter === undefined || orgName.toLowerCase().includes(reporter) ? 1 : 0;
  });
}

function narrowByAddress(
  set: ReportSet,
  { includeIps = [], excludeIps = [] }: RowFilter,
  rows: Uint8Array,
): void {
  if (includeIps.length === 0 && excludeIps.length === 0) return;
  const wanted = new Uint8Array(set.ips.size);
  for (let number = 0; number < wanted.length; number++) {
    const address = readAddress(set.ips.textOf(number));
    const isIn = includeIps.length === 0 || (address !== undefined && isInAny(address, includeIps));
    wanted[number] = isIn && !(address !== undefined && isInAny(address, excludeIps)) ? 1 : 0;
  }
  narrow(rows, set.rows.ip.cells, wanted);
}

function narrowByDomain(set: ReportSet, filter: RowFilter, rows: Uint8Array): void {
  const above = plain(filter.domain ?? '');
  if (above === '') return;
  const wanted = new Uint8Array(set.domains.size);
  for (let number = 0; number < wanted.length; number++)
    wanted[number] = isBelow(set.domains.textOf(number), above);
  narrow(rows, set.rows.headerFrom.cells, wanted);
}

function narrowByResult(set: ReportSet, { result, basis }: RowFilter, rows: Uint8Array): void {
  if (result === undefined) return;
  const bits = outcomesOf(set, basis);
  const wanted = new Uint8Array(16);
  for (let bit = 0; bit < wanted.length; bit++) wanted[bit] = wants(result, bit) ? 1 : 0;
  narrow(rows, bits, wanted);
}

function wants(result: NonNullable<RowFilter['result']>, bits: number): boolean {
  const both = bits & (outcome.dkim | outcome.spf);
  switch (result) {
    case 'pass':
      return (bits & outcome.dmarc) !== 0;
    case 'fail':
      return (bits & outcome.dmarc) === 0;
    case 'dkim-only':
      return both === outcome.dkim;
    case 'spf-only':
      return both === outcome.spf;
  }
}

function narrow(rows: Uint8Array, keys: Uint8Array | Uint32Array, wanted: Uint8Array): void {
  for (let row = 0; row < rows.length; row++)
    rows[row] = (rows[row] as number) & (wanted[keys[row] as number] ?? 0);
}

function isBelow(domain: string, above: string): 0 | 1 {
  const name = plain(domain);
  return name === above || name.endsWith(`.${above}`) ? 1 : 0;
}

function plain(domain: string): string {
  return domain.toLowerCase().replace(/\.$/, '');
}

/** Whether a report without rows is wanted by its domain. */
export function isReportOf(set: ReportSet, index: number, domain: string | undefined): boolean {
  const report = set.reports[index];
  return domain === undefined || (report !== undefined && isBelow(policyDomain(report), plain(domain)) === 1);
}
