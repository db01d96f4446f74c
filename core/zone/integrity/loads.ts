import type { ZoneProblem } from '../problem.js';
import { numberOfType } from '../rdata/type-numbers.js';
import type { Zone } from '../zone.js';
import { type Integrity, integrityOf } from './integrity.js';

/** Whether `named-checkzone -i local` of BIND 9.18 would load the zone. What `$INCLUDE` would bring counts as missing. */
export function loads(zone: Zone, integrity: Integrity = integrityOf(zone)): boolean {
  return (
    integrity.faults.every(({ isRefused }) => !isRefused) &&
    zone.problems.every((problem) => isTolerated(zone, problem))
  );
}

const soa = numberOfType('SOA');

/** What the reader tells and BIND lives with. */
function isTolerated(zone: Zone, { kind, span }: ZoneProblem): boolean {
  // The limit is our own.
  if (kind === 'too-many-generated') return true;
  if (kind === 'byte-order-mark') {
    // It becomes a part of the owner's name, which is fine for anything but the SOA.
    const record = zone.recordAt(span.end);
    return record?.ownerSpan?.start === span.end && record.type.number !== soa;
  }
  if (kind === 'no-ttl') {
    // Records outside the zone are passed over before anybody looks for their TTL.
    const record = zone.recordAt(span.start);
    return record !== undefined && !zone.names.isAtOrBelow(record.ownerId, zone.apexId);
  }
  return false;
}
