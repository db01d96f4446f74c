import { cite } from '../../../cite.js';
import { spfTrait } from '../../../records/spf-traits.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { problemsOf } from './problems.js';
import { permerror } from './words.js';

export const uLabel = rule<'spf', { readonly text: string }>({
  code: 'SPF047',
  name: 'u-label',
  severity: 'error',
  subject: 'spf',
  cite: cite(8616, '4'),
  message: ({ text }) => say`"${text}" has letters outside ASCII: ${permerror}`,
  why: say`Internationalized domains stand in SPF records in their ASCII form, as A-labels (RFC 8616 s4). A letter outside ASCII is a syntax error.`,
  advice: say`Write the A-label: xn--mnchen-3ya.example for münchen.example.`,
  when: spfTrait.problem,
  *check(text) {
    for (const { span, text: written } of problemsOf(text, 'u-label')) {
      yield { span, data: { text: written.length > 60 ? `${written.slice(0, 60)}...` : written } };
    }
  },
  examples: [
    {
      bad: '@ TXT "v=spf1 include:«_spf.münchen.example» -all"',
      good: '@ TXT "v=spf1 include:_spf.xn--mnchen-3ya.example -all"',
    },
    {
      bad: '@ TXT "v=spf1 a:«b\\195\\188cher" ".example» -all"',
      good: '@ TXT "v=spf1 a:b\\045cher.example -all"',
    },
    { bad: '@ TXT "v=spf1 redirect=«例え.テスト»"' },
  ],
});
