import { keyOf } from '../dns/name.js';
import { numberOfType } from './rdata/type-numbers.js';
import type { Zone } from './read-zone.js';

const soaType = numberOfType('SOA');
/** Octets of an SOA from the serial number on: five numbers. */
const soaTail = 20;
/** Signatures of different types are sets of their own (RFC 4035 s2.2), so each keeps its TTL. */
const signatures: ReadonlySet<number> = new Set([numberOfType('RRSIG'), numberOfType('SIG')]);

const known = new WeakMap<Zone, string>();

/**
 * A text that is equal for zones that serve the same records, whatever their order, their comments and their spelling.
 * The serial number does not count, nor does what BIND passes over: data outside the zone, a record said twice, and in
 * one set a TTL other than the first. Linear; kept as long as the zone.
 */
export function fingerprintOf(zone: Zone): string {
  const found = known.get(zone) ?? computeFingerprint(zone);
  known.set(zone, found);
  return found;
}

/** The sums of two hashes of all records, so that the order of the records does not count. */
function computeFingerprint(zone: Zone): string {
  const { names, records, apexId } = zone;
  let low = 0;
  let high = 0;
  let count = 0;
  for (let ownerId = 0; ownerId < names.length; ownerId++) {
    const indexes = Array.from(records.atOwner(ownerId));
    if (indexes.length === 0 || !names.isAtOrBelow(ownerId, apexId)) continue;
    const owner = keyOf(names.get(ownerId));
    const lowOfOwner = hashOf(owner, 0x811c9dc5);
    const highOfOwner = hashOf(owner, 0x1234567);
    // Most owners have a single record, and then there is neither a second TTL nor a second time.
    const sets = indexes.length > 1 ? new Sets() : undefined;
    for (const index of indexes) {
      const type = records.typeOf(index);
      const written = records.ttlOf(index);
      const ttl = sets?.ttlOf(type, written) ?? written;
      const data = dataOf(zone, index, ownerId);
      const hash = hashOf(data, mixed(mixed(lowOfOwner, type), ttl));
      const other = hashOf(data, mixed(mixed(highOfOwner, ttl), type));
      if (sets?.hasSeen(hash, other)) continue;
      low = (low + hash) >>> 0;
      high = (high + other) >>> 0;
      count++;
    }
  }
  return `${keyOf(zone.apex)} ${count} ${low} ${high}`;
}

/** What was seen at one owner so far. */
class Sets {
  readonly #ttls = new Map<number, number>();
  readonly #seen = new Set<number>();

  /** The TTL of the first record of its set. */
  ttlOf(type: number, written: number): number {
    const ttl = signatures.has(type) ? written : (this.#ttls.get(type) ?? written);
    this.#ttls.set(type, ttl);
    return ttl;
  }

  /** Whether a record with these hashes came before, as far as a number has bits. */
  hasSeen(low: number, high: number): boolean {
    const key = high * 0x20_0000 + (low >>> 11);
    const seen = this.#seen.has(key);
    this.#seen.add(key);
    return seen;
  }
}

/** The data of a record on the wire, of the SOA without its serial number. */
function dataOf(zone: Zone, index: number, ownerId: number): string {
  const wire = zone.wireOf(zone.records.get(index));
  if (zone.records.typeOf(index) !== soaType || ownerId !== zone.apexId) return wire;
  return wire.slice(0, -soaTail) + wire.slice(4 - soaTail);
}

/** FNV-1a, with the bits spread at the end, because hashes are added up. */
function hashOf(octets: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < octets.length; at++) hash = Math.imul(hash ^ octets.charCodeAt(at), 0x01000193);
  return mixed(hash, octets.length);
}

/** Takes a number in and spreads every bit over all others (MurmurHash3). */
function mixed(hash: number, value: number): number {
  let bits = hash ^ Math.imul(value, 0x9e3779b1);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
