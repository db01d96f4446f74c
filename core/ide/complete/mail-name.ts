import { labelsOf, type Name, nameOfLabels } from '../../dns/name.js';

/** What kind of record a name asks for. */
export type MailNameKind =
  | 'domain'
  | 'dmarc'
  | 'report-permission'
  | 'dkim-key'
  | 'dkim-report'
  | 'adsp'
  | 'atps'
  | 'domainkeys-policy'
  | 'tls-rpt'
  | 'mta-sts'
  | 'bimi'
  | 'dane'
  | 'other';

/** A name and the domain whose mail it speaks about. */
export interface MailName {
  readonly kind: MailNameKind;
  readonly domain: Name;
}

/** What the labels of a name say. */
export function mailNameOf(name: Name): MailName {
  const labels = labelsOf(name);
  const lower = labels.map((label) => label.toLowerCase());
  const below = (count: number): Name => nameOfLabels(labels.slice(count));
  const [first, second] = lower;
  const dmarc = lower.indexOf('_dmarc');
  if (dmarc === 0) return { kind: 'dmarc', domain: below(1) };
  if (dmarc > 0 && lower[dmarc - 1] === '_report')
    return { kind: 'report-permission', domain: below(dmarc + 1) };
  const key = lower.indexOf('_domainkey');
  if (key === 0) return { kind: 'domainkeys-policy', domain: below(1) };
  if (key === 1 && first === '_adsp') return { kind: 'adsp', domain: below(2) };
  if (key === 1 && first === '_report') return { kind: 'dkim-report', domain: below(2) };
  if (key > 0) return { kind: 'dkim-key', domain: below(key + 1) };
  if (first === '_smtp' && second === '_tls') return { kind: 'tls-rpt', domain: below(2) };
  if (first === '_mta-sts') return { kind: 'mta-sts', domain: below(1) };
  if (second === '_bimi') return { kind: 'bimi', domain: below(2) };
  if (second === '_tcp' && /^_[0-9]+$/.test(first ?? '')) return { kind: 'dane', domain: below(2) };
  // Records for include= often stand at a name such as _spf.
  if (first?.startsWith('_spf') === true) return { kind: 'domain', domain: below(0) };
  const signers = lower.indexOf('_atps');
  if (signers > 0) return { kind: 'atps', domain: below(signers + 1) };
  const isService = lower.some((label) => label.startsWith('_'));
  return { kind: isService ? 'other' : 'domain', domain: name };
}
