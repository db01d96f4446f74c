import { keyOf, type Name } from '../../../dns/name.js';
import { fallbackOf } from '../../../records/dmarc-policy.js';
import { dmarcTrait } from '../../../records/dmarc-traits.js';
import { organizationalDomain } from '../../../records/organizational-domain.js';
import { type NameTable, none } from '../../../zone/name-table.js';
import { numberOfType } from '../../../zone/rdata/type-numbers.js';
import { isPause } from '../../../zone/steps.js';
import type { DmarcText } from '../../mail-text.js';
import type { MailZone } from '../../mail-zone.js';
import { nameKindsOf } from '../../name-kinds.js';
import { type Pause, pause } from '../../rule.js';
import { isCompleteZone } from './complete-zone.js';
import { isInZone } from './name-facts.js';
import { perZoneInSteps } from './per-zone.js';
import { TextsByName } from './texts-by-name.js';

/**
 * The DMARC records of a zone by the number of the domain that they speak for. What a server would merge into one record is
 * here once.
 */
export const policyRecords = perZoneInSteps((zone) =>
  TextsByName.of(zone.textsOf('dmarc'), zone.zone.names.length, (text) => domainIdOf(text, zone)),
);

/** The number of the domain that a DMARC record speaks for. */
export function domainIdOf({ ownerId }: DmarcText, { zone }: MailZone): number {
  return zone.names.parentOf(ownerId);
}

const cnameType = numberOfType('CNAME');

/** Numbers of the domains whose record is somebody else's, served by an alias, so that we cannot see it. */
export const aliasedDomains = perZoneInSteps(function* (zone): Generator<Pause, ReadonlySet<number>> {
  const { names, records, apexId } = zone.zone;
  const domains = new Set<number>();
  let count = 0;
  for (const index of records.ofType(cnameType)) {
    if (isPause(count++)) yield pause;
    const owner = records.ownerOf(index);
    if (isDmarcLabel(owner, names) && names.isAtOrBelow(owner, apexId)) domains.add(names.parentOf(owner));
  }
  return domains;
});

function isDmarcLabel(id: number, names: NameTable): boolean {
  const kind = nameKindsOf(names).kindOf(id);
  return kind === 'dmarc' || (kind === 'special' && names.labelOf(id).toLowerCase() === '_dmarc');
}

/** Whether receivers find a record for the domain with a number, be it one that we cannot see. */
export function hasPolicy(domainId: number, zone: MailZone): boolean {
  return policyRecords(zone).countAt(domainId) > 0 || aliasedDomains(zone).has(domainId);
}

/** Whether receivers use this record and the policies in it: of several at one name they use none. */
export function isUsed(text: DmarcText, zone: MailZone): boolean {
  if (policyRecords(zone).countAt(domainIdOf(text, zone)) !== 1) return false;
  return fallbackOf(text.dmarc, zone.standard) === undefined;
}

/** An organizational domain, and the record in this zone that makes it one. */
export interface Organization {
  domain(): Name;
  readonly record: DmarcText | undefined;
}

/**
 * The organizational domain of the domain that a record speaks for, as far as a zone shows it; undefined where it is that
 * domain itself, so that sp and np of the record count. By RFC 9989 s4.10.2 the records above decide. Where the zone does
 * not reach up to them, and by RFC 7489 always, the Public Suffix List does.
 */
export function organizationAbove(text: DmarcText, zone: MailZone): Organization | undefined {
  // Above a public suffix there is nothing to belong to.
  if (zone.standard === 'rfc7489') return listedAbove(text);
  if ((text.traits & (dmarcTrait.suffix | dmarcTrait.organization)) !== 0) return undefined;
  const { names, apexId } = zone.zone;
  const own = domainIdOf(text, zone);
  let highest: number | undefined;
  let below = own;
  for (
    let id = names.parentOf(own);
    isBelowRoot(id, zone) && names.isAtOrBelow(id, apexId);
    id = names.parentOf(id)
  ) {
    const record = onlyAt(id, zone);
    const traits = record?.traits ?? 0;
    if ((traits & dmarcTrait.suffix) !== 0)
      return below === own ? undefined : organizationAt(below, record, zone);
    if (record !== undefined || aliasedDomains(zone).has(id)) highest = id;
    if ((traits & dmarcTrait.organization) !== 0) break;
    below = id;
  }
  if (highest !== undefined) return organizationAt(highest, onlyAt(highest, zone), zone);
  const listed = listedAbove(text);
  const seesAll = isCompleteZone(zone) && listed !== undefined && isInZone(listed.domain(), zone);
  return seesAll ? undefined : listed;
}

function organizationAt(id: number, record: DmarcText | undefined, { zone }: MailZone): Organization {
  return { domain: () => zone.names.get(id), record };
}

/** The organizational domain by the Public Suffix List; undefined where it is the domain itself. */
function listedAbove({ domain }: DmarcText): Organization | undefined {
  const listed = organizationalDomain(domain);
  return keyOf(listed) === keyOf(domain) ? undefined : { domain: () => listed, record: undefined };
}

function isBelowRoot(id: number, { zone: { names } }: MailZone): boolean {
  return id !== none && names.parentOf(id) !== none;
}

/** The record that counts: of several none does. */
function onlyAt(id: number, zone: MailZone): DmarcText | undefined {
  const records = policyRecords(zone);
  return records.countAt(id) === 1 ? records.firstAt(id) : undefined;
}
