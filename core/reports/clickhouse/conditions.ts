import { firstOf, type IpNetwork } from '../../text/ip-address.js';
import type { RowFilter } from '../view/filter.js';
import { hexOf } from './columns.js';
import { quoted, reportTable } from './tables.js';
import { sqlText } from './text.js';

/** Which reports a filter wants, as a condition on their table: what `selectRows` does with those of a set. */
export function reportCondition({ since, until, reporter }: RowFilter): string {
  const end = quoted('end');
  return all([
    ...(since === undefined ? [] : [`coalesce(${end}, begin) >= ${whole(since)}`]),
    ...(until === undefined ? [] : [`coalesce(begin, ${end}) < ${whole(until)}`]),
    ...(reporter === undefined ? [] : [`position(reporter_folded, ${sqlText(reporter.toLowerCase())}) > 0`]),
  ]);
}

/**
 * The same for rows. Only those of whole reports count, and of a report that was loaded more than once those of one load:
 * what an interrupted load left behind is as if it were not there.
 */
export function rowCondition(filter: RowFilter): string {
  const reports = `SELECT report, min(load) FROM ${reportTable} WHERE ${reportCondition(filter)} GROUP BY report`;
  return all([
    `(report, load) GLOBAL IN (${reports})`,
    ...networkConditions(filter),
    ...domainConditions(filter),
    ...resultConditions(filter),
  ]);
}

function networkConditions({ includeIps = [], excludeIps = [] }: RowFilter): string[] {
  return [
    ...(includeIps.length === 0 ? [] : [`(${includeIps.map(isIn).join(' OR ')})`]),
    ...excludeIps.map((network) => `NOT ${isIn(network)}`),
  ];
}

function isIn(network: IpNetwork): string {
  const first = hexOf(firstOf(network));
  const last = hexOf({ ...network, octets: lastOctets(network) });
  return `(length(address) = ${first.length} AND address >= '${first}' AND address <= '${last}')`;
}

function lastOctets({ octets, prefixLength }: IpNetwork): readonly number[] {
  return octets.map((octet, index) => {
    const bits = Math.min(8, Math.max(0, prefixLength - index * 8));
    return octet | (0xff >> bits);
  });
}

function domainConditions({ domain = '' }: RowFilter): string[] {
  const name = domain.toLowerCase().replace(/\.$/, '');
  if (name === '') return [];
  return [`(header_from = ${sqlText(name)} OR endsWith(header_from, ${sqlText(`.${name}`)}))`];
}

function resultConditions({ result, basis }: RowFilter): string[] {
  switch (result) {
    case undefined:
      return [];
    case 'pass':
      return [`${basis}_dmarc = 1`];
    case 'fail':
      return [`${basis}_dmarc = 0`];
    case 'dkim-only':
      return [`${basis}_dkim = 1`, `${basis}_spf = 0`];
    case 'spf-only':
      return [`${basis}_dkim = 0`, `${basis}_spf = 1`];
  }
}

function all(conditions: readonly string[]): string {
  return conditions.length === 0 ? '1' : conditions.join(' AND ');
}

function whole(seconds: number): string {
  return String(Math.trunc(seconds));
}
