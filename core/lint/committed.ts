import { fingerprintOf } from '../zone/fingerprint.js';
import type { Zone } from '../zone/read-zone.js';
import type { Today } from '../zone/serial.js';
import { findSerial } from '../zone/serial-field.js';

/** The version of a zone that was committed last, as far as it says something about the one at hand. */
export interface CommittedVersion {
  readonly serial: number;
  /** Whether the two serve different records, the serial number aside. Worked out when it is asked for, and then kept. */
  readonly isChanged: boolean;
  readonly today: Today;
}

/**
 * What the rules need to know about the committed version of a zone; undefined when one of the two has no SOA. Both have
 * to be read alike: with what they include, or both without. Linear, and only when the records are asked about.
 */
export function committedVersion(committed: Zone, zone: Zone, today: Today): CommittedVersion | undefined {
  const serial = findSerial(committed)?.serial;
  if (serial === undefined || !zone.isWhole) return undefined;
  return {
    serial,
    today,
    get isChanged() {
      return fingerprintOf(committed) !== fingerprintOf(zone);
    },
  };
}
