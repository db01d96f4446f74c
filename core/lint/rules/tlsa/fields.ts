import type { Span } from '../../../text/span.js';
import type { ZoneRecord } from '../../../zone/record-table.js';
import type { Zone } from '../../../zone/zone.js';

/** Where the fields of a TLSA record are written, the data as one; the type for all in the generic form of RFC 3597. */
export interface TlsaPlaces {
  readonly usage: Span;
  readonly matchingType: Span;
  readonly data: Span;
}

export function tlsaPlaces(zone: Zone, record: ZoneRecord): TlsaPlaces {
  const cursor = zone.fieldsOf(record);
  if (cursor.text === '\\#') {
    const { typeSpan } = record;
    return { usage: typeSpan, matchingType: typeSpan, data: typeSpan };
  }
  const usage = cursor.span;
  cursor.advance();
  cursor.advance();
  const matchingType = cursor.span;
  cursor.advance();
  const { start } = cursor.span;
  let { end } = cursor.span;
  for (; !cursor.atEnd; cursor.advance()) end = cursor.span.end;
  return { usage, matchingType, data: { start, end } };
}
