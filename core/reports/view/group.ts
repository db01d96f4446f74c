import type { ReportSet } from '../report-set.js';
import { ExactSum, type Messages } from '../table/exact-sum.js';
import type { Selection } from './filter.js';
import { type Grouping, type Keys, keysOf } from './keys.js';
import { type Basis, outcome, outcomesOf } from './outcomes.js';

/** What became of messages, in messages. `pass`: delivered because DMARC passed (RFC 9990). */
export interface Dispositions {
  readonly none: Messages;
  readonly pass: Messages;
  readonly quarantine: Messages;
  readonly reject: Messages;
  readonly other: Messages;
}

/** Sums over some rows. Everything but `rows` counts messages. */
export interface Sums {
  readonly rows: number;
  readonly messages: Messages;
  readonly dmarcPass: Messages;
  readonly dkimPass: Messages;
  readonly spfPass: Messages;
  /** Of both passes at once. */
  readonly bothPass: Messages;
  /** With a reason why the disposition is another one. */
  readonly overridden: Messages;
  readonly disposition: Dispositions;
}

/** Rows that belong together. Times are those of the reports: seconds since 1970. */
export interface Group extends Sums {
  readonly key: string;
  readonly firstSeen: number | undefined;
  readonly lastSeen: number | undefined;
}

const sumNames = ['messages', 'dmarcPass', 'dkimPass', 'spfPass', 'bothPass', 'overridden'] as const;
export const dispositionNames = ['none', 'pass', 'quarantine', 'reject', 'other'] as const;
const width = sumNames.length + dispositionNames.length;

/** Selected rows by what they have in common, those with the most messages first. */
export function groupRows(
  set: ReportSet,
  selection: Selection,
  by: Grouping,
  basis: Basis,
): readonly Group[] {
  return byMessages(sumUp(set, selection, keysOf(set, by), basis));
}

/** Groups in the order in which they are told. */
export function byMessages(groups: readonly Group[]): readonly Group[] {
  return [...groups].sort(
    (a, b) => compare(b.messages, a.messages) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0),
  );
}

/** All selected rows. */
export function totalsOf(set: ReportSet, selection: Selection, basis: Basis): Group {
  const keys = { keys: new Uint32Array(set.rows.length), size: 1, label: () => '' };
  return sumUp(set, selection, keys, basis)[0] ?? groupOf('', 0, () => 0, undefined, undefined);
}

function sumUp(set: ReportSet, { rows: wanted }: Selection, keys: Keys, basis: Basis): Group[] {
  const { rows, reports } = set;
  const bits = outcomesOf(set, basis);
  const place = dispositionPlaces(set);
  const counts = new Float64Array(keys.size);
  const sums = new Float64Array(keys.size * width);
  const first = new Float64Array(keys.size).fill(Number.POSITIVE_INFINITY);
  const last = new Float64Array(keys.size).fill(Number.NEGATIVE_INFINITY);
  const begins = Float64Array.from(reports, ({ begin }) => begin ?? Number.NaN);
  const ends = Float64Array.from(reports, ({ end }) => end ?? Number.NaN);
  const [count, disposition, report] = [rows.count.cells, rows.disposition.cells, rows.report.cells];
  let largest = 0;
  for (let row = 0; row < wanted.length; row++) {
    if (wanted[row] === 0) continue;
    const key = keys.keys[row] as number;
    const messages = count[row] as number;
    const found = bits[row] as number;
    const at = key * width;
    counts[key] = (counts[key] as number) + 1;
    const sum = (sums[at] as number) + messages;
    sums[at] = sum;
    if (sum > largest) largest = sum;
    if ((found & outcome.dmarc) !== 0) sums[at + 1] = (sums[at + 1] as number) + messages;
    if ((found & outcome.dkim) !== 0) sums[at + 2] = (sums[at + 2] as number) + messages;
    if ((found & outcome.spf) !== 0) sums[at + 3] = (sums[at + 3] as number) + messages;
    if ((found & 3) === 3) sums[at + 4] = (sums[at + 4] as number) + messages;
    if ((found & outcome.overridden) !== 0) sums[at + 5] = (sums[at + 5] as number) + messages;
    const into = at + sumNames.length + (place[disposition[row] as number] as number);
    sums[into] = (sums[into] as number) + messages;
    const index = report[row] as number;
    const [begin, end] = [begins[index] as number, ends[index] as number];
    if (begin < (first[key] as number)) first[key] = begin;
    if (end > (last[key] as number)) last[key] = end;
  }
  // Beyond 2^53 sums of doubles are not exact: rare enough to do it all again.
  const exact =
    largest > Number.MAX_SAFE_INTEGER || set.bigCounts.size > 0
      ? exactSums(set, wanted, keys, bits, place)
      : undefined;
  const groups: Group[] = [];
  for (let key = 0; key < keys.size; key++) {
    if (counts[key] === 0) continue;
    const value = (index: number): Messages =>
      exact === undefined ? (sums[key * width + index] as number) : (exact[key * width + index]?.value ?? 0);
    groups.push(
      groupOf(
        keys.label(key),
        counts[key] as number,
        value,
        finite(first[key] as number),
        finite(last[key] as number),
      ),
    );
  }
  return groups;
}

function finite(time: number): number | undefined {
  return Number.isFinite(time) ? time : undefined;
}

function exactSums(
  set: ReportSet,
  wanted: Uint8Array,
  { keys, size }: Keys,
  bits: Uint8Array,
  place: Uint8Array,
): readonly (ExactSum | undefined)[] {
  const sums: (ExactSum | undefined)[] = new Array(size * width).fill(undefined);
  const add = (at: number, messages: Messages): void => {
    sums[at] ??= new ExactSum();
    sums[at].add(messages);
  };
  for (let row = 0; row < wanted.length; row++) {
    if (wanted[row] === 0) continue;
    const at = (keys[row] as number) * width;
    const found = bits[row] as number;
    const messages = set.messagesOf(row);
    add(at, messages);
    if ((found & outcome.dmarc) !== 0) add(at + 1, messages);
    if ((found & outcome.dkim) !== 0) add(at + 2, messages);
    if ((found & outcome.spf) !== 0) add(at + 3, messages);
    if ((found & 3) === 3) add(at + 4, messages);
    if ((found & outcome.overridden) !== 0) add(at + 5, messages);
    add(at + sumNames.length + (place[set.rows.disposition.cells[row] as number] as number), messages);
  }
  return sums;
}

function groupOf(
  key: string,
  rows: number,
  value: (index: number) => Messages,
  firstSeen: number | undefined,
  lastSeen: number | undefined,
): Group {
  const from = sumNames.length;
  return {
    key,
    rows,
    messages: value(0),
    dmarcPass: value(1),
    dkimPass: value(2),
    spfPass: value(3),
    bothPass: value(4),
    overridden: value(5),
    disposition: {
      none: value(from),
      pass: value(from + 1),
      quarantine: value(from + 2),
      reject: value(from + 3),
      other: value(from + 4),
    },
    firstSeen,
    lastSeen,
  };
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

function compare(a: Messages, b: Messages): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What is left of a sum. */
export function minus(whole: Messages, part: Messages): Messages {
  if (typeof whole === 'number' && typeof part === 'number') return whole - part;
  const rest = BigInt(whole) - BigInt(part);
  return rest <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(rest) : rest;
}
