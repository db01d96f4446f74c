import type { DnsLookup } from '../../audit/dns-lookup.js';
import { auditDomain, type DomainAudit } from '../../audit/domain-audit.js';
import { settleSync } from '../../dns/settle.js';
import type { DmarcStandard } from '../../records/dmarc-policy.js';
import type { Zone } from '../../zone/zone.js';
import { mailDomainsOf } from './mail-domains.js';

/** Audits the mail domains of a zone over what is at hand. */
export function* auditsOf(
  zone: Zone,
  standard: DmarcStandard,
  lookup: DnsLookup,
): IterableIterator<DomainAudit> {
  for (const { domain, selectors } of mailDomainsOf(zone)) {
    const options = { standard, selectors, areSelectorsAll: true };
    yield settleSync(auditDomain(domain, options), lookup);
  }
}
