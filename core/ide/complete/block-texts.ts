import type { Zone } from '../../zone/zone.js';
import { blocksNear } from './zone-owners.js';

/** What the texts of a zone hold that others may want to repeat. */
export interface BlockTexts {
  /** Addresses after `mailto:`, as they are written. */
  readonly addresses: readonly string[];
  /** Numbers of the owners of SPF records. */
  readonly spfOwners: readonly number[];
}

/** Blocks that are looked at, and those among them that are read anew: in a large zone those near the cursor have enough. */
const mostBlocks = 400;
const mostReadAnew = 40;
/** Things of one sort that are taken from a block, and in all. */
const mostInBlock = 50;
export const mostFound = 100;

/** Addresses that reports go to in a zone, those near an offset first. */
export function addressesNear(zone: Zone, offset: number): readonly string[] {
  return gather(zone, offset, ({ addresses }) => addresses);
}

/** Owners of SPF records, those near an offset first. */
export function spfOwnersNear(zone: Zone, offset: number): readonly number[] {
  return gather(zone, offset, ({ spfOwners }) => spfOwners);
}

function gather<T>(zone: Zone, offset: number, list: (texts: BlockTexts) => readonly T[]): readonly T[] {
  const found = new Set<T>();
  let left = mostBlocks;
  let anew = mostReadAnew;
  for (const block of blocksNear(zone, offset)) {
    const key = zone.blocks.keyOf(block);
    let texts = known.get(key);
    if (texts === undefined) {
      texts = readBlock(zone, block);
      known.set(key, texts);
      if (texts !== nothing) anew--;
    }
    for (const thing of list(texts)) found.add(thing);
    if (--left === 0 || anew === 0 || found.size >= mostFound) break;
  }
  return [...found].slice(0, mostFound);
}

/** What a block holds stays true for as long as the block stays. */
const known = new WeakMap<object, BlockTexts>();

const nothing: BlockTexts = { addresses: [], spfOwners: [] };
const addressPattern = /mailto:([^\s",;!?<>\\()]{1,320})/gi;
const spfPattern = /"v=spf1[ "]/gi;

function readBlock(zone: Zone, block: number): BlockTexts {
  const { blocks } = zone;
  const hasAddress = blocks.has(block, 'mailto');
  if (!hasAddress && !blocks.has(block, 'spf')) return nothing;
  const start = blocks.startOf(block);
  const { source } = blocks.shapeOf(block);
  const text = source.slice(0, source.length);
  const addresses = new Set<string>();
  for (const [, address = ''] of text.matchAll(addressPattern)) {
    if (addresses.size < mostInBlock && isPlainAddress(address)) addresses.add(address);
  }
  const spfOwners = new Set<number>();
  // Offsets in the slice are those of the source only while every unit is one character.
  if (text.length === source.length) {
    for (const { index } of text.matchAll(spfPattern)) {
      if (spfOwners.size >= mostInBlock) break;
      const record = zone.recordAt(start + index);
      if (record !== undefined) spfOwners.add(record.ownerId);
    }
  }
  return { addresses: [...addresses], spfOwners: [...spfOwners] };
}

/** Whether an address can be put into a text as it is. */
function isPlainAddress(address: string): boolean {
  return /^[\x21-\x7e]+$/.test(address) && address.includes('@');
}
