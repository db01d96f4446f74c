import { type Tlsa, tlsaOf } from '../../../zone/rdata/views.js';
import type { ZoneRecord } from '../../../zone/record-table.js';
import { type Pause, pause } from '../../rule.js';
import { perZoneInSteps } from '../shared/per-zone.js';

/** A TLSA record and its data. */
export interface Association extends Tlsa {
  readonly record: ZoneRecord;
}

/** All TLSA records that a zone serves, their data read once. */
export const associations = perZoneInSteps(function* (mail): Generator<Pause, readonly Association[]> {
  const found: Association[] = [];
  for (const record of mail.recordsOf('TLSA')) {
    found.push({ record, ...tlsaOf(mail.zone.wireOf(record)) });
    if (found.length % stride === 0) yield pause;
  }
  return found;
});

/** Records between two pauses. */
const stride = 256;
