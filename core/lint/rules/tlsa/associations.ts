import { type Tlsa, tlsaOf } from '../../../zone/rdata/views.js';
import type { ZoneRecord } from '../../../zone/record-table.js';
import { perZone } from '../shared/per-zone.js';

/** A TLSA record and its data. */
export interface Association extends Tlsa {
  readonly record: ZoneRecord;
}

/** All TLSA records that a zone serves, their data read once. */
export const associations = perZone((mail): readonly Association[] =>
  mail.recordsOf('TLSA').map((record) => ({ record, ...tlsaOf(mail.zone.wireOf(record)) })),
);
