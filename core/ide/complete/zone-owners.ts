import { numberOfType } from '../../zone/rdata/type-numbers.js';
import type { Zone } from '../../zone/zone.js';

/** What stands at an owner: bits of `OwnerBits`. */
export const ownerBit = { address: 1, mx: 2, alias: 4, text: 8, tlsa: 16, other: 32 } as const;
export type OwnerBits = number;

/** Is told an owner, as far as one block shows; false: no more are wanted. */
export type OwnerVisitor = (id: number, bits: OwnerBits) => boolean;

/**
 * Visits the owners of a zone, those near an offset first; one that has records in several blocks comes several times. What
 * a block holds is listed once for as long as the block stays, so that an edit costs the listing of one. Nothing is made for
 * an owner: there may be a million.
 */
export function visitOwnersNear(zone: Zone, offset: number, visit: OwnerVisitor): void {
  let anew = mostAnew;
  for (const block of blocksNear(zone, offset)) {
    const key = zone.blocks.keyOf(block);
    let owners = known.get(key);
    if (owners === undefined) {
      if (anew-- === 0) return;
      owners = listOwners(zone, block);
      known.set(key, owners);
    }
    const { ids, bits } = owners;
    for (let at = 0; at < ids.length; at++) if (!visit(ids[at] as number, bits[at] as number)) return;
  }
}

/** The blocks of a zone, the one at an offset first, then those around it, ever further away. */
export function* blocksNear({ blocks }: Zone, offset: number): IterableIterator<number> {
  const here = blocks.blockAt(offset);
  if (blocks.length > 0) yield here;
  for (let away = 1; here - away >= 0 || here + away < blocks.length; away++) {
    if (here - away >= 0) yield here - away;
    if (here + away < blocks.length) yield here + away;
  }
}

interface BlockOwners {
  readonly ids: Uint32Array;
  readonly bits: Uint8Array;
}

const known = new WeakMap<object, BlockOwners>();

/** Blocks that are listed at once, a few milliseconds' worth: in a large zone the next question finds the rest. */
const mostAnew = 150;

function listOwners({ blocks, records, names, apexId }: Zone, block: number): BlockOwners {
  const found = new Map<number, OwnerBits>();
  const end = blocks.firstRecordOf(block + 1);
  for (let index = blocks.firstRecordOf(block); index < end; index++) {
    const owner = records.ownerOf(index);
    found.set(owner, (found.get(owner) ?? 0) | (bitOf.get(records.typeOf(index)) ?? ownerBit.other));
  }
  // What lies outside the zone nobody will ever see.
  for (const id of found.keys()) if (!names.isAtOrBelow(id, apexId)) found.delete(id);
  return { ids: Uint32Array.from(found.keys()), bits: Uint8Array.from(found.values()) };
}

const bitOf: ReadonlyMap<number, OwnerBits> = new Map([
  [numberOfType('A'), ownerBit.address],
  [numberOfType('AAAA'), ownerBit.address],
  [numberOfType('MX'), ownerBit.mx],
  [numberOfType('CNAME'), ownerBit.alias],
  [numberOfType('TXT'), ownerBit.text],
  [numberOfType('TLSA'), ownerBit.tlsa],
]);
