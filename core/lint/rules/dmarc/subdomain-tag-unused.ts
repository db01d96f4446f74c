import { cite } from '../../../cite.js';
import type { DmarcReading } from '../../../records/dmarc.js';
import type { DmarcStandard } from '../../../records/dmarc-policy.js';
import { dmarcTrait } from '../../../records/dmarc-traits.js';
import type { Tag } from '../../../tags/tag-list.js';
import type { Span } from '../../../text/span.js';
import { type Phrase, say } from '../../../words/phrase.js';
import type { DmarcText } from '../../mail-text.js';
import { rule } from '../../rule.js';
import { type Organization, organizationAbove } from '../shared/policy-records.js';
import { shown, shownName } from '../shared/shown.js';
import { fixOf, withoutPiece } from '../shared/tag-edits.js';
import { subdomainTags } from './subdomain-tags.js';
import { versionSpan } from './tag-lists.js';

interface Data {
  readonly written: string;
  readonly text: DmarcText;
  readonly organization: Organization;
}

export const subdomainTagUnused = rule<'dmarc', Data>({
  code: 'DMARC015',
  name: 'subdomain-tag-unused',
  severity: 'warning',
  subject: 'dmarc',
  needsZone: true,
  cite: cite(9989, '4.7'),
  marks: 'unnecessary',
  message: ({ written, text, organization }) =>
    say`"${written}" has no effect here: ${shownName(text.domain)} belongs to ${shownName(organization.domain())}, and for names below it receivers ask the record there`,
  why: say`A subdomain without a record gets its policy from the organizational domain, not from the next name above it that has one (RFC 7489 s6.6.3, RFC 9989 s4.7, s4.10.1).`,
  advice: say`Set sp and np at the organizational domain, or give each subdomain a record of its own. Where this domain is an organization for itself, RFC 9989 has psd=n to say so.`,
  when: dmarcTrait.speaksOfOthers,
  concerns: (text, zone) => organizationAbove(text, zone) !== undefined,
  *check(text, zone) {
    const organization = organizationAbove(text, zone);
    if (organization === undefined) return;
    for (const tag of unusedTags(text.dmarc, zone.standard)) {
      yield {
        span: tag.span,
        data: { written: shown(text.text.octets.slice(tag.nameStart, tag.valueEnd)), text, organization },
        related: () => placesOf(organization),
        fixes: () => [
          fixOf(say`Remove "${shown(tag.name.value)}"`, false, withoutPiece(text.text.octets, tag.span)),
        ],
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

/** Tags that count in the record of an organizational domain only. */
function unusedTags(dmarc: DmarcReading, standard: DmarcStandard): readonly Tag[] {
  const tags: Tag[] = [];
  for (const name of subdomainTags(standard)) {
    const tag = dmarc.tagOf(name);
    if (tag !== undefined) tags.push(tag);
  }
  const psd = standard === 'rfc9989' && dmarc.valueOf('psd') === 'u' ? dmarc.tagOf('psd') : undefined;
  if (psd !== undefined) tags.push(psd);
  return tags;
}

function placesOf({ record }: Organization): { text: DmarcText; span: Span<'payload'>; message: Phrase }[] {
  if (record === undefined) return [];
  return [
    { text: record, span: versionSpan(record), message: say`the record of ${shownName(record.domain)}` },
  ];
}
