import type { ReportSet } from '../report-set.js';
import type { Messages } from '../table/exact-sum.js';
import type { Selection } from './filter.js';
import type { Group } from './group.js';
import { Groups } from './groups.js';
import { type Grouping, type Keys, keysOf } from './keys.js';
import type { Basis } from './outcomes.js';
import { cell, cellsOfKey, type KeySums, sumUp } from './sums.js';

/** Selected rows by what they have in common, those with the most messages first. */
export function groupRows(set: ReportSet, selection: Selection, by: Grouping, basis: Basis): Groups {
  const keys = keysOf(set, by);
  const sums = sumUp(set, selection, keys, basis);
  const order = keysByRank(keys, sums) ?? keysByLabel(keys, sums);
  return new Groups(order, (key) => groupAt(sums, keys, key));
}

/** All selected rows. */
export function totalsOf(set: ReportSet, selection: Selection, basis: Basis): Group {
  const keys = { keys: new Uint32Array(set.rows.length), size: 1, label: () => '' };
  const all = groupAt(sumUp(set, selection, keys, basis), keys, 0);
  return all.rows > 0 ? all : { ...all, firstSeen: undefined, lastSeen: undefined };
}

function groupAt(all: KeySums, { label }: Keys, key: number): Group {
  const { cells } = all;
  const from = key * cellsOfKey;
  const value = (at: number): Messages => messagesAt(all, from + at);
  return {
    key: label(key),
    rows: whole(cells[from + cell.rows] as number),
    messages: value(cell.messages),
    dmarcPass: value(cell.dmarcPass),
    dkimPass: value(cell.dkimPass),
    spfPass: value(cell.spfPass),
    bothPass: value(cell.bothPass),
    overridden: value(cell.overridden),
    disposition: {
      none: value(cell.dispositions),
      pass: value(cell.dispositions + 1),
      quarantine: value(cell.dispositions + 2),
      reject: value(cell.dispositions + 3),
      other: value(cell.dispositions + 4),
    },
    firstSeen: finite(cells[from + cell.firstSeen] as number),
    lastSeen: finite(cells[from + cell.lastSeen] as number),
  };
}

function messagesAt({ cells, exact }: KeySums, at: number): Messages {
  return exact === undefined ? whole(cells[at] as number) : (exact[at]?.value ?? 0);
}

/** The same number, small where it is: V8 keeps a double out of an array as an object of its own, and there are many. */
function whole(sum: number): number {
  const small = sum | 0;
  return small === sum ? small : sum;
}

function finite(time: number): number | undefined {
  return Number.isFinite(time) ? whole(time) : undefined;
}

/** Groups in the order in which they are told: those with the most messages first, equal ones by their key. */
export function byMessages(groups: readonly Group[]): readonly Group[] {
  return [...groups].sort((a, b) => compare(b.messages, a.messages) || compare(a.key, b.key));
}

/** The same order of the keys that have rows. */
function keysByLabel({ label, size }: Keys, sums: KeySums): Uint32Array {
  const keys = Uint32Array.from({ length: size }, (_, key) => key);
  const messages = (key: number): Messages => messagesAt(sums, key * cellsOfKey + cell.messages);
  return keys
    .filter((key) => sums.cells[key * cellsOfKey + cell.rows] !== 0)
    .sort((a, b) => compare(messages(b), messages(a)) || compare(label(a), label(b)));
}

/**
 * The same of keys that are sorted by their labels already: one number a key, sorted as numbers are, which takes a tenth of
 * the time. Undefined where the order of labels is not known, or the numbers would not be exact.
 */
function keysByRank({ inOrder }: Keys, { cells, largest, exact }: KeySums): Uint32Array | undefined {
  if (inOrder === undefined || exact !== undefined) return undefined;
  const size = inOrder.length;
  if (largest * size >= Number.MAX_SAFE_INTEGER) return undefined;
  const places = new Float64Array(size);
  let present = 0;
  for (let rank = 0; rank < size; rank++) {
    const at = (inOrder[rank] as number) * cellsOfKey;
    if (cells[at + cell.rows] !== 0)
      places[present++] = (largest - (cells[at + cell.messages] as number)) * size + rank;
  }
  places.subarray(0, present).sort();
  const keys = new Uint32Array(present);
  for (let at = 0; at < present; at++) {
    const place = places[at] as number;
    // A remainder of doubles takes longer than all else here.
    keys[at] = inOrder[place - Math.floor(place / size) * size] as number;
  }
  return keys;
}

export function compare<T extends Messages | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What is left of a sum. */
export function minus(whole: Messages, part: Messages): Messages {
  if (typeof whole === 'number' && typeof part === 'number') return whole - part;
  const rest = BigInt(whole) - BigInt(part);
  return rest <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(rest) : rest;
}
