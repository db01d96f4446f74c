import { labelsOf, type Name, nameOfLabels, parentOf } from '../../dns/name.js';
import { none } from '../../zone/name-table.js';
import type { Zone } from '../../zone/read-zone.js';
import { perZone } from './known-zone.js';

/** 1 for the number of each name that exists: the owners, and the names above an owner (RFC 4592 s2.2.2). */
export const existingNames = perZone(({ names, records }: Zone): Uint8Array => {
  const exists = new Uint8Array(names.length);
  for (let index = 0; index < records.length; index++) {
    for (let id = records.ownerOf(index); id !== none && exists[id] === 0; id = names.parentOf(id)) {
      exists[id] = 1;
    }
  }
  return exists;
});

/**
 * The owner whose records answer for a name: itself, else the wildcard at its closest encloser (RFC 4592 s3.3.1);
 * undefined where neither has records. At most 127 steps.
 */
export function answeringOwner(zone: Zone, name: Name): number | undefined {
  const { names, records } = zone;
  const own = names.find(name);
  if (own !== undefined && hasRecords(zone, own)) return own;
  if (records.length === 0 || labelsOf(name).length === 0) return undefined;
  const exists = existingNames(zone);
  const doesExist = (some: Name): boolean => {
    const id = names.find(some);
    return id !== undefined && exists[id] === 1;
  };
  if (doesExist(name)) return undefined;
  let encloser = parentOf(name);
  while (encloser !== '.' && !doesExist(encloser)) encloser = parentOf(encloser);
  const wildcard = names.find(nameOfLabels(['*', ...labelsOf(encloser)]));
  return wildcard !== undefined && hasRecords(zone, wildcard) ? wildcard : undefined;
}

export function hasRecords({ records }: Zone, owner: number): boolean {
  return records.atOwner(owner).next().done !== true;
}
