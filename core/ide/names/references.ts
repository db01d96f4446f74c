import { keyOf, type Name } from '../../dns/name.js';
import type { Zone } from '../../zone/read-zone.js';
import { namingDirectives } from './directive-names.js';
import { type KnownZone, perZone } from './known-zone.js';
import { type NameUse, wordUse } from './name-use.js';
import { hasFurtherNames, namesIn } from './record-names.js';
import { spfIndex } from './spf-index.js';

/** A place where a name is written. */
export interface Reference {
  readonly known: KnownZone;
  readonly use: NameUse;
}

/**
 * All places in some zones that write a name: owners, data of any type, domains of SPF terms, `$ORIGIN`. Records come in
 * file order, directives behind them. Looks at the numbers of each record once, at the text of those that match.
 */
export function* referencesTo(name: Name, zones: Iterable<KnownZone>): IterableIterator<Reference> {
  const key = keyOf(name);
  for (const known of zones) {
    for (const use of usesIn(known.zone, name)) if (keyOf(use.name) === key) yield { known, use };
  }
}

/** What may be a use of a name, record by record. */
function* usesIn(zone: Zone, name: Name): IterableIterator<NameUse> {
  const id = zone.names.find(name);
  const owned = id === undefined ? [] : zone.records.atOwner(id);
  const naming = new Set([
    ...(id === undefined ? [] : recordsWithTarget(zone, id)),
    ...(spfIndex(zone).get(keyOf(name)) ?? []),
    ...recordsWithFurtherNames(zone),
  ]);
  const sorted = Uint32Array.from([...naming, ...owned]).sort();
  let last = -1;
  for (const index of sorted) {
    if (index === last) continue;
    last = index;
    const record = zone.records.get(index);
    if (naming.has(index)) yield* namesIn(zone, record);
    // Of a million records at one owner nearly all inherit it.
    else if (record.ownerSpan !== undefined) {
      yield wordUse(zone.source, 'owner', record.owner, record.ownerSpan, index);
    }
  }
  for (const { use } of namingDirectives(zone)) if (use !== undefined) yield use;
}

function recordsWithTarget({ records }: Zone, id: number): number[] {
  const found: number[] = [];
  for (let index = 0; index < records.length; index++) if (records.targetOf(index) === id) found.push(index);
  return found;
}

const recordsWithFurtherNames = perZone(({ records }: Zone): readonly number[] => {
  const found: number[] = [];
  for (let index = 0; index < records.length; index++) {
    if (hasFurtherNames(records.typeOf(index))) found.push(index);
  }
  return found;
});
