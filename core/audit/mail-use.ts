import type { DomainAudit } from './domain-audit.js';

/** Whether a domain sends and receives mail, by what it says itself. */
export interface MailUse {
  readonly sends: 'yes' | 'no' | 'unknown';
  /** `by-address`: it has no MX, but an address that mail would go to (RFC 5321 s5.1). */
  readonly receives: 'yes' | 'no' | 'by-address' | 'unknown';
  /** Neither, and said so: `v=spf1 -all` or a null MX. */
  readonly isParked: boolean;
}

export function mailUseOf(audit: DomainAudit): MailUse {
  const sends = sendsOf(audit);
  const receives = receivesOf(audit);
  return { sends, receives, isParked: sends === 'no' && (receives === 'no' || receives === 'by-address') };
}

function sendsOf({ spf, spfGraph, keys, isNullMx, mx }: DomainAudit): MailUse['sends'] {
  // Receivers give up on a record with a mistake, so it tells nobody what was meant.
  if (spfGraph !== undefined && spfGraph.record.problems.length === 0) {
    const { evaluated } = spfGraph.record;
    if (evaluated.some((term) => !isAll(term))) return 'yes';
    const [all] = evaluated;
    if (all?.kind === 'directive' && all.qualifier.value === '-') return 'no';
  }
  if (isNullMx && spf.state !== 'present') return 'no';
  if (keys.some(({ diagnosis }) => diagnosis?.state === 'usable')) return 'yes';
  return mx.state === 'present' && !isNullMx ? 'yes' : 'unknown';
}

function isAll(term: { readonly kind: string; readonly mechanism?: string }): boolean {
  return term.kind === 'directive' && term.mechanism === 'all';
}

function receivesOf({ mx, isNullMx, hasAddress }: DomainAudit): MailUse['receives'] {
  if (mx.state === 'unknown') return 'unknown';
  if (mx.state === 'present') return isNullMx ? 'no' : 'yes';
  return hasAddress ? 'by-address' : 'no';
}
