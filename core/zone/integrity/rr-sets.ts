import type { RowOrder } from '../row-order.js';
import type { Zone } from '../zone.js';

/** Up to this many records are sorted by insertion, which makes nothing. */
const few = 16;
const typeWeight = 2 ** 32;

/**
 * Calls back for every set of two or more records (one owner, one type) of an owner, in file order within the set. The
 * array is used again for the next set.
 */
export function forEachSet(
  zone: Zone,
  { starts, order }: RowOrder,
  owner: number,
  found: (type: number, set: readonly number[]) => void,
): void {
  const { records } = zone;
  const from = starts[owner] as number;
  const to = starts[owner + 1] as number;
  if (to - from <= few && !hasPair(zone, order, from, to)) return;
  const sorted = to - from <= few ? sortFew(zone, order, from, to) : sortMany(zone, order, from, to);
  let first = 0;
  for (let at = 1; at <= sorted.length; at++) {
    const type = records.typeOf(sorted[first] as number);
    if (at < sorted.length && records.typeOf(sorted[at] as number) === type) continue;
    if (at - first > 1) found(type, sorted.slice(first, at));
    first = at;
  }
}

/** Whether two of a few records have one type; mostly none have. */
function hasPair({ records }: Zone, order: Uint32Array, from: number, to: number): boolean {
  for (let place = from + 1; place < to; place++) {
    const type = records.typeOf(order[place] as number);
    for (let before = from; before < place; before++) {
      if (records.typeOf(order[before] as number) === type) return true;
    }
  }
  return false;
}

function sortFew({ records }: Zone, order: Uint32Array, from: number, to: number): readonly number[] {
  const sorted: number[] = [];
  for (let place = from; place < to; place++) {
    const record = order[place] as number;
    const type = records.typeOf(record);
    let at = sorted.length;
    while (at > 0 && records.typeOf(sorted[at - 1] as number) > type) {
      sorted[at] = sorted[at - 1] as number;
      at--;
    }
    sorted[at] = record;
  }
  return sorted;
}

function sortMany({ records }: Zone, order: Uint32Array, from: number, to: number): readonly number[] {
  const keys = new Float64Array(to - from);
  for (let at = 0; at < keys.length; at++) {
    const record = order[from + at] as number;
    keys[at] = records.typeOf(record) * typeWeight + record;
  }
  keys.sort();
  return Array.from(keys, (key) => key % typeWeight);
}
