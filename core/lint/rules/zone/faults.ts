import type { Span } from '../../../text/span.js';
import type { FaultKind, FaultOf } from '../../../zone/integrity/fault.js';
import { type Integrity, integrityInSteps, integrityOf } from '../../../zone/integrity/integrity.js';
import { nameFieldsOf } from '../../../zone/name-fields.js';
import type { ZoneRecord } from '../../../zone/record-table.js';
import type { Zone } from '../../../zone/zone.js';
import type { MailZone } from '../../mail-zone.js';
import { isCompleteZone } from '../shared/complete-zone.js';
import { shownName, shownText } from '../shared/shown.js';

const known = new WeakMap<MailZone, Integrity>();

/** What is wrong between the records of a zone. */
export function integrity(zone: MailZone): Integrity {
  const found = known.get(zone) ?? integrityOf(zone.zone);
  known.set(zone, found);
  return found;
}

/** Finds it with pauses in which others may work, for the rules to come. */
export function* prepareIntegrity(zone: MailZone): Generator<void> {
  known.set(zone, yield* integrityInSteps(zone.zone));
}

/** Faults of some kinds, those of one kind together. */
export function* faultsOf<K extends FaultKind>(
  zone: MailZone,
  kinds: readonly K[],
): IterableIterator<FaultOf<K>> {
  for (const kind of kinds) yield* integrity(zone).ofKind(kind);
}

/**
 * Whether what is not here is not there. Not so when a part of the zone stands in another file, or when a record could not
 * be read: then its absence is no news.
 */
export function seesAll(zone: MailZone): boolean {
  return isCompleteZone(zone) && zone.zone.problems.length === 0;
}

/** Where the owner of a record is written, or its type where the owner is inherited. */
export function ownerPlace({ ownerSpan, typeSpan }: ZoneRecord): Span {
  return ownerSpan ?? typeSpan;
}

/** Where a name in the data is written, counted from 0, or the type in data of the generic form (RFC 3597). */
export function targetPlace(zone: Zone, record: ZoneRecord, field = 0): Span {
  const names = Array.from(nameFieldsOf(zone, record)).filter(({ role }) => role === 'data');
  return names[field]?.span ?? record.typeSpan;
}

/** The owner as it is written, or its name where it is inherited. */
export function ownerText(zone: Zone, { owner, ownerSpan }: ZoneRecord): string {
  return ownerSpan === undefined ? shownName(owner) : shownText(writtenAt(zone, ownerSpan));
}

/** A name as it is written, and what it stands for where that is more. */
export function quoted(written: string, name: string): string {
  const isSame = written.replace(/\.$/, '').toLowerCase() === name.toLowerCase();
  return isSame ? `"${written}"` : `"${written}" (${name})`;
}

/** What is written at a place. */
export function writtenAt({ source }: Zone, { start, end }: Span): string {
  return source.slice(start, end);
}

/** The name that the data begins with. */
export function targetOf({ names, records }: Zone, record: number): string {
  return names.get(records.targetOf(record));
}
