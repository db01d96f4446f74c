import type { DnsLookup } from '../../../../core/audit/dns-lookup.js';
import { lookupIn } from '../../../../core/ide/mail/zones-lookup.js';
import type { KnownZone } from '../../../../core/ide/names/known-zone.js';
import { head, readFile } from '../names/scene.js';

/** Zones by their names: the lines of each under a head. */
export function zonesOf(lines: Readonly<Record<string, string>>): readonly KnownZone[] {
  return Object.entries(lines).map(([origin, text]) => {
    const uri = `file:///${origin}.zone`;
    return { uri, zone: readFile(uri, `${head(`${origin}.`)}${text}\n`) };
  });
}

/** The first of some zones, and what all of them answer. */
export function mailScene(
  lines: Readonly<Record<string, string>>,
): KnownZone & { readonly lookup: DnsLookup } {
  const zones = zonesOf(lines);
  const [first] = zones;
  if (first === undefined) throw new Error('a scene needs a zone');
  return { ...first, lookup: lookupIn(zones) };
}
