import type { ReportSet } from '../report-set.js';
import { ExactSum, type Messages } from '../table/exact-sum.js';
import type { Selection } from './filter.js';
import type { Keys } from './keys.js';
import { type Basis, outcome, outcomesOf } from './outcomes.js';

/** What messages may have become, in the order in which it is summed up. */
export const dispositionNames = ['none', 'pass', 'quarantine', 'reject', 'other'] as const;

/** What is known about a key lies side by side: sums are many, and to fetch them is what takes the time. */
export const cell = {
  rows: 0,
  messages: 1,
  dmarcPass: 2,
  dkimPass: 3,
  spfPass: 4,
  bothPass: 5,
  overridden: 6,
  /** One for each of `dispositionNames`. */
  dispositions: 7,
  firstSeen: 12,
  lastSeen: 13,
} as const;

export const cellsOfKey = 14;

/** Sums by key. */
export interface KeySums {
  /** `cellsOfKey` for each. */
  readonly cells: Float64Array;
  /** The largest sum of messages. */
  readonly largest: number;
  /** Beyond 2^53, in place of `cells`. */
  readonly exact: readonly (ExactSum | undefined)[] | undefined;
}

/** One pass over the selected rows. */
export function sumUp(
  set: ReportSet,
  { rows: wanted }: Selection,
  { keys, size }: Keys,
  basis: Basis,
): KeySums {
  const { rows, reports } = set;
  const bits = outcomesOf(set, basis);
  const places = dispositionPlaces(set);
  const cells = new Float64Array(size * cellsOfKey);
  const begins = Float64Array.from(reports, ({ begin }) => begin ?? Number.POSITIVE_INFINITY);
  const ends = Float64Array.from(reports, ({ end }) => end ?? Number.NEGATIVE_INFINITY);
  const [count, disposition, report] = [rows.count.cells, rows.disposition.cells, rows.report.cells];
  let largest = 0;
  for (let row = 0; row < wanted.length; row++) {
    if (wanted[row] === 0) continue;
    const at = (keys[row] as number) * cellsOfKey;
    const messages = count[row] as number;
    const found = bits[row] as number;
    const index = report[row] as number;
    const begin = begins[index] as number;
    const end = ends[index] as number;
    const isFirst = cells[at] === 0;
    cells[at] = (cells[at] as number) + 1;
    const sum = (cells[at + cell.messages] as number) + messages;
    cells[at + cell.messages] = sum;
    if (sum > largest) largest = sum;
    if ((found & outcome.dmarc) !== 0) add(cells, at + cell.dmarcPass, messages);
    if ((found & outcome.dkim) !== 0) add(cells, at + cell.dkimPass, messages);
    if ((found & outcome.spf) !== 0) add(cells, at + cell.spfPass, messages);
    if ((found & 3) === 3) add(cells, at + cell.bothPass, messages);
    if ((found & outcome.overridden) !== 0) add(cells, at + cell.overridden, messages);
    add(cells, at + cell.dispositions + (places[disposition[row] as number] as number), messages);
    if (isFirst || begin < (cells[at + cell.firstSeen] as number)) cells[at + cell.firstSeen] = begin;
    if (isFirst || end > (cells[at + cell.lastSeen] as number)) cells[at + cell.lastSeen] = end;
  }
  // Beyond 2^53 sums of doubles are not exact: rare enough to do it all again.
  const isExact = largest <= Number.MAX_SAFE_INTEGER && set.bigCounts.size === 0;
  return { cells, largest, exact: isExact ? undefined : exactSums(set, wanted, keys, bits, places) };
}

function add(cells: Float64Array, at: number, messages: number): void {
  cells[at] = (cells[at] as number) + messages;
}

function exactSums(
  set: ReportSet,
  wanted: Uint8Array,
  keys: Keys['keys'],
  bits: Uint8Array,
  places: Uint8Array,
): readonly (ExactSum | undefined)[] {
  const sums: (ExactSum | undefined)[] = [];
  const addExact = (at: number, messages: Messages): void => {
    sums[at] ??= new ExactSum();
    sums[at].add(messages);
  };
  for (let row = 0; row < wanted.length; row++) {
    if (wanted[row] === 0) continue;
    const at = (keys[row] as number) * cellsOfKey;
    const found = bits[row] as number;
    const messages = set.messagesOf(row);
    addExact(at + cell.messages, messages);
    if ((found & outcome.dmarc) !== 0) addExact(at + cell.dmarcPass, messages);
    if ((found & outcome.dkim) !== 0) addExact(at + cell.dkimPass, messages);
    if ((found & outcome.spf) !== 0) addExact(at + cell.spfPass, messages);
    if ((found & 3) === 3) addExact(at + cell.bothPass, messages);
    if ((found & outcome.overridden) !== 0) addExact(at + cell.overridden, messages);
    const place = places[set.rows.disposition.cells[row] as number] as number;
    addExact(at + cell.dispositions + place, messages);
  }
  return sums;
}

/** By number of a result: which of the dispositions it is. */
function dispositionPlaces(set: ReportSet): Uint8Array {
  const places = new Uint8Array(0x10000).fill(dispositionNames.length - 1);
  const size = Math.min(set.results.size, places.length);
  for (let number = 2; number < size; number++) {
    const at = (dispositionNames as readonly string[]).indexOf(set.resultOf(number));
    if (at >= 0) places[number] = at;
  }
  return places;
}
