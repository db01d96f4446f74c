import type { Name } from '../../../dns/name.js';
import { type NameTable, none } from '../../../zone/name-table.js';
import type { Zone } from '../../../zone/read-zone.js';
import { spfNames } from '../block-index.js';
import { namingDirectives } from '../directive-names.js';
import type { NameUse } from '../name-use.js';
import { hasFurtherNames, namesIn } from '../record-names.js';
import type { Renaming } from './renaming.js';

/** Which records of a zone have to do with a name and the names below it, told by numbers. */
export interface Touched {
  readonly hasOwner: (record: number) => boolean;
  /** Whether the data may write such a name. */
  readonly mayHaveData: (record: number) => boolean;
}

export function touchedBy(zone: Zone, { from, covers }: Pick<Renaming, 'from' | 'covers'>): Touched {
  const { records } = zone;
  const below = namesBelow(zone.names, from);
  const texts = new Set<number>();
  // A key is a name in lower case.
  for (const [key, record] of spfNames(zone)) if (covers(key as string as Name)) texts.add(record);
  return {
    hasOwner: (record) => below[records.ownerOf(record)] === inside,
    mayHaveData: (record) =>
      below[records.targetOf(record)] === inside ||
      hasFurtherNames(records.typeOf(record)) ||
      texts.has(record),
  };
}

/** The places of a zone that write a name at or below the one that is renamed. */
export function* usesTouched(zone: Zone, touched: Touched, renaming: Renaming): IterableIterator<NameUse> {
  for (const { use } of namingDirectives(zone)) if (use !== undefined && renaming.covers(use.name)) yield use;
  for (let record = 0; record < zone.records.length; record++) {
    if (!touched.hasOwner(record) && !touched.mayHaveData(record)) continue;
    for (const use of namesIn(zone, zone.records.get(record))) if (renaming.covers(use.name)) yield use;
  }
}

const [unknown, outside, inside] = [0, 1, 2];

/** For each number of a name whether it is `top` or stands below it. Linear, however deep the names are. */
function namesBelow(names: NameTable, top: Name): Uint8Array {
  const below = new Uint8Array(names.length);
  const topId = names.find(top);
  if (topId === undefined) return below;
  below[topId] = inside;
  for (let id = 0; id < names.length; id++) {
    let known = id;
    while (known !== none && below[known] === unknown) known = names.parentOf(known);
    const state = known === none ? outside : (below[known] ?? outside);
    for (let at = id; at !== known; at = names.parentOf(at)) below[at] = state;
  }
  return below;
}
