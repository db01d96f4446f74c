import { rowWidth } from './record-rows.js';
import { stride } from './steps.js';

/**
 * The records of a zone by a number that each of them has, in file order: those with the number `n` are `order[starts[n]]`
 * up to `order[starts[n + 1]]`. No record has a number for which there is no place in `starts`.
 */
export interface RowOrder {
  readonly starts: Uint32Array;
  readonly order: Uint32Array;
}

/** The rows of a block. */
interface Rows {
  readonly rows: Uint32Array;
}

/**
 * Orders the records of some blocks by one column of their rows. `numbers`: how many there are if nothing larger comes; there
 * is room for so many at least. Two passes over the records, with pauses, none over the numbers that takes more than an addition.
 */
export function* orderRows(
  blocks: readonly Rows[],
  column: number,
  numbers: number,
): Generator<void, RowOrder> {
  let starts = new Uint32Array(numbers + 2);
  let length = 0;
  let passed = 0;
  for (const { rows } of blocks) {
    starts = count(rows, column, starts);
    length += rows.length / rowWidth;
    passed += rows.length / rowWidth;
    if (passed > stride) {
      passed = 0;
      yield;
    }
  }
  sum(starts);
  yield;
  const order = new Uint32Array(length);
  let first = 0;
  for (const { rows } of blocks) {
    put(rows, column, first, starts, order);
    first += rows.length / rowWidth;
    passed += rows.length / rowWidth;
    if (passed > stride) {
      passed = 0;
      yield;
    }
  }
  return { starts, order };
}

/** Counts two places on, so that `put` can use the place in between as its pen. Returns the counts, with room for all. */
function count(
  rows: Uint32Array,
  column: number,
  counts: Uint32Array<ArrayBuffer>,
): Uint32Array<ArrayBuffer> {
  let starts = counts;
  for (let at = column; at < rows.length; at += rowWidth) {
    const place = (rows[at] as number) + 2;
    if (place >= starts.length) starts = withRoomFor(place, starts);
    starts[place] = (starts[place] as number) + 1;
  }
  return starts;
}

function withRoomFor(place: number, starts: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(place + 1, 2 * starts.length));
  larger.set(starts);
  return larger;
}

function sum(starts: Uint32Array): void {
  for (let at = 2; at < starts.length; at++) {
    starts[at] = (starts[at] as number) + (starts[at - 1] as number);
  }
}

function put(
  rows: Uint32Array,
  column: number,
  first: number,
  starts: Uint32Array,
  order: Uint32Array,
): void {
  for (let at = column, record = first; at < rows.length; at += rowWidth, record++) {
    const number = (rows[at] as number) + 1;
    const place = starts[number] as number;
    order[place] = record;
    starts[number] = place + 1;
  }
}
