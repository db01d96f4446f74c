import { cite } from '../../../cite.js';
import { spfTrait } from '../../../records/spf-traits.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { shown } from '../shared/shown.js';
import { domainsOf } from './domains-of.js';

export const finalDot = rule<'spf', { readonly text: string }>({
  code: 'SPF044',
  name: 'final-dot',
  severity: 'warning',
  subject: 'spf',
  cite: cite(7208, '7.3'),
  message: ({ text }) =>
    say`"${text}" ends in a dot, which should not be published: not every receiver reads it`,
  why: say`Domains in an SPF record are always whole. The final dot of a zone file is accepted, but should not be published (RFC 7208 s7.3).`,
  advice: say`Take the dot out.`,
  when: spfTrait.finalDot,
  *check({ spf }) {
    for (const { text, finalDot: span, mistake } of domainsOf(spf)) {
      if (span === undefined || mistake !== undefined) continue;
      const fix = { title: say`Remove the dot`, isSafe: true, replacements: [{ span, text: '' }] };
      yield { span, data: { text: shown(text) }, fixes: [fix] };
    }
  },
  examples: [
    {
      bad: '@ TXT "v=spf1 include:_spf.example.net«.» -all"',
      good: '@ TXT "v=spf1 include:_spf.example.net -all"',
    },
    {
      bad: '@ TXT "v=spf1 a:mail.example.net" "«.»/24 -all"',
      good: '@ TXT "v=spf1 a:mail.example.net/24 -all"',
    },
    { bad: '@ TXT "v=spf1 redirect=%{d}.example.net«.»"', good: '@ TXT "v=spf1 redirect=%{d}"' },
  ],
});
