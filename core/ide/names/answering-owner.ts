import { labelsOf, type Name, nameOfLabels, parentOf } from '../../dns/name.js';
import type { Zone } from '../../zone/read-zone.js';
import { doesExist, hasRecords } from './block-index.js';

/**
 * The owner whose records answer for a name: itself, else the wildcard at its closest encloser (RFC 4592 s3.3.1);
 * undefined where neither has records.
 */
export function answeringOwner(zone: Zone, name: Name): number | undefined {
  const { names, records } = zone;
  const own = names.find(name);
  if (own !== undefined && hasRecords(zone, own)) return own;
  if (records.length === 0 || labelsOf(name).length === 0 || doesExist(zone, name)) return undefined;
  let encloser = parentOf(name);
  while (encloser !== '.' && !doesExist(zone, encloser)) encloser = parentOf(encloser);
  const wildcard = names.find(nameOfLabels(['*', ...labelsOf(encloser)]));
  return wildcard !== undefined && hasRecords(zone, wildcard) ? wildcard : undefined;
}
