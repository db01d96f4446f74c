import { keyOf, type Name, type NameKey } from '../../dns/name.js';
import { none } from '../../zone/name-table.js';
import type { Zone } from '../../zone/read-zone.js';
import { perZone } from './known-zone.js';
import { hasFurtherNames } from './record-names.js';
import { mentionedIn } from './spf-index.js';

/*
 * Which records have to do with a name, block by block: what is listed of a block holds for as long as the block is not
 * read again, so that after an edit one block is listed anew and not a million records. A question costs a search in the
 * list of each block: a tenth of a millisecond for 50 MB.
 */

/** Numbers of the records at an owner, in reading order. */
export function* recordsAt(zone: Zone, owner: number | undefined): IterableIterator<number> {
  if (owner === undefined) return;
  const { lists, lowest, highest } = listsOf(zone);
  for (let block = 0; block < lists.length; block++) {
    // Names get their numbers as they are met, so that those of a block lie close together.
    if (owner < (lowest[block] ?? 0) || owner > (highest[block] ?? 0)) continue;
    const { owners } = lists[block] as BlockList;
    for (let at = startOf(owners, owner); isUnder(owners, at, owner); at++) {
      yield zone.blocks.firstRecordOf(block) + recordIn(owners, at, owner);
    }
  }
}

export function hasRecords(zone: Zone, owner: number): boolean {
  return recordsAt(zone, owner).next().done !== true;
}

/** Whether a name exists: it is an owner, or stands above one (RFC 4592 s2.2.2). */
export function doesExist(zone: Zone, name: Name): boolean {
  const id = zone.names.find(name);
  if (id === undefined) return false;
  return listsOf(zone).lists.some(({ existing }) => existing[startOf(existing, id / stride)] === id);
}

/** Numbers of the records whose data may write a name, in reading order. Some of them may not write it after all. */
export function* recordsNaming(zone: Zone, name: Name): IterableIterator<number> {
  const id = zone.names.find(name);
  const key = keyOf(name);
  const texts = textsOf(zone);
  for (const [block, { targets, further }] of listsOf(zone).lists.entries()) {
    const found = [...further, ...(texts[block]?.get(key) ?? [])];
    if (id !== undefined) {
      for (let at = startOf(targets, id); isUnder(targets, at, id); at++) {
        found.push(recordIn(targets, at, id));
      }
    }
    const first = zone.blocks.firstRecordOf(block);
    for (const number of inOrder(found)) yield first + number;
  }
}

function inOrder(numbers: readonly number[]): readonly number[] {
  return numbers.length < 2 ? numbers : [...new Set(numbers)].sort((a, b) => a - b);
}

/** All names that the SPF texts of a zone may mention, each with the number of a record. */
export function* spfNames(zone: Zone): IterableIterator<readonly [NameKey, number]> {
  for (const [block, index] of textsOf(zone).entries()) {
    const first = zone.blocks.firstRecordOf(block);
    for (const [key, numbers] of index) for (const number of numbers) yield [key, first + number];
  }
}

/** Lists a block ahead of the first question: of a large zone all blocks at once would be felt. */
export function prepareBlock(zone: Zone, block: number): void {
  perBlock(known, zone, block, listBlock);
}

/** The records of one block, numbered from 0, by the numbers of names. */
interface BlockList {
  /** Number of the owner times `stride` plus that of the record, in order. */
  readonly owners: Float64Array;
  /** The same for the first name in the data. */
  readonly targets: Float64Array;
  /** Records whose data may hold further names. */
  readonly further: readonly number[];
  /** The owners and all names above them, in order. */
  readonly existing: Uint32Array;
}

/** More records than a block can have. The product stays exact: 2^32 names times this. */
const stride = 0x10_0000;

/** The lists of all blocks, with the lowest and highest number of an owner in each. */
const listsOf = perZone((zone: Zone) => {
  const blocks = Array.from({ length: zone.blocks.length }, (_, block) => block);
  const lists = blocks.map((block) => perBlock(known, zone, block, listBlock));
  const lowest = Float64Array.from(lists, ({ owners }) => Math.floor((owners[0] ?? 0) / stride));
  const highest = Float64Array.from(lists, ({ owners }) =>
    Math.floor((owners[owners.length - 1] ?? 0) / stride),
  );
  return { lists, lowest, highest };
});

const known = new WeakMap<object, BlockList>();

type Texts = ReadonlyMap<NameKey, readonly number[]>;

/** For each block the numbers, from 0, of its records that are texts which may mention a name, by name. */
const textsOf = perZone((zone: Zone): readonly Texts[] =>
  Array.from({ length: zone.blocks.length }, (_, block) => perBlock(texts, zone, block, readTexts)),
);

const texts = new WeakMap<object, Texts>();

function readTexts(zone: Zone, block: number): Texts {
  return mentionedIn(zone, zone.blocks.firstRecordOf(block), zone.blocks.firstRecordOf(block + 1));
}

function perBlock<T>(
  known: WeakMap<object, T>,
  zone: Zone,
  block: number,
  compute: (zone: Zone, block: number) => T,
): T {
  const key = zone.blocks.keyOf(block);
  const found = known.get(key);
  if (found !== undefined) return found;
  const computed = compute(zone, block);
  known.set(key, computed);
  return computed;
}

function listBlock({ blocks, records, names }: Zone, block: number): BlockList {
  const first = blocks.firstRecordOf(block);
  const count = blocks.firstRecordOf(block + 1) - first;
  const owners = new Float64Array(count);
  const targets = new Float64Array(count);
  const further: number[] = [];
  const existing = new Set<number>();
  let named = 0;
  for (let at = 0; at < count; at++) {
    const owner = records.ownerOf(first + at);
    owners[at] = owner * stride + at;
    for (let id = owner; id !== none && !existing.has(id); id = names.parentOf(id)) existing.add(id);
    const target = records.targetOf(first + at);
    if (target !== none) targets[named++] = target * stride + at;
    if (hasFurtherNames(records.typeOf(first + at))) further.push(at);
  }
  return {
    owners: owners.sort(),
    targets: targets.slice(0, named).sort(),
    further,
    existing: Uint32Array.from(existing).sort(),
  };
}

/** Where in an ordered list what is listed under a number begins. Logarithmic. */
function startOf(list: Float64Array | Uint32Array, id: number): number {
  const wanted = id * stride;
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isUnder(list: Float64Array, at: number, id: number): boolean {
  return at < list.length && (list[at] ?? 0) < (id + 1) * stride;
}

function recordIn(list: Float64Array, at: number, id: number): number {
  return (list[at] ?? 0) - id * stride;
}
