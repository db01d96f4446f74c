import { bimiDraft } from '../../../cite.js';
import { type Name, nameOfLabels, parentOf } from '../../../dns/name.js';
import { bimi, isBimi } from '../../../records/bimi.js';
import { type NamePolicy, policyInForce } from '../../../records/dmarc-policy.js';
import { organizationalDomain } from '../../../records/organizational-domain.js';
import { readRecord } from '../../../tags/read-record.js';
import { type Phrase, say } from '../../../words/phrase.js';
import type { DmarcText } from '../../mail-text.js';
import type { MailZone } from '../../mail-zone.js';
import type { NeighbourText } from '../../neighbour-text.js';
import { rule } from '../../rule.js';
import { idInZone, isInZone } from '../shared/name-facts.js';
import { hasPolicy, policyRecords } from '../shared/policy-records.js';
import { shownName } from '../shared/shown.js';
import { seesAll } from '../zone/faults.js';

/** What keeps a DMARC policy from being enough. */
type Weakness =
  | { readonly kind: 'no-record'; readonly domain: string }
  | { readonly kind: 'policy'; readonly domain: string; readonly written: string }
  | { readonly kind: 'percentage'; readonly domain: string; readonly percent: number };

export const bimiPolicyTooWeak = rule<'bimi', Weakness>({
  code: 'BIMI002',
  name: 'bimi-policy-too-weak',
  severity: 'warning',
  subject: 'bimi',
  needsZone: true,
  cite: bimiDraft,
  message: (weakness) => messageFor(weakness),
  why: say`Mail clients show a logo only for domains whose DMARC policy keeps forged mail out: p and sp are quarantine or reject, for all failing mail, and the policy is not only being tested.`,
  advice: say`Raise the DMARC policy to quarantine or reject, for subdomains as well, without pct and t=y.`,
  concerns: ({ text, isAtHome }) => isAtHome && isBimi(text.octets),
  *check(text, zone) {
    if (!text.isAtHome || !isBimi(text.text.octets) || isDeclination(text)) return;
    const found = weaknessOf(text.domain, zone);
    if (found === undefined) return;
    const { record, weakness } = found;
    yield {
      span: { start: 0, end: text.list.tags[0]?.valueEnd ?? text.text.octets.length },
      data: weakness,
      related:
        record === undefined
          ? []
          : [{ text: record, span: { start: 0, end: record.text.octets.length }, message: say`the policy` }],
    };
  },
  examples: [
    {
      bad: 'default._bimi TXT "«v=BIMI1»; l=https://example.com/a.svg"\n_dmarc TXT "v=DMARC1; p=none; rua=mailto:d@example.com"',
      good: 'default._bimi TXT "v=BIMI1; l=https://example.com/a.svg"\n_dmarc TXT "v=DMARC1; p=quarantine"',
    },
    {
      bad: 'default._bimi TXT "«v=BIMI1»; l=https://example.com/a.svg"\n_dmarc TXT "v=DMARC1; p=reject; sp=none"',
      good: 'default._bimi TXT "v=BIMI1; l=; a="',
    },
    {
      bad: 'default._bimi.shop TXT "«v=BIMI1»; l=https://example.com/a.svg"\n_dmarc TXT "v=DMARC1; p=reject; t=y; sp=quarantine"',
      good: 'default._bimi.shop TXT "v=BIMI1; l=https://example.com/a.svg"\n_dmarc TXT "v=DMARC1; p=reject"',
    },
    { bad: 'default._bimi TXT "«v=BIMI1»; l=https://example.com/a.svg"' },
    {
      bad: 'default._bimi TXT "«v=BIMI1»; l=https://example.com/a.svg"\n_dmarc TXT "v=DMARC1; p=quarantine; pct=50"',
      good: 'default._bimi TXT "v=BIMI1; l=https://example.com/a.svg"\n_dmarc CNAME _dmarc.example.net.',
    },
  ],
});

function messageFor(weakness: Weakness): Phrase {
  switch (weakness.kind) {
    case 'no-record':
      return say`No logo is shown for ${weakness.domain}: it has no DMARC policy`;
    case 'policy':
      return say`No logo is shown for ${weakness.domain}: its DMARC policy comes to "${weakness.written}", and only quarantine and reject are enough`;
    case 'percentage':
      return say`No logo is shown for ${weakness.domain}: its DMARC policy is for ${weakness.percent} % of failing mail only`;
  }
}

function isDeclination({ list }: NeighbourText<'bimi'>): boolean {
  const reading = readRecord(bimi, list);
  return reading.valueOf('l') === '' && (reading.valueOf('a') ?? '') === '';
}

interface Found {
  readonly record: DmarcText | undefined;
  readonly weakness: Weakness;
}

/** What is wrong with the policy that holds for a domain, as far as the zone shows it. */
function weaknessOf(domain: Name, zone: MailZone): Found | undefined {
  const organization = organizationalDomain(domain);
  for (let at = domain; ; at = parentOf(at)) {
    if (!isInZone(at, zone)) return undefined;
    const id = idInZone(at, zone);
    const records = policyRecords(zone);
    const record = id !== undefined && records.countAt(id) === 1 ? records.firstAt(id) : undefined;
    if (record !== undefined) return judged(domain, record, at === domain, zone);
    // A record that we cannot see, or too many of them: others tell about that.
    if (id !== undefined && hasPolicy(id, zone)) return undefined;
    if (at === organization || at === nameOfLabels([])) break;
  }
  if (!seesAll(zone)) return undefined;
  if (zone.answers.ask(`_dmarc.${organization}` as Name, 'TXT').kind === 'outside') return undefined;
  return { record: undefined, weakness: { kind: 'no-record', domain: shownName(domain) } };
}

function judged(domain: Name, record: DmarcText, isOwn: boolean, zone: MailZone): Found | undefined {
  // Whatever generation a receiver belongs to: the milder reading counts, since logos are the exception.
  for (const standard of ['rfc9989', 'rfc7489'] as const) {
    const policy = policyInForce(record.dmarc, standard);
    // Another rule tells of policies that cannot be read.
    if (policy.fallback !== undefined) return undefined;
    const counts: readonly NamePolicy[] = isOwn ? [policy.domain, policy.subdomains] : [policy.subdomains];
    if (standard === 'rfc7489' && zone.standard === 'rfc9989' && policy.domain.percent === 100) continue;
    for (const { applied, tag, percent } of counts) {
      const facts = { domain: shownName(domain) };
      if (applied !== 'quarantine' && applied !== 'reject') {
        return { record, weakness: { ...facts, kind: 'policy', written: `${tag}=${applied ?? 'none'}` } };
      }
      if (percent < 100) return { record, weakness: { ...facts, kind: 'percentage', percent } };
    }
  }
  return undefined;
}
