import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { wordsOf } from '../../../zone/generate/problem.js';
import type { ZoneProblem } from '../../../zone/problem.js';
import { rule } from '../../rule.js';
import { shownText } from '../shared/shown.js';
import { isOf } from './problems.js';

const kinds = ['not-included', 'bad-generate', 'too-many-generated'] as const;

type NotBroughtIn = Extract<ZoneProblem, { readonly kind: (typeof kinds)[number] }>;

export const notBroughtIn = rule<'problem', NotBroughtIn>({
  code: 'ZONE009',
  name: 'not-brought-in',
  severity: 'error',
  subject: 'problem',
  cite: cite(1035, '5.1'),
  message: (problem) => {
    switch (problem.kind) {
      case 'not-included':
        return say`"${shownText(problem.text)}" is not included (${problem.failure}): BIND rejects the zone`;
      case 'bad-generate':
        return say`No records are generated: ${wordsOf(problem.problem, shownText(problem.problem.text))}`;
      case 'too-many-generated':
        return say`These ${problem.count} records are not looked at: the zone generates more than a million`;
    }
  },
  why: say`A server that cannot read a file that the zone includes, or cannot make sense of a $GENERATE, refuses the whole zone, so every name in it stops being answered.`,
  advice: say`Look at the path: BIND takes it relative to the directory of named.conf; here the folder of the file itself is looked at first. Write $GENERATE as start-stop[/step] owner [ttl] [class] type data, the data as one word or one quoted string.`,
  *check(problem) {
    if (isOf(kinds, problem)) yield { span: problem.span, data: problem };
  },
  examples: [
    {
      bad: '$GENERATE «10-1» host-$ A 192.0.2.$',
      good: '$GENERATE 1-10 host-$ A 192.0.2.$',
    },
    {
      bad: '$GENERATE 1-3 mail$ MX 10 «mx$»',
      good: '$GENERATE 1-3 mail$ MX "10 mx$"',
    },
    { bad: `$GENERATE 1-2 h«\${0,3,q}» A 192.0.2.$`, good: `$GENERATE 1-2 h\${0,3,d} A 192.0.2.$` },
  ],
});
