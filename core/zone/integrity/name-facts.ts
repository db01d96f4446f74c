import { none } from '../name-table.js';
import { numberOfType, type TypeName } from '../rdata/type-numbers.js';
import { isPause } from '../steps.js';
import type { Zone } from '../zone.js';

/** What stands at a name: bits of its facts. */
export const At = {
  soa: 1,
  ns: 2,
  cname: 4,
  dname: 8,
  /** A or AAAA. */
  address: 16,
  /** Data that cannot stand beside a CNAME. */
  other: 32,
  /** It has records, or something below it has (RFC 4592 s2.2.2). */
  exists: 64,
  /** An MX whose exchange is the root. */
  nullMx: 128,
  /** Any other MX. */
  mx: 256,
  /** An NS names it. */
  nameServer: 512,
} as const;

/** The zone's names as the checks see them: a few bits a name, by its number. */
export interface NameFacts {
  readonly bits: Uint16Array;
  readonly rootId: number;
}

const bitsOfType = new Uint16Array(0x1_0000).fill(At.other);
function set(bits: number, ...types: readonly TypeName[]): void {
  for (const type of types) bitsOfType[numberOfType(type)] = bits;
}
set(At.other | At.soa, 'SOA');
set(At.other | At.ns, 'NS');
set(At.other | At.dname, 'DNAME');
set(At.other | At.address, 'A', 'AAAA');
set(At.cname, 'CNAME');
// What RFC 4035 s2.5 and RFC 3007 allow beside a CNAME, as BIND has it; it keeps NSEC3 in a tree of their own.
set(0, 'KEY', 'SIG', 'NSEC', 'RRSIG', 'NSEC3');

const ns = numberOfType('NS');
const mx = numberOfType('MX');

/** One pass over the records, with pauses. */
export function* readNameFacts({ names, records }: Zone): Generator<void, NameFacts> {
  const bits = new Uint16Array(names.length);
  const rootId = findRoot(names);
  for (let record = 0; record < records.length; record++) {
    if (isPause(record)) yield;
    const owner = records.ownerOf(record);
    const type = records.typeOf(record);
    const known = bits[owner] as number;
    let found = known | (bitsOfType[type] as number) | At.exists;
    if (type === mx) found |= records.targetOf(record) === rootId ? At.nullMx : At.mx;
    else if (type === ns) {
      const server = records.targetOf(record);
      if (server !== none) bits[server] = (bits[server] as number) | At.nameServer;
      // A server may be named by its own delegation.
      found |= bits[owner] as number;
    }
    if (found !== known) bits[owner] = found;
    if ((known & At.exists) === 0) markAbove(names, bits, owner);
  }
  return { bits, rootId };
}

/** Whatever stands above an owner exists. Each name is marked once. */
function markAbove(names: Zone['names'], bits: Uint16Array, owner: number): void {
  for (let at = names.parentOf(owner); at !== none; at = names.parentOf(at)) {
    const known = bits[at] as number;
    if ((known & At.exists) !== 0) return;
    bits[at] = known | At.exists;
  }
}

function findRoot(names: Zone['names']): number {
  let at = 0;
  if (names.length === 0) return none;
  for (let above = names.parentOf(at); above !== none; above = names.parentOf(at)) at = above;
  return at;
}
