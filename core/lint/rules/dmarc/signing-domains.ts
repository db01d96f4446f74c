import {
  isAtOrBelow,
  keyOf,
  labelsOf,
  type Name,
  type NameKey,
  nameOfLabels,
  parentOf,
} from '../../../dns/name.js';
import type { MailZone } from '../../mail-zone.js';
import { perZone } from '../shared/per-zone.js';

/** Domains below which a zone has DKIM keys or leaves them to others: `d=` of a signature can name these. */
const signingDomains = perZone((zone): ReadonlySet<NameKey> => {
  const domains = new Set<NameKey>();
  const { names, records } = zone.zone;
  const seen = new Set<number>();
  for (let index = 0; index < records.length; index++) {
    const id = records.ownerOf(index);
    if (seen.has(id)) continue;
    seen.add(id);
    const owner = names.get(id);
    if (!/_domainkey/i.test(owner)) continue;
    const labels = labelsOf(owner);
    const at = labels.findIndex((label) => label.toLowerCase() === '_domainkey');
    if (at < 0) continue;
    const isKey = at > 0 ? !/^_(?:adsp|report)$/i.test(labels[at - 1] ?? '') : isElsewhere(zone, owner);
    if (isKey) domains.add(keyOf(nameOfLabels(labels.slice(at + 1))));
  }
  return domains;
});

function isElsewhere(zone: MailZone, owner: Name): boolean {
  return ['CNAME', 'DNAME', 'NS'].some((type) => zone.recordsAt(owner, type).length > 0);
}

/** Those domains and every domain above one. */
const hasSignerBelow = perZone((zone): ReadonlySet<NameKey> => {
  const domains = new Set<NameKey>();
  for (const key of signingDomains(zone)) {
    for (let at = key; !domains.has(at); at = keyOf(parentOf(at as unknown as Name))) domains.add(at);
  }
  return domains;
});

/** Whether the zone has a DKIM key that can sign for a domain in relaxed alignment: at, above or below it. */
export function hasSigner(domain: Name, zone: MailZone): boolean {
  if (hasSignerBelow(zone).has(keyOf(domain))) return true;
  const signers = signingDomains(zone);
  for (let at = domain; at !== '.' && isAtOrBelow(at, zone.zone.apex); at = parentOf(at)) {
    if (signers.has(keyOf(at))) return true;
  }
  return false;
}
