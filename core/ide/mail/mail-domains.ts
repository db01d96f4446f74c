import { keyOf, labelsOf, type Name, nameOfLabels } from '../../dns/name.js';
import type { Zone } from '../../zone/zone.js';
import { type MailRecordKind, mailRecords } from './mail-index.js';

/** A domain that has something to say about mail, and the selectors of its keys. */
export interface MailDomain {
  readonly domain: Name;
  readonly selectors: readonly string[];
}

/** Domains of one zone, and selectors of one domain, that are told. */
const mostDomains = 200;
const mostSelectors = 50;

/** The mail domains of a zone: the zone itself first, the others by their names from right to left. */
export function mailDomainsOf(zone: Zone): readonly MailDomain[] {
  const found = new Map<string, { readonly domain: Name; readonly selectors: Set<string> }>();
  const entryOf = (domain: Name) => {
    const entry = found.get(keyOf(domain)) ?? { domain, selectors: new Set<string>() };
    if (found.size < mostDomains) found.set(keyOf(domain), entry);
    return entry;
  };
  if (zone.isWhole) entryOf(zone.apex);
  for (const { kind, index } of mailRecords(zone)) {
    const owner = zone.records.ownerOf(index);
    if (!zone.names.isAtOrBelow(owner, zone.apexId)) continue;
    const { labels, selector } = partsOf(kind, labelsOf(zone.names.get(owner)));
    if (labels.some((label) => label.startsWith('_') || label === '*')) continue;
    const { selectors } = entryOf(nameOfLabels(labels));
    if (selector !== undefined && selectors.size < mostSelectors) selectors.add(selector);
  }
  const apex = keyOf(zone.apex);
  return [...found.values()]
    .map(({ domain, selectors }) => ({ domain, selectors: [...selectors] }))
    .sort((a, b) => rank(a.domain) - rank(b.domain) || compare(orderOf(a.domain), orderOf(b.domain)));

  function rank(domain: Name): number {
    return keyOf(domain) === apex ? 0 : 1;
  }
}

/** The domain that a record speaks for, and the selector of a key. */
function partsOf(
  kind: MailRecordKind,
  labels: readonly string[],
): { readonly labels: readonly string[]; readonly selector: string | undefined } {
  if (kind === 'dmarc') return { labels: labels.slice(1), selector: undefined };
  const keys =
    kind === 'dkim' || kind === 'alias'
      ? labels.findIndex((label) => label.toLowerCase() === '_domainkey')
      : -1;
  return keys < 0
    ? { labels, selector: undefined }
    : { labels: labels.slice(keys + 1), selector: labels.slice(0, keys).join('.') };
}

function orderOf(domain: Name): string {
  return labelsOf(keyOf(domain)).reverse().join('.');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
