import type { ReportSet } from '../report-set.js';
import type { Selection } from './filter.js';
import { dayOf } from './keys.js';
import { type Basis, outcome, outcomesOf } from './outcomes.js';

const daySeconds = 86_400;
/** A report of more days than a year is an error of its reporter, and stands on its first day. */
const mostDays = 400;

/** Messages of one day, in UTC. Where a report is longer than a day its messages are spread over its days. */
export interface DaySums {
  /** `2026-11-22` */
  readonly day: string;
  readonly pass: number;
  readonly fail: number;
  /** How much of both is a share of a longer report, and so a guess. */
  readonly spread: number;
}

/** The selected rows by day, without gaps; days on which nothing was seen count 0. */
export function timelineOf(set: ReportSet, { rows: wanted }: Selection, basis: Basis): readonly DaySums[] {
  const bits = outcomesOf(set, basis);
  const days = new Map<number, { pass: number; fail: number; spread: number }>();
  const count = set.rows.count.cells;
  for (const { firstRow, endRow, begin, end } of set.reports) {
    if (begin === undefined || firstRow === endRow) continue;
    let pass = 0;
    let fail = 0;
    for (let row = firstRow; row < endRow; row++) {
      if (wanted[row] === 0) continue;
      if (((bits[row] as number) & outcome.dmarc) !== 0) pass += count[row] as number;
      else fail += count[row] as number;
    }
    if (pass + fail > 0) spread(days, begin, end ?? begin, pass, fail);
  }
  return withoutGaps(days);
}

function spread(
  days: Map<number, { pass: number; fail: number; spread: number }>,
  begin: number,
  end: number,
  pass: number,
  fail: number,
): void {
  const first = Math.floor(begin / daySeconds);
  // Reports of a day end at its last second or at the first of the next.
  const last = Math.max(first, Math.floor((Math.max(begin, end) - 2) / daySeconds));
  const isOfOneDay = end - begin <= daySeconds + 1 || last - first > mostDays;
  const stop = isOfOneDay ? first : last;
  const share = 1 / (stop - first + 1);
  for (let day = first; day <= stop; day++) {
    const sums = days.get(day) ?? { pass: 0, fail: 0, spread: 0 };
    sums.pass += pass * share;
    sums.fail += fail * share;
    if (stop > first) sums.spread += (pass + fail) * share;
    days.set(day, sums);
  }
}

function withoutGaps(days: ReadonlyMap<number, { pass: number; fail: number; spread: number }>): DaySums[] {
  const known = Array.from(days.keys()).sort((a, b) => a - b);
  const [first, last] = [known[0], known[known.length - 1]];
  if (first === undefined || last === undefined) return [];
  const all =
    last - first > 10 * mostDays
      ? known
      : Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return all.map((day) => ({
    day: dayOf(day * daySeconds),
    ...(days.get(day) ?? { pass: 0, fail: 0, spread: 0 }),
  }));
}
