import type { Messages } from '../table/exact-sum.js';
import type { RowFilter } from '../view/filter.js';
import type { Group } from '../view/group.js';
import { byMessages } from '../view/group-rows.js';
import { dayOf, type Grouping } from '../view/keys.js';
import { dispositionNames } from '../view/sums.js';
import { columnOfGrouping } from './columns.js';
import { reportCondition, rowCondition } from './conditions.js';
import { quoted, reportTable, rowTable } from './tables.js';
import { tabUnescaped } from './text.js';

/** Sums by what rows have in common, a group a line. */
export function selectGroups(filter: RowFilter, by: Grouping): string {
  const column = columnOfGrouping[by];
  const key = by === 'day' ? `intDiv(${column}, ${daySeconds})` : column;
  return `SELECT ${key} AS key, ${sums(filter)} FROM ${rowTable} WHERE ${rowCondition(filter)} GROUP BY key FORMAT TabSeparated`;
}

/** Sums over everything that a filter wants, in one line. */
export function selectTotals(filter: RowFilter): string {
  return `SELECT '', ${sums(filter)} FROM ${rowTable} WHERE ${rowCondition(filter)} FORMAT TabSeparated`;
}

/** What is said about reports beside their rows. */
export interface ReportCounts {
  /** Those that a filter wants. */
  readonly reports: number;
  /** Files that any report came from. */
  readonly files: number;
  /** Reports with the name of another one and other rows. */
  readonly differing: number;
}

/** Of all reports; in one line. */
export function selectCounts(filter: RowFilter): string {
  const isWanted = `ifNull(${reportCondition(filter)}, 0)`;
  return `SELECT uniqExactIf(report, ${isWanted}), uniqExact(path), uniqExact(report) - uniqExact(identity) FROM ${reportTable} FORMAT TabSeparated`;
}

export function readCounts(text: string): ReportCounts {
  const [reports, files, differing] = (lines(text)[0] ?? []).map((field) => Number(field ?? 0));
  return { reports: reports ?? 0, files: files ?? 0, differing: differing ?? 0 };
}

/** What the server answers to `selectGroups`, those with the most messages first. */
export function readGroups(text: string, by: Grouping): readonly Group[] {
  return byMessages(
    lines(text).map(([key, ...fields]) => {
      const label = by === 'day' ? dayOf(key === undefined ? undefined : Number(key) * daySeconds) : key;
      return groupOf(label ?? '', fields);
    }),
  );
}

export function readTotals(text: string): Group {
  const [, ...fields] = lines(text)[0] ?? [];
  return groupOf('', fields);
}

const daySeconds = 86_400;

/** Sums are decimals of 38 digits, for 64 bits may not do: a report may count 10^18 in each row. */
function sums({ basis }: RowFilter): string {
  const [dkim, spf, dmarc] = [`${basis}_dkim = 1`, `${basis}_spf = 1`, `${basis}_dmarc = 1`];
  const known = dispositionNames.filter((name) => name !== 'other');
  const conditions = [
    ...['1', dmarc, dkim, spf, `${dkim} AND ${spf}`, 'overridden = 1'],
    ...known.map((name) => `disposition = '${name}'`),
    `disposition NOT IN (${known.map((name) => `'${name}'`).join(', ')})`,
  ];
  const each = conditions.map((condition) => `sumIf(toDecimal128(messages, 0), ${condition})`);
  return ['count()', 'min(begin)', `max(${quoted('end')})`, ...each].join(', ');
}

function groupOf(key: string, fields: readonly (string | undefined)[]): Group {
  const [rows, first, last, ...rest] = fields;
  const [messages, dmarcPass, dkimPass, spfPass, bothPass, overridden, ...of] = rest.map(countOf);
  const [none, pass, quarantine, reject, other] = of;
  return {
    key,
    rows: Number(rows ?? 0),
    messages: messages ?? 0,
    dmarcPass: dmarcPass ?? 0,
    dkimPass: dkimPass ?? 0,
    spfPass: spfPass ?? 0,
    bothPass: bothPass ?? 0,
    overridden: overridden ?? 0,
    disposition: {
      none: none ?? 0,
      pass: pass ?? 0,
      quarantine: quarantine ?? 0,
      reject: reject ?? 0,
      other: other ?? 0,
    },
    firstSeen: first === undefined ? undefined : Number(first),
    lastSeen: last === undefined ? undefined : Number(last),
  };
}

function countOf(field: string | undefined): Messages {
  if (field === undefined || !/^[0-9]{1,40}$/.test(field)) return 0;
  const count = Number(field);
  return count <= Number.MAX_SAFE_INTEGER ? count : BigInt(field);
}

function lines(text: string): readonly (readonly (string | undefined)[])[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t').map(tabUnescaped));
}
