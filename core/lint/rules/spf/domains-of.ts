import type { DomainSpec } from '../../../records/spf-domain.js';
import type { SpfRecord, Term } from '../../../records/spf-record.js';

/** The domains that the terms of a record name. */
export function* domainsOf(record: SpfRecord): IterableIterator<DomainSpec> {
  for (const term of record.terms) {
    const domain = domainOf(term);
    if (domain !== undefined) yield domain;
  }
}

export function domainOf(term: Term): DomainSpec | undefined {
  return 'domain' in term ? term.domain : undefined;
}
