import { cite } from '../../../cite.js';
import { dmarcTrait } from '../../../records/dmarc-traits.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { isCompleteZone } from '../shared/complete-zone.js';
import { domainIdOf, isUsed } from '../shared/policy-records.js';
import { shownName } from '../shared/shown.js';
import { noMailSign } from './sends-no-mail.js';
import { hasSigner } from './signing-domains.js';

export const rejectWithoutDkim = rule<'dmarc', { readonly domain: string }>({
  code: 'DMARC017',
  name: 'reject-without-dkim',
  severity: 'info',
  subject: 'dmarc',
  needsZone: true,
  cite: cite(9989, '7.4'),
  message: ({ domain }) =>
    say`p=reject, and the zone has no DKIM key for ${domain}: mail that is forwarded or goes over a mailing list fails SPF and is refused`,
  why: say`SPF fails as soon as somebody else passes a message on; only a DKIM signature survives that. A domain with p=reject must sign all its mail, and one whose people write to mailing lists should not publish p=reject (RFC 9989 s7.4).`,
  advice: say`Publish a DKIM key and sign all mail before you ask for reject.`,
  when: dmarcTrait.reject,
  concerns: (text, zone) => !hasSigner(domainIdOf(text, zone), zone),
  *check(text, zone) {
    const { p } = text.dmarc.values;
    if (p?.value !== 'reject' || !isUsed(text, zone) || !isCompleteZone(zone)) return;
    const id = domainIdOf(text, zone);
    if (hasSigner(id, zone) || noMailSign(id, zone) !== undefined) return;
    yield { span: p.span, data: { domain: shownName(text.domain) } };
  },
  examples: [
    {
      bad: '_dmarc TXT "v=DMARC1; p=«reject»"\n@ TXT "v=spf1 mx -all"',
      good: '_dmarc TXT "v=DMARC1; p=reject"\nsel._domainkey TXT "v=DKIM1; p=AAAA"',
    },
    {
      bad: '_dmarc TXT "v=DMARC1; p=«rej" "ect»"\n_adsp._domainkey TXT "dkim=all"',
      good: '_dmarc TXT "v=DMARC1; p=reject"\nsel._domainkey CNAME sel.example.net.',
    },
    {
      bad: '_dmarc.a TXT "v=DMARC1; p=«reject»"\nsel._domainkey.b TXT "v=DKIM1; p=AAAA"',
      good: '_dmarc.a TXT "v=DMARC1; p=reject"\nsel._domainkey TXT "v=DKIM1; p=AAAA"',
    },
    {
      bad: '_dmarc TXT "v=DMARC1; p=«reject»"\n@ MX 10 mail',
      good: '_dmarc TXT "v=DMARC1; p=reject"\n@ TXT "v=spf1 -all"',
    },
  ],
});
