import { cite } from '../../../cite.js';
import { policyInForce } from '../../../records/dmarc-policy.js';
import { dmarcTrait } from '../../../records/dmarc-traits.js';
import { usableUris } from '../../../records/report-uris.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { isUsed } from '../shared/policy-records.js';

export const policyWithoutEffect = rule<'dmarc', { readonly isStepped: boolean }>({
  code: 'DMARC016',
  name: 'policy-without-effect',
  severity: 'warning',
  subject: 'dmarc',
  needsZone: true,
  cite: cite(9989, '5.1.4'),
  message: ({ isStepped }) =>
    say`${
      isStepped ? say`The policy in force is none` : 'p=none'
    }, and no usable rua asks for reports: forged mail is treated as before, and nobody tells you about it`,
  why: say`A policy of none changes nothing about the mail. Its use is to collect aggregate reports before a stricter policy is chosen (RFC 9989 s5.1.4).`,
  advice: say`Add rua=mailto: with an address that reads the reports, or choose quarantine or reject.`,
  when: dmarcTrait.none | dmarcTrait.t | dmarcTrait.pct,
  concerns: ({ traits }) => (traits & dmarcTrait.hasReports) === 0,
  *check(text, zone) {
    const { dmarc } = text;
    const tag = dmarc.known.get('p');
    if (tag === undefined || dmarc.values.p === undefined || !isUsed(text, zone)) return;
    const { domain } = policyInForce(dmarc, zone.standard);
    // By RFC 7489, pct=0 is what t=y is by RFC 9989.
    const applied = domain.percent === 0 ? domain.rest : domain.applied;
    if (applied !== 'none' || usableUris(dmarc.values.rua?.value ?? []).length > 0) return;
    yield { span: tag.span, data: { isStepped: applied !== domain.stated } };
  },
  examples: [
    {
      bad: '_dmarc TXT "v=DMARC1; «p=none»"',
      good: '_dmarc TXT "v=DMARC1; p=none; rua=mailto:d@example.com"',
    },
    {
      bad: '_dmarc TXT "v=DMARC1; «p=no" "ne»; rua=d@example.com; ruf=mailto:d@example.com"',
      good: '_dmarc TXT "v=DMARC1; p=quarantine"',
    },
    { bad: '_dmarc TXT "v=DMARC1; «p=quarantine»; t=y"', good: '_dmarc TXT "v=DMARC1; p=reject; t=y"' },
    {
      bad: '_dmarc TXT "v=DMARC1; «p=quarantine»; pct=0"',
      good: '_dmarc TXT "v=DMARC1; p=quarantine; pct=10"',
      standard: 'rfc7489',
    },
  ],
});
