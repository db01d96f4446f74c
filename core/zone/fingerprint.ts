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

/** The sum of the hashes of all records, so that their order does not count. */
function computeFingerprint(zone: Zone): string {
  const { names, records, apexId } = zone;
  let count = 0;
  const sum: Hash = { low: 0, high: 0 };
  for (let ownerId = 0; ownerId < names.length; ownerId++) {
    const indexes = Array.from(records.atOwner(ownerId));
    if (indexes.length === 0 || !names.isAtOrBelow(ownerId, apexId)) continue;
    const owner = hashOf(keyOf(names.get(ownerId)), { low: 0, high: 0 });
    const ttls = new Map<number, number>();
    const seen = new Set<number>();
    for (const index of indexes) {
      const type = records.typeOf(index);
      const ttl = signatures.has(type) ? records.ttlOf(index) : (ttls.get(type) ?? records.ttlOf(index));
      ttls.set(type, ttl);
      const hash = hashOf(dataOf(zone, index, ownerId), mixed(mixed(owner, type), ttl));
      // As many bits as a number has room for.
      const key = hash.high * 0x20_0000 + (hash.low >>> 11);
      if (indexes.length > 1 && seen.has(key)) continue;
      seen.add(key);
      sum.low = (sum.low + hash.low) >>> 0;
      sum.high = (sum.high + hash.high) >>> 0;
      count++;
    }
  }
  return `${keyOf(zone.apex)} ${count} ${sum.low} ${sum.high}`;
}

/** The data of a record on the wire, of the SOA without its serial number. */
function dataOf(zone: Zone, index: number, ownerId: number): string {
  const wire = zone.wireOf(zone.records.get(index));
  if (zone.records.typeOf(index) !== soaType || ownerId !== zone.apexId) return wire;
  return wire.slice(0, -soaTail) + wire.slice(4 - soaTail);
}

/** Two lanes of 32 bits. */
interface Hash {
  low: number;
  high: number;
}

/** FNV-1a, and the same with another prime. */
function hashOf(octets: string, { low, high }: Readonly<Hash>): Hash {
  for (let at = 0; at < octets.length; at++) {
    const octet = octets.charCodeAt(at);
    low = Math.imul(low ^ octet, 0x01000193);
    high = Math.imul(high ^ octet, 0x5bd1e995);
    high ^= high >>> 15;
  }
  return { low: finished(low), high: finished(high) };
}

function mixed({ low, high }: Readonly<Hash>, value: number): Hash {
  return { low: Math.imul(low ^ value, 0x85ebca6b), high: Math.imul(high ^ finished(value), 0xc2b2ae35) };
}

/** Spreads every bit over all others (MurmurHash3), because the sums take the hashes as numbers. */
function finished(lane: number): number {
  let bits = lane;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
