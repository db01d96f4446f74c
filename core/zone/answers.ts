import { isAtOrBelow, labelsOf, type Name, nameOfLabels, parentOf, root } from '../dns/name.js';
import { renamed } from '../dns/rename.js';
import { none } from './name-table.js';
import { numberOfType } from './rdata/type-numbers.js';
import { findRrType } from './rdata/types.js';
import type { Zone } from './read-zone.js';
import type { ZoneRecord } from './record-table.js';
import { isPause, toTheEnd } from './steps.js';

/**
 * What a server that holds just this zone would say. `outside`: the zone does not decide, because the name is not in it
 * or stands below a delegation.
 */
export type ZoneAnswer =
  | { readonly kind: 'found'; readonly records: readonly ZoneRecord[]; readonly owner: Name }
  | { readonly kind: 'nodata' }
  | { readonly kind: 'nxdomain' }
  | { readonly kind: 'outside' };

/** One step towards an answer: of a chain of aliases only the first link. */
export type ZoneStep =
  | { readonly kind: 'found'; readonly records: readonly ZoneRecord[] }
  /** A CNAME or a DNAME leads to another name, in this zone or in another. */
  | {
      readonly kind: 'alias';
      readonly record: ZoneRecord;
      readonly by: 'CNAME' | 'DNAME';
      readonly target: Name;
    }
  /** A DNAME makes a name over 255 octets of it (RFC 6672 s2.2). */
  | { readonly kind: 'too-long' }
  | { readonly kind: 'nodata' | 'nxdomain' }
  | { readonly kind: 'outside' };

export interface ZoneAnswers {
  ask(name: Name, type: string): ZoneAnswer;
  /** Cheap, however many records the zone has. */
  step(name: Name, type: string): ZoneStep;
}

/** Links of a CNAME chain that are followed before it counts as endless. */
const maxAliases = 16;

/** What stands at a name. */
const Mark = { exists: 1, cut: 2, renamed: 4 } as const;

const nsType = numberOfType('NS');
const cnameType = numberOfType('CNAME');
const dnameType = numberOfType('DNAME');

const known = new WeakMap<Zone, ZoneAnswers>();

/**
 * Answers questions from a zone's records: wildcards (RFC 4592), empty non-terminals, CNAME, DNAME, delegations. The first
 * call looks at all records; what comes of it is kept as long as the zone.
 */
export function answersFrom(zone: Zone): ZoneAnswers {
  return known.get(zone) ?? toTheEnd(answersInSteps(zone));
}

/** The same, made with pauses in which others may work. */
export function* answersInSteps(zone: Zone): Generator<void, ZoneAnswers> {
  const found = known.get(zone) ?? answersBy(zone, yield* markNames(zone));
  known.set(zone, found);
  return found;
}

function answersBy(zone: Zone, { marks, hasCuts }: NameMarks): ZoneAnswers {
  const { names, records, apexId } = zone;

  function ask(name: Name, type: string): ZoneAnswer {
    let wanted = name;
    for (let aliases = 0; aliases <= maxAliases; aliases++) {
      const next = step(wanted, type);
      if (next.kind === 'nodata' || next.kind === 'nxdomain') return { kind: next.kind };
      if (next.kind === 'found') {
        const owner = names.get(ownerFor(wanted) ?? apexId);
        return { kind: 'found', records: next.records, owner };
      }
      if (next.kind !== 'alias' || next.by === 'DNAME') return { kind: 'outside' };
      wanted = next.target;
    }
    // A chain without an end: whatever a server says to that, this zone does not decide it.
    return { kind: 'outside' };
  }

  function step(name: Name, type: string): ZoneStep {
    if (!isAtOrBelow(name, zone.apex)) return { kind: 'outside' };
    const above = hasCuts ? cutAbove(name) : undefined;
    if (above === 'delegated') return { kind: 'outside' };
    if (above !== undefined) return stepThrough(above, name);
    const ownerId = ownerFor(name);
    if (ownerId === undefined) return { kind: 'nxdomain' };
    const found = recordsOfType(zone, ownerId, findRrType(type)?.number ?? none);
    if (found.length > 0) return { kind: 'found', records: found };
    const [record] = recordsOfType(zone, ownerId, cnameType);
    if (record === undefined) return { kind: 'nodata' };
    return { kind: 'alias', record, by: 'CNAME', target: names.get(records.targetOf(record.index)) };
  }

  function stepThrough(ownerId: number, name: Name): ZoneStep {
    const [record] = recordsOfType(zone, ownerId, dnameType);
    if (record === undefined) return { kind: 'outside' };
    const target = renamed(name, record.owner, names.get(records.targetOf(record.index)));
    if (target === undefined) return { kind: 'outside' };
    return target === 'too-long' ? { kind: 'too-long' } : { kind: 'alias', record, by: 'DNAME', target };
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

  /** Who else answers for the name: a delegation at or above it, or the owner of a DNAME above (RFC 6672 s3.2). */
  function cutAbove(name: Name): 'delegated' | number | undefined {
    let highest: 'delegated' | number | undefined;
    for (let at = name; at !== root; at = parentOf(at)) {
      const id = names.find(at);
      const mark = id === undefined ? 0 : (marks[id] ?? 0);
      if (id !== apexId && (mark & Mark.cut) !== 0) highest = 'delegated';
      else if (id !== undefined && at !== name && (mark & Mark.renamed) !== 0) highest = id;
      if (id === apexId) break;
    }
    return highest;
  }

  return { ask, step };
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

interface NameMarks {
  readonly marks: Uint8Array;
  readonly hasCuts: boolean;
}

/** Marks owners, and the names between an owner and the apex that exist because something stands below them. */
function* markNames({ names, records, apexId }: Zone): Generator<void, NameMarks> {
  const marks = new Uint8Array(names.length);
  let hasCuts = false;
  const mark = (index: number): void => {
    const owner = records.ownerOf(index);
    const type = records.typeOf(index);
    const known = marks[owner] as number;
    if (type === dnameType || (type === nsType && owner !== apexId)) {
      marks[owner] = known | (type === dnameType ? Mark.renamed : Mark.cut);
      hasCuts = true;
    }
    if ((known & Mark.exists) !== 0 || !names.isAtOrBelow(owner, apexId)) return;
    for (
      let id = owner;
      id !== none && ((marks[id] as number) & Mark.exists) === 0;
      id = names.parentOf(id)
    ) {
      marks[id] = (marks[id] as number) | Mark.exists;
      if (id === apexId) break;
    }
  };
  for (let index = 0; index < records.length; index++) {
    if (isPause(index)) yield;
    mark(index);
  }
  return { marks, hasCuts };
}
