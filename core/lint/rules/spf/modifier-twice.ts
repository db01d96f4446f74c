import { cite } from '../../../cite.js';
import { spfTrait } from '../../../records/spf-traits.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { problemsOf } from './problems.js';
import { without } from './term-edits.js';
import { permerror } from './words.js';

export const modifierTwice = rule<'spf', { readonly name: string }>({
  code: 'SPF011',
  name: 'modifier-twice',
  severity: 'error',
  subject: 'spf',
  cite: cite(7208, '6'),
  message: ({ name }) => say`"${name}=" stands in the record for the second time: ${permerror}`,
  why: say`redirect and exp may stand in a record once each (RFC 7208 s6).`,
  advice: say`Keep one of them.`,
  when: spfTrait.problem,
  *check(text) {
    for (const { span, name, first } of problemsOf(text, 'repeated-modifier')) {
      yield {
        span,
        data: { name },
        related: [{ text, span: first, message: say`the first one` }],
        fixes: () => [
          { title: say`Remove the second "${name}"`, isSafe: false, replacements: [without({ span })] },
        ],
      };
    }
  },
  examples: [
    {
      bad: '@ TXT "v=spf1 mx redirect=a.example.net «redirect=b.example.net»"',
      good: '@ TXT "v=spf1 mx redirect=a.example.net exp=b.example.net"',
    },
    {
      bad: '@ TXT ( "v=spf1 exp=a.example.net -all «EXP=a."\n  "example.net»" )',
      good: '@ TXT "v=spf1 mx moo=1 moo=1 -all"',
    },
  ],
});
