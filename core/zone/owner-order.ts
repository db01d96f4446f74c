import { isPause } from './steps.js';

/** The records of a zone by owner, in file order: those of owner `o` are `order[starts[o]]` up to `order[starts[o + 1]]`. */
export interface OwnerOrder {
  readonly starts: Uint32Array;
  readonly order: Uint32Array;
}

interface Owners {
  readonly length: number;
  ownerOf(record: number): number;
}

/** Two passes over the records, with pauses, none over the `names` names that takes more than an addition. */
export function* orderByOwner(records: Owners, names: number): Generator<void, OwnerOrder> {
  const { length } = records;
  const starts = new Uint32Array(names + 2);
  // Counted two places on, so that the second pass can use the place in between as its pen.
  for (let record = 0; record < length; record++) {
    if (isPause(record)) yield;
    const owner = records.ownerOf(record) + 2;
    starts[owner] = (starts[owner] as number) + 1;
  }
  for (let owner = 2; owner < starts.length; owner++) {
    starts[owner] = (starts[owner] as number) + (starts[owner - 1] as number);
  }
  const order = new Uint32Array(length);
  for (let record = 0; record < length; record++) {
    if (isPause(record)) yield;
    const owner = records.ownerOf(record) + 1;
    const place = starts[owner] as number;
    order[place] = record;
    starts[owner] = place + 1;
  }
  return { starts, order };
}
