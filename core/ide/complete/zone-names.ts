import { type Name, root } from '../../dns/name.js';
import type { NameTable } from '../../zone/name-table.js';
import type { Zone } from '../../zone/zone.js';
import { type OwnerBits, visitOwnersNear } from './zone-owners.js';

/** More names than anybody looks through; whoever wants another one goes on typing. */
export const mostNames = 200;

export interface FoundNames {
  readonly ids: readonly number[];
  /** Whether there may be more of them. */
  readonly isCut: boolean;
}

/** Which owners are wanted. */
export interface NameQuery {
  /** Where the cursor stands: what is near comes first. */
  readonly offset: number;
  /** What was typed already. It matters only where there are too many names to list them all. */
  readonly typed: string;
  accepts(id: number, bits: OwnerBits): boolean;
}

/** Owners of a zone, at most `mostNames`: all that are accepted, or if those are too many, the ones that go on as typed. */
export function findNames(zone: Zone, { offset, typed, accepts }: NameQuery): FoundNames {
  const all = collect(zone, offset, accepts);
  if (!all.isCut || typed === '') return all;
  const dot = typed.indexOf('.');
  const label = dot < 0 ? typed : typed.slice(0, dot);
  const { names } = zone;
  const wanted = typed.toLowerCase();
  const goesOn = (id: number): boolean =>
    names.labelBegins(id, label) && (dot < 0 || names.get(id).toLowerCase().startsWith(wanted));
  // What is typed next may ask for others.
  return { ids: collect(zone, offset, (id, bits) => goesOn(id) && accepts(id, bits)).ids, isCut: true };
}

function collect(zone: Zone, offset: number, accepts: NameQuery['accepts']): FoundNames {
  const ids = new Set<number>();
  let isCut = false;
  visitOwnersNear(zone, offset, (id, bits) => {
    if (!accepts(id, bits) || ids.has(id)) return true;
    isCut = ids.size === mostNames;
    if (!isCut) ids.add(id);
    return !isCut;
  });
  return { ids: [...ids], isCut };
}

/** A name as it is written under an origin: `@` for the origin itself, without the origin below it, else in full. */
export function writtenUnder(names: NameTable, id: number, origin: Name): string {
  const originId = names.find(origin);
  if (originId === undefined || origin === root) return names.get(id);
  let written = '';
  for (let at = id; at !== originId; at = names.parentOf(at)) {
    // The root has no parent: the name is not below the origin.
    if (at === 0) return names.get(id);
    written += written === '' ? names.labelOf(at) : `.${names.labelOf(at)}`;
  }
  return written === '' ? '@' : written;
}

/** A name as SPF and mail addresses write it: in full, without the final dot. */
export function fullName(names: NameTable, id: number): string {
  return names.get(id).slice(0, -1);
}
