import { type Name, readName } from '../dns/name.js';
import type { Span } from '../text/span.js';
import { isGenericForm } from './rdata/codec.js';
import type { Zone } from './read-zone.js';
import type { ZoneRecord } from './record-table.js';

/** A name in a record and where it is written. */
export interface WrittenName {
  readonly role: 'owner' | 'data';
  readonly name: Name;
  readonly span: Span;
}

/** The names that a record writes down: its owner, unless inherited, and the names in its data. */
export function* nameFieldsOf(zone: Zone, record: ZoneRecord): IterableIterator<WrittenName> {
  if (record.ownerSpan !== undefined) yield { role: 'owner', name: record.owner, span: record.ownerSpan };
  const { fields } = record.type;
  if (!fields.some(({ kind }) => kind.isName)) return;
  // Generic data (RFC 3597) has no fields to point at.
  if (isGenericForm(record.type, zone.fieldsOf(record))) return;
  const cursor = zone.fieldsOf(record);
  const origin = zone.names.get(record.originId);
  const written: WrittenName[] = [];
  for (const { kind } of fields) {
    if (cursor.atEnd) break;
    const read = kind.isName ? readName(cursor.octets, origin) : undefined;
    if (read !== undefined && 'name' in read)
      written.push({ role: 'data', name: read.name, span: cursor.span });
    cursor.advance();
  }
  yield* written;
}
