import { organizationOf, psdOf, walkTree } from '../../../dmarc/tree-walk.js';
import { keyOf, labelsOf, type Name } from '../../../dns/name.js';
import { type Look, replay } from '../../../dns/replay.js';
import { settleSync } from '../../../dns/settle.js';
import { dmarcTrait } from '../../../records/dmarc-traits.js';
import { isPublicSuffix, organizationalDomain } from '../../../records/organizational-domain.js';
import { isTextPause } from '../../../zone/steps.js';
import type { DmarcText } from '../../mail-text.js';
import type { MailZone } from '../../mail-zone.js';
import { type Pause, pause } from '../../rule.js';
import { perZone, perZoneInSteps } from '../shared/per-zone.js';
import { domainIdOf, isUsed, policyRecords } from '../shared/policy-records.js';

/** What both standards take for the organizational domain of a domain. */
export interface Organizations {
  /** By the Public Suffix List (RFC 7489 s3.2). */
  readonly listed: Name;
  /** By the tree walk (RFC 9989 s4.10.2). */
  readonly walked: Name;
  /** A record above the listed one, at a name where strangers register, that does not say so with psd=y. */
  readonly captor: Name | undefined;
}

/** Undefined while answers are missing; `unknown` where there are none. */
export function organizationsOf(look: Look, domain: Name): Organizations | 'unknown' | undefined {
  const walk = walkTree(look, domain);
  if (walk === undefined) return undefined;
  const walked = organizationOf(walk);
  if (walked === undefined) return 'unknown';
  const listed = organizationalDomain(domain);
  const last = walk.records[walk.records.length - 1];
  const isAbove = last !== undefined && labelsOf(last.domain).length < labelsOf(listed).length;
  return { listed, walked, captor: isAbove && psdOf(last) !== 'y' ? last.domain : undefined };
}

/**
 * Whether it is plain to see that all names of a zone belong to one organization, its apex, for receivers of both
 * generations: the apex is an organizational domain by the list and has a record, and no record says anything else.
 */
export const isOneOrganization = perZoneInSteps(function* (zone): Generator<Pause, boolean> {
  const { apex, apexId } = zone.zone;
  const own = policyRecords(zone).firstAt(apexId);
  if (own === undefined || !isUsed(own, zone)) return false;
  if (isPublicSuffix(apex) || keyOf(organizationalDomain(apex)) !== keyOf(apex)) return false;
  const borders = dmarcTrait.suffix | dmarcTrait.organization;
  let count = 0;
  for (const { traits } of zone.textsOf('dmarc')) {
    if (isTextPause(count++)) yield pause;
    if ((traits & borders) !== 0) return false;
  }
  return true;
});

/**
 * Whether receivers of both generations take all names of a zone for those of its apex, as far as it and the zones beside it
 * show. Then only the record of the apex itself can be worth a question to the world.
 */
export const areAlike = perZone((zone: MailZone): boolean => {
  if (!isOneOrganization(zone)) return false;
  if (zone.elsewhere === undefined) return true;
  const { apex } = zone.zone;
  const found = settleSync(
    replay((look) => organizationsOf(look, apex)),
    zone.known,
  );
  return found !== 'unknown' && found.captor === undefined && keyOf(found.listed) === keyOf(found.walked);
});

/** Whether something can be found about the organization of the domain that a record speaks for. */
export function mayDiffer(text: DmarcText, zone: MailZone): boolean {
  if (!areAlike(zone)) return true;
  return zone.elsewhere !== undefined && domainIdOf(text, zone) === zone.zone.apexId;
}
