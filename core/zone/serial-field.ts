import type { Span } from '../text/span.js';
import { isGenericForm } from './rdata/codec.js';
import { numberOfType } from './rdata/type-numbers.js';
import { soaOf } from './rdata/views.js';
import type { Zone } from './read-zone.js';
import type { ZoneRecord } from './record-table.js';

/** The serial number of a zone and where it stands. */
export interface SerialField {
  readonly serial: number;
  /** The number itself; undefined in an SOA that is written in hexadecimal (RFC 3597 s5). */
  readonly span: Span | undefined;
  readonly soa: ZoneRecord;
}

const soaType = numberOfType('SOA');

/** The serial number of the zone, from the first SOA at its apex; undefined for a zone without one. */
export function findSerial(zone: Zone): SerialField | undefined {
  for (const index of zone.records.atOwner(zone.apexId)) {
    if (zone.records.typeOf(index) !== soaType) continue;
    const soa = zone.records.get(index);
    return { serial: soaOf(zone.wireOf(soa)).serial, span: spanOf(zone, soa), soa };
  }
  return undefined;
}

/** The third field of the data. */
function spanOf(zone: Zone, soa: ZoneRecord): Span | undefined {
  if (isGenericForm(soa.type, zone.fieldsOf(soa))) return undefined;
  const cursor = zone.fieldsOf(soa);
  cursor.advance();
  cursor.advance();
  return cursor.span;
}
