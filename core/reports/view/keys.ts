import { policyDomain } from '../aggregate/report.js';
import type { ReportSet } from '../report-set.js';
import { authKind } from '../table/columns.js';
import { noValue } from '../table/dictionary.js';
import { blockAt, canonicalIps, ipsInOrder } from './addresses.js';
import { passesOf } from './outcomes.js';

/** What rows can be put together by. */
export const groupings = [
  ...['source-ip', 'ip-block', 'reporter', 'header-from', 'envelope-from', 'policy-domain', 'day'],
  ...['disposition', 'reason', 'dkim-domain', 'dkim-key', 'spf-domain'],
] as const;

export type Grouping =
  | 'source-ip'
  | 'ip-block'
  | 'reporter'
  | 'header-from'
  | 'envelope-from'
  | 'policy-domain'
  | 'day'
  | 'disposition'
  | 'reason'
  | 'dkim-domain'
  | 'dkim-key'
  | 'spf-domain';

/** A number for each row, equal for rows that belong together, and what to call it. */
export interface Keys {
  readonly keys: Uint32Array | Uint16Array;
  /** Keys are below this. */
  readonly size: number;
  label(key: number): string;
  /** All keys that rows have, in the order of their labels, where that is known beforehand. */
  readonly inOrder?: Uint32Array;
}

/** Of a row that has several (signatures, reasons) the first counts, and of signatures the first that passed. */
export function keysOf(set: ReportSet, by: Grouping): Keys {
  const { rows, reports } = set;
  switch (by) {
    case 'source-ip':
      return byAddress(set, rows.ip.cells, rows.length);
    case 'ip-block': {
      const canonical = canonicalIps(set);
      return relabeled(rows.ip.cells, rows.length, set.ips.size, (number) => blockAt(canonical, number));
    }
    case 'header-from':
      return byDomain(set, rows.headerFrom.cells, rows.length);
    case 'envelope-from':
      return byDomain(set, rows.envelopeFrom.cells, rows.length);
    case 'disposition':
      return relabeled(rows.disposition.cells, rows.length, Math.min(set.results.size, 0x10000), (number) =>
        set.resultOf(number),
      );
    case 'reporter':
      return relabeled(
        rows.report.cells,
        rows.length,
        reports.length,
        (index) => reports[index]?.orgName ?? '',
      );
    case 'policy-domain':
      return relabeled(rows.report.cells, rows.length, reports.length, (index) => {
        const report = reports[index];
        return report === undefined ? '' : policyDomain(report).toLowerCase();
      });
    case 'day':
      return relabeled(rows.report.cells, rows.length, reports.length, (index) =>
        dayOf(reports[index]?.begin),
      );
    case 'reason':
      return relabeled(firstReasons(set), rows.length, Math.min(set.results.size, 0x10000), (number) =>
        set.resultOf(number),
      );
    case 'dkim-domain':
      return byDomain(
        set,
        authColumn(set, authKind.dkim, (at) => set.auth.domain.cells[at] as number),
        rows.length,
      );
    case 'spf-domain':
      return byDomain(
        set,
        authColumn(set, authKind.spf, (at) => set.auth.domain.cells[at] as number),
        rows.length,
      );
    case 'dkim-key':
      return byKey(set);
  }
}

/** `2026-11-22` in UTC; empty where the time is unknown. */
export function dayOf(seconds: number | undefined): string {
  return seconds === undefined ? '' : new Date(seconds * 1000).toISOString().slice(0, 10);
}

/** Selector and domain together; which ones there are is told by a number of both. */
function byKey(set: ReportSet): Keys {
  const { auth, selectors, domains, rows } = set;
  const first = authColumn(set, authKind.dkim, (at) => at + 1);
  const numbers = new Map<number, number>();
  const examples: number[] = [];
  const keys = new Uint32Array(rows.length);
  for (let row = 0; row < keys.length; row++) {
    const next = first[row] as number;
    const at = next - 1;
    const pair =
      next === 0 ? -1 : (auth.domain.cells[at] as number) * 2 ** 24 + (auth.selector.cells[at] as number);
    let key = numbers.get(pair);
    if (key === undefined) {
      key = examples.length;
      numbers.set(pair, key);
      examples.push(next);
    }
    keys[row] = key;
  }
  const labels = examples.map((next) => {
    if (next === 0) return '';
    const selector = selectors.textOf(auth.selector.cells[next - 1] as number);
    return `${selector}._domainkey.${domains.textOf(auth.domain.cells[next - 1] as number).toLowerCase()}`;
  });
  return { keys, size: labels.length, label: (key) => labels[key] ?? '' };
}

function byDomain({ domains }: ReportSet, cells: Uint32Array, length: number): Keys {
  return relabeled(cells, length, domains.size, (number) =>
    domains.textOf(number).toLowerCase().replace(/\.$/, ''),
  );
}

function byAddress(set: ReportSet, cells: Uint32Array, length: number): Keys {
  const canonical = canonicalIps(set);
  const { numbers, shown, size } = canonical;
  const keys = new Uint32Array(length);
  for (let row = 0; row < length; row++) keys[row] = numbers[cells[row] as number] as number;
  return { keys, size, label: (key) => shown[key] ?? '', inOrder: ipsInOrder(canonical) };
}

/** Puts together what has the same label. Labels are made once for each number that occurs. */
function relabeled(
  cells: Uint32Array | Uint16Array,
  length: number,
  size: number,
  label: (number: number) => string,
): Keys {
  const map = new Int32Array(size).fill(-1);
  const byLabel = new Map<string, number>();
  const labels: string[] = [];
  const keys = new Uint32Array(length);
  for (let row = 0; row < length; row++) {
    const number = cells[row] as number;
    let key = map[number] as number;
    if (key < 0) {
      const text = label(number);
      key = byLabel.get(text) ?? labels.length;
      if (key === labels.length) {
        byLabel.set(text, key);
        labels.push(text);
      }
      map[number] = key;
    }
    keys[row] = key;
  }
  return { keys, size: labels.length, label: (key) => labels[key] ?? '' };
}

function firstReasons(set: ReportSet): Uint32Array {
  const keys = new Uint32Array(set.rows.length);
  if (set.reasons.length === 0) return keys;
  for (let row = 0; row < keys.length; row++) {
    const [start, end] = set.reasonsOf(row);
    keys[row] = end > start ? (set.reasons.type.cells[start] as number) : noValue;
  }
  return keys;
}

function authColumn(set: ReportSet, kind: number, value: (at: number) => number): Uint32Array {
  const keys = new Uint32Array(set.rows.length);
  const { auth } = set;
  const isPass = passesOf(set);
  for (let row = 0; row < keys.length; row++) {
    const start = set.rows.auth.cells[row] as number;
    const end = row + 1 < keys.length ? (set.rows.auth.cells[row + 1] as number) : auth.length;
    let found = -1;
    for (let at = start; at < end; at++) {
      if (auth.kind.cells[at] !== kind) continue;
      if (isPass[auth.result.cells[at] as number] === 1) {
        found = at;
        break;
      }
      if (found < 0) found = at;
    }
    keys[row] = found < 0 ? 0 : value(found);
  }
  return keys;
}
