import {
  isAtOrBelow,
  keyOf,
  labelsOf,
  type Name,
  type NameKey,
  nameOfLabels,
  parentOf,
  root,
} from '../dns/name.js';
import type { Zone } from './read-zone.js';
import type { ZoneRecord } from './record-table.js';

/**
 * What a server that holds just this zone would say. `outside`: the zone does not decide, because the name is not in it
 * or stands below a delegation.
 */
export type ZoneAnswer =
  | { readonly kind: 'found'; readonly records: readonly ZoneRecord[]; readonly owner: Name }
  | { readonly kind: 'nodata' }
  | { readonly kind: 'nxdomain' }
  | { readonly kind: 'outside' };

export interface ZoneAnswers {
  ask(name: Name, type: string): ZoneAnswer;
}

/** Links of a CNAME chain that are followed before it counts as endless. */
const maxAliases = 16;

/** Answers questions from a zone's records: wildcards (RFC 4592), empty non-terminals, CNAME, delegations. */
export function answersFrom(zone: Zone): ZoneAnswers {
  const existing = existingNames(zone);
  const cuts = ownersOf(zone, nsNumber);
  cuts.delete(keyOf(zone.apex));
  const renamed = ownersOf(zone, dnameNumber);

  function ask(name: Name, type: string): ZoneAnswer {
    let wanted = name;
    for (let aliases = 0; aliases <= maxAliases; aliases++) {
      if (!isAtOrBelow(wanted, zone.apex) || isElsewhere(wanted)) return { kind: 'outside' };
      const owner = ownerFor(wanted);
      if (owner === undefined) return { kind: 'nxdomain' };
      const records = recordsAt(zone, owner);
      const found = records.filter((record) => record.type.name === type);
      if (found.length > 0) return { kind: 'found', records: found, owner };
      const alias = records.find((record) => record.type.name === 'CNAME');
      if (alias === undefined) return { kind: 'nodata' };
      wanted = targetOf(zone, alias);
    }
    // A chain without an end: whatever a server says to that, this zone does not decide it.
    return { kind: 'outside' };
  }

  /** The name whose records answer for `name`: itself, or the wildcard at its closest encloser (RFC 4592 s3.3.1). */
  function ownerFor(name: Name): Name | undefined {
    if (existing.has(keyOf(name))) return name;
    let encloser = parentOf(name);
    while (!existing.has(keyOf(encloser))) {
      if (!isAtOrBelow(encloser, zone.apex) || encloser === '.') return undefined;
      encloser = parentOf(encloser);
    }
    const wildcard = nameOfLabels(['*', ...labelsOf(encloser)]);
    return existing.has(keyOf(wildcard)) ? wildcard : undefined;
  }

  /** Whether others answer for the name: it is at or below a delegation, or below a DNAME (RFC 6672 s3.2). */
  function isElsewhere(name: Name): boolean {
    if (cuts.size === 0 && renamed.size === 0) return false;
    for (let at = name; isAtOrBelow(at, zone.apex); at = parentOf(at)) {
      if (cuts.has(keyOf(at)) || (at !== name && renamed.has(keyOf(at)))) return true;
      if (at === root) return false;
    }
    return false;
  }

  return { ask };
}

/** All records at exactly this name, in file order. */
export function recordsAt(zone: Zone, name: Name): ZoneRecord[] {
  const id = zone.names.find(name);
  return id === undefined ? [] : Array.from(zone.records.atOwner(id), (index) => zone.records.get(index));
}

function targetOf(zone: Zone, alias: ZoneRecord): Name {
  return (zone.fieldValues(alias)[0]?.value ?? '.') as Name;
}

/** Owners, and the names between an owner and the apex that exist because something stands below them. */
function existingNames(zone: Zone): ReadonlySet<NameKey> {
  const names = new Set<NameKey>();
  for (let index = 0; index < zone.records.length; index++) {
    let name = zone.names.get(zone.records.ownerOf(index));
    while (isAtOrBelow(name, zone.apex) && !names.has(keyOf(name))) {
      names.add(keyOf(name));
      if (name === '.') break;
      name = parentOf(name);
    }
  }
  return names;
}

const nsNumber = 2;
const dnameNumber = 39;

/** The owners of all records of a type. */
function ownersOf(zone: Zone, type: number): Set<NameKey> {
  const owners = new Set<NameKey>();
  for (let index = 0; index < zone.records.length; index++) {
    if (zone.records.typeOf(index) === type) owners.add(keyOf(zone.names.get(zone.records.ownerOf(index))));
  }
  return owners;
}
