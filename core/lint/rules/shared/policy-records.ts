import {
  isAtOrBelow,
  keyOf,
  labelsOf,
  type Name,
  type NameKey,
  nameOfLabels,
  parentOf,
} from '../../../dns/name.js';
import { policyInForce } from '../../../records/dmarc-policy.js';
import { organizationalDomain } from '../../../records/organizational-domain.js';
import type { DmarcText } from '../../mail-text.js';
import type { MailZone } from '../../mail-zone.js';
import { isCompleteZone } from './complete-zone.js';
import { dataKey } from './data-key.js';
import { perZone } from './per-zone.js';

/** What a server answers at `_dmarc.<domain>`. */
export interface PolicyRecords {
  /** DMARC records in file order. What a server would merge into one record is here once. */
  readonly texts: ReadonlySet<DmarcText>;
  /** Somebody else's record is served there, and we cannot see it. */
  readonly isAlias: boolean;
}

/** The DMARC records of a zone by the domain that they speak for. */
export const policyRecords = perZone(readPolicyRecords);

function readPolicyRecords(zone: MailZone): ReadonlyMap<NameKey, PolicyRecords> {
  const found = new Map<NameKey, { readonly texts: Set<DmarcText>; isAlias: boolean }>();
  const at = (domain: Name) => {
    const records = found.get(keyOf(domain)) ?? { texts: new Set<DmarcText>(), isAlias: false };
    found.set(keyOf(domain), records);
    return records;
  };
  const seen = new Set<string>();
  for (const text of zone.textsOf('dmarc')) {
    const data = dataKey(text);
    if (!seen.has(data)) at(text.domain).texts.add(text);
    seen.add(data);
  }
  for (const { owner } of zone.recordsOf('CNAME')) {
    if (/^_dmarc\./i.test(owner)) at(parentOf(owner)).isAlias = true;
  }
  return found;
}

/** An organizational domain, and the record in this zone that makes it one. */
export interface Organization {
  readonly domain: Name;
  readonly record: DmarcText | undefined;
}

/**
 * The organizational domain of the domain that a record speaks for, as far as a zone shows it. By RFC 9989 s4.10.2 the
 * records above decide. Where the zone does not reach up to them, and by RFC 7489 always, the Public Suffix List does.
 */
export function organizationOf(text: DmarcText, zone: MailZone): Organization {
  const listed = { domain: organizationalDomain(text.domain), record: undefined };
  // Above a public suffix there is nothing to belong to.
  if (zone.standard === 'rfc7489') return listed;
  const psd = text.dmarc.values.psd?.value;
  if (psd === 'y' || psd === 'n') return { domain: text.domain, record: text };
  const { apex } = zone.zone;
  const labels = labelsOf(text.domain);
  let highest: Organization | undefined;
  for (let skipped = 1; skipped < labels.length; skipped++) {
    const domain = nameOfLabels(labels.slice(skipped));
    if (!isAtOrBelow(domain, apex)) break;
    const records = policyRecords(zone).get(keyOf(domain));
    const record = onlyOf(records);
    if (record === undefined && records?.isAlias !== true) continue;
    const flag = record?.dmarc.values.psd?.value;
    if (flag === 'y') return { domain: nameOfLabels(labels.slice(skipped - 1)), record };
    highest = { domain, record };
    if (flag === 'n') break;
  }
  if (highest !== undefined) return highest;
  const seesAll = isAtOrBelow(listed.domain, apex) && isCompleteZone(zone);
  return seesAll ? { domain: text.domain, record: text } : listed;
}

/** Whether sp and np of this record count for anybody: they do in the record of an organizational domain only. */
export function speaksForSubdomains(text: DmarcText, zone: MailZone): boolean {
  return keyOf(organizationOf(text, zone).domain) === keyOf(text.domain);
}

/** The record that counts: of several none does. */
function onlyOf(records: PolicyRecords | undefined): DmarcText | undefined {
  const [first, second] = records?.texts ?? [];
  return second === undefined ? first : undefined;
}

/** Whether receivers use this record and the policies in it: of several at one name they use none. */
export function isUsed(text: DmarcText, zone: MailZone): boolean {
  if (policyRecords(zone).get(keyOf(text.domain))?.texts.size !== 1) return false;
  return policyInForce(text.dmarc, zone.standard).fallback === undefined;
}
