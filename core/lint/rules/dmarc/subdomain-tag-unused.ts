import { cite } from '../../../cite.js';
import { keyOf } from '../../../dns/name.js';
import { rule } from '../../rule.js';
import { organizationOf } from '../shared/policy-records.js';
import { shown, shownName } from '../shared/shown.js';
import { subdomainTags } from './subdomain-tags.js';
import { versionSpan } from './tag-lists.js';

interface Data {
  readonly written: string;
  readonly domain: string;
  readonly organization: string;
}

export const subdomainTagUnused = rule<'dmarc', Data>({
  code: 'DMARC015',
  name: 'subdomain-tag-unused',
  severity: 'warning',
  subject: 'dmarc',
  needsZone: true,
  cite: cite(9989, '4.7'),
  marks: 'unnecessary',
  message: ({ written, domain, organization }) =>
    `"${written}" has no effect here: ${domain} belongs to ${organization}, and for names below it receivers ask the record there`,
  why: 'A subdomain without a record gets its policy from the organizational domain, not from the next name above it that has one (RFC 7489 s6.6.3, RFC 9989 s4.7, s4.10.1).',
  advice:
    'Set sp and np at the organizational domain, or give each subdomain a record of its own. Where this domain is an organization for itself, RFC 9989 has psd=n to say so.',
  *check(text, zone) {
    const { dmarc } = text;
    const names = subdomainTags(zone.standard);
    const tags = names.flatMap((name) => dmarc.known.get(name) ?? []);
    const psd =
      zone.standard === 'rfc9989' && dmarc.values.psd?.value === 'u' ? dmarc.known.get('psd') : undefined;
    if (tags.length === 0 && psd === undefined) return;
    const { domain, record } = organizationOf(text, zone);
    if (keyOf(domain) === keyOf(text.domain)) return;
    const related =
      record === undefined
        ? []
        : [{ text: record, span: versionSpan(record), message: `the record of ${shownName(record.domain)}` }];
    for (const tag of psd === undefined ? tags : [...tags, psd]) {
      const written = shown(text.text.octets.slice(tag.span.start, tag.span.end));
      yield {
        span: tag.span,
        data: { written, domain: shownName(text.domain), organization: shownName(domain) },
        related,
      };
    }
  },
  examples: [
    {
      bad: '_dmarc TXT "v=DMARC1; p=reject; sp=reject"\n_dmarc.lists TXT "v=DMARC1; p=none; «sp=none»; «np=none»"',
      good: '_dmarc TXT "v=DMARC1; p=reject"\n_dmarc.lists TXT "v=DMARC1; p=none; sp=none; psd=n"',
    },
    {
      bad: '_dmarc CNAME _dmarc.example.net.\n_dmarc.a.b TXT "v=DMARC1; p=reject; «psd=u»"',
      good: '_dmarc.a.b TXT "v=DMARC1; p=reject; sp=reject"',
    },
    {
      bad: '_dmarc.a TXT "v=DMARC1; p=none; «sp=rej" "ect»"',
      good: '_dmarc TXT "v=DMARC1; p=none; sp=reject"',
      standard: 'rfc7489',
    },
  ],
});
