import { isAtOrBelow } from '../dns/name.js';
import type { Severity } from '../finding.js';
import { shownName } from '../lint/rules/shared/shown.js';
import { organizationalDomain } from '../records/organizational-domain.js';
import { type Phrase, say } from '../words/phrase.js';
import type { AuditKind, DomainAudit } from './domain-audit.js';
import { mailUseOf } from './mail-use.js';

/** A record that a domain does not have, and what that means for its mail. */
export interface MissingRecord {
  readonly kind: AuditKind;
  readonly severity: Severity;
  readonly why: Phrase;
}

/** What is missing and would matter, as far as DNS gave answers. */
export function missingFrom(audit: DomainAudit): readonly MissingRecord[] {
  const { spf, keys, areKeysAll, policies, mx, isNullMx, mtaSts, tlsRpt, dane } = audit;
  const { sends, receives } = mailUseOf(audit);
  const domain = shownName(audit.domain);
  const missing: MissingRecord[] = [];
  const note = (kind: AuditKind, severity: Severity, why: Phrase): void => {
    missing.push({ kind, severity, why });
  };
  // A host that only names itself in HELO is nobody's mail domain.
  const isMailDomain =
    receives === 'yes' || isNullMx || audit.dmarc.state === 'present' || keys.length > 0 || receives === 'no';
  if (!isMailDomain) return missing;
  if (spf.state === 'missing') {
    note(
      'spf',
      sends === 'no' ? 'info' : 'warning',
      sends === 'no'
        ? say`${domain} sends no mail, but does not say so to receivers that look only at SPF: publish "v=spf1 -all"`
        : say`Receivers cannot tell which hosts may send mail for ${domain}: anybody may use the name`,
    );
  }
  // Below a domain with a policy, mail may be signed by that domain.
  const isOwn = policies.domain.record === undefined || policies.domain.record.domain === audit.domain;
  if (sends === 'yes' && isOwn && areKeysAll && keys.length === 0) {
    note(
      'dkim',
      'warning',
      say`Mail from ${domain} cannot be signed, and when it is forwarded nothing else proves where it came from`,
    );
  }
  const { record, several, unknown } = policies.domain;
  const organization = organizationalDomain(audit.domain);
  const isKnown = !unknown.some((name) => isAtOrBelow(name, organization));
  if (record === undefined && several === undefined && isKnown) {
    note(
      'dmarc',
      'warning',
      say`Receivers are not asked to do anything about forged mail from ${domain}, and nobody reports it`,
    );
  }
  if (receives === 'yes') {
    const hasDane = dane.some(({ state }) => state === 'present');
    if (mtaSts.state === 'missing' && !hasDane) {
      note(
        'mta-sts',
        'info',
        say`Who can redirect the traffic to ${domain} can read its mail: nothing asks senders for TLS with the right certificate`,
      );
    }
    if (tlsRpt.state === 'missing') {
      note('tls-rpt', 'info', say`Nobody tells ${domain} when senders cannot deliver over TLS`);
    }
  } else if (mx.state === 'missing' && sends === 'no' && receives === 'by-address') {
    note(
      'mx',
      'info',
      say`Mail to ${domain} is tried at its address: a null MX ("MX 0 .") says that there is no mail`,
    );
  }
  return missing;
}
