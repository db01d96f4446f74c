import { isAtOrBelow, labelsOf, type Name, nameOfLabels, parentOf, root } from '../dns/name.js';
import { none } from './name-table.js';
import { numberOfType } from './rdata/type-numbers.js';
import { findRrType } from './rdata/types.js';
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

/** What stands at a name. */
const Mark = { exists: 1, cut: 2, renamed: 4 } as const;

const nsType = numberOfType('NS');
const cnameType = numberOfType('CNAME');
const dnameType = numberOfType('DNAME');

/** Answers questions from a zone's records: wildcards (RFC 4592), empty non-terminals, CNAME, delegations. */
export function answersFrom(zone: Zone): ZoneAnswers {
  const { names, records, apexId } = zone;
  const { marks, hasCuts } = markNames(zone);

  function ask(name: Name, type: string): ZoneAnswer {
    const wantedType = findRrType(type)?.number;
    let wanted = name;
    for (let aliases = 0; aliases <= maxAliases; aliases++) {
      if (!isAtOrBelow(wanted, zone.apex) || (hasCuts && isElsewhere(wanted))) return { kind: 'outside' };
      const ownerId = ownerFor(wanted);
      if (ownerId === undefined) return { kind: 'nxdomain' };
      const found = recordsOfType(zone, ownerId, wantedType ?? none);
      if (found.length > 0) return { kind: 'found', records: found, owner: names.get(ownerId) };
      const [alias] = recordsOfType(zone, ownerId, cnameType);
      if (alias === undefined) return { kind: 'nodata' };
      wanted = names.get(records.targetOf(alias.index));
    }
    // A chain without an end: whatever a server says to that, this zone does not decide it.
    return { kind: 'outside' };
  }

  function exists(id: number | undefined): id is number {
    return id !== undefined && ((marks[id] ?? 0) & Mark.exists) !== 0;
  }

  /** The name whose records answer for `name`: itself, or the wildcard at its closest encloser (RFC 4592 s3.3.1). */
  function ownerFor(name: Name): number | undefined {
    const id = names.find(name);
    if (exists(id)) return id;
    const labels = labelsOf(name);
    for (let cut = 1; cut <= labels.length; cut++) {
      const encloser = names.find(nameOfLabels(labels.slice(cut)));
      if (!exists(encloser)) continue;
      const wildcard = names.childOf(encloser, '*');
      return exists(wildcard) ? wildcard : undefined;
    }
    return undefined;
  }

  /** Whether others answer for the name: it is at or below a delegation, or below a DNAME (RFC 6672 s3.2). */
  function isElsewhere(name: Name): boolean {
    for (let at = name; at !== root; at = parentOf(at)) {
      const id = names.find(at);
      if (id === apexId) return at !== name && ((marks[id] ?? 0) & Mark.renamed) !== 0;
      const mark = id === undefined ? 0 : (marks[id] ?? 0);
      if ((mark & Mark.cut) !== 0 || (at !== name && (mark & Mark.renamed) !== 0)) return true;
    }
    return false;
  }

  return { ask };
}

/** All records at exactly this name, in reading order. */
export function recordsAt(zone: Zone, name: Name): ZoneRecord[] {
  const id = zone.names.find(name);
  return id === undefined ? [] : Array.from(zone.records.atOwner(id), (index) => zone.records.get(index));
}

function recordsOfType({ records }: Zone, ownerId: number, type: number): ZoneRecord[] {
  const found: ZoneRecord[] = [];
  for (const index of records.atOwner(ownerId)) {
    if (records.typeOf(index) === type) found.push(records.get(index));
  }
  return found;
}

/** Marks owners, and the names between an owner and the apex that exist because something stands below them. */
function markNames({ names, records, apexId }: Zone): {
  readonly marks: Uint8Array;
  readonly hasCuts: boolean;
} {
  const marks = new Uint8Array(names.length);
  let hasCuts = false;
  for (let index = 0; index < records.length; index++) {
    const owner = records.ownerOf(index);
    const type = records.typeOf(index);
    if (type === nsType && owner !== apexId) marks[owner] = (marks[owner] ?? 0) | Mark.cut;
    if (type === dnameType) marks[owner] = (marks[owner] ?? 0) | Mark.renamed;
    if ((type === nsType && owner !== apexId) || type === dnameType) hasCuts = true;
    if (((marks[owner] ?? 0) & Mark.exists) !== 0 || !names.isAtOrBelow(owner, apexId)) continue;
    for (let id = owner; id !== none && ((marks[id] ?? 0) & Mark.exists) === 0; id = names.parentOf(id)) {
      marks[id] = (marks[id] ?? 0) | Mark.exists;
      if (id === apexId) break;
    }
  }
  return { marks, hasCuts };
}
