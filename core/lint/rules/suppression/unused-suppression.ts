import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';

export const unusedSuppression = rule<'suppression', { readonly code: string }>({
  code: 'IGNORE001',
  name: 'unused-suppression',
  severity: 'warning',
  subject: 'suppression',
  // A comment is all that the standard sees in it.
  cite: cite(1035, '5.1'),
  message: ({ code }) => say`There is no finding ${code} to ignore here`,
  why: say`A suppression that has outlived its finding would hide the next one.`,
  advice: say`Remove the comment.`,
  marks: 'unnecessary',
  *check({ code, span }) {
    yield { span, data: { code } };
  },
  examples: [
    {
      bad: 'www A 192.0.2.1 «; dns-mail-auth-ignore ZONE018 it was quoted long ago»',
      good: '@ TXT v=spf1 -all ; dns-mail-auth-ignore ZONE018 nobody reads it',
    },
    {
      bad: '«; dns-mail-auth-ignore ZONE018 only the next record»\nwww A 192.0.2.1\n@ TXT v=spf1 -all',
      good: '; dns-mail-auth-ignore ZONE018 the next record\n; whatever stands between\n@ TXT v=spf1 -all',
    },
    {
      bad: '; dns-mail-auth-ignore SPF035 old\n@ TXT "v=spf1 ptr ?all" «; dns-mail-auth-ignore SPF030 older»',
      good: '; dns-mail-auth-ignore SPF035 old\n; dns-mail-auth-ignore SPF031 older\n@ TXT "v=spf1 ptr ?all"\nmx TXT "v=spf1 ptr ?all" ; dns-mail-auth-ignore SPF035, SPF031 both',
    },
  ],
});
