import { keyOf, type Name } from '../../dns/name.js';
import type { Zone } from '../../zone/read-zone.js';
import type { ZoneRecord } from '../../zone/record-table.js';
import { recordsAt, recordsNaming } from './block-index.js';
import { namingDirectives } from './directive-names.js';
import type { KnownZone } from './known-zone.js';
import { type NameUse, wordUse } from './name-use.js';
import { namesIn } from './record-names.js';

/** A place where a name is written. */
export interface Reference {
  readonly known: KnownZone;
  readonly use: NameUse;
}

/**
 * All places in some zones that write a name: owners, data of any type, domains of SPF terms, `$ORIGIN`. Records come in
 * reading order, directives behind them. Looks only at records that may write it.
 */
export function* referencesTo(name: Name, zones: Iterable<KnownZone>): IterableIterator<Reference> {
  const key = keyOf(name);
  for (const known of zones) {
    for (const use of usesIn(known.zone, name)) if (keyOf(use.name) === key) yield { known, use };
  }
}

/** What may be a use of a name, record by record. */
function* usesIn(zone: Zone, name: Name): IterableIterator<NameUse> {
  for (const { record, isOwner } of recordsOf(zone, name)) {
    if (!isOwner) yield* namesIn(zone, record);
    // Of a million records at one owner nearly all inherit it.
    else if (record.ownerSpan !== undefined) {
      yield wordUse(zone.source, 'owner', record.owner, record.ownerSpan, record.index);
    }
  }
  for (const { use } of namingDirectives(zone)) if (use !== undefined) yield use;
}

/** The records at a name and those whose data may write it, in one order. `isOwner`: only the owner needs to be looked at. */
function* recordsOf(
  zone: Zone,
  name: Name,
): IterableIterator<{ readonly record: ZoneRecord; readonly isOwner: boolean }> {
  const owned = recordsAt(zone, zone.names.find(name));
  let next = owned.next();
  for (const number of recordsNaming(zone, name)) {
    for (; !next.done && next.value < number; next = owned.next()) {
      yield { record: zone.records.get(next.value), isOwner: true };
    }
    if (!next.done && next.value === number) next = owned.next();
    yield { record: zone.records.get(number), isOwner: false };
  }
  for (; !next.done; next = owned.next()) yield { record: zone.records.get(next.value), isOwner: true };
}
