import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import type { ZoneProblem } from '../../../zone/problem.js';
import { rule } from '../../rule.js';
import { shownText } from '../shared/shown.js';
import { isOf } from './problems.js';

const kinds = [
  'missing-type',
  'missing-argument',
  'bad-argument',
  'extra-text',
  'missing-field',
  'bad-field',
] as const;
type BadData = Extract<ZoneProblem, { readonly kind: (typeof kinds)[number] }>;

export const badData = rule<'problem', BadData>({
  code: 'ZONE004',
  name: 'bad-data',
  severity: 'error',
  subject: 'problem',
  cite: cite(1035, '5.1'),
  message: (problem) => {
    switch (problem.kind) {
      case 'missing-type':
        return say`The record ends before its type: BIND rejects the zone`;
      case 'missing-argument':
        return say`${problem.directive} needs a ${problem.argument}`;
      case 'bad-argument':
        return say`"${shownText(problem.text)}" is no value for ${problem.directive}`;
      case 'extra-text':
        return say`"${shownText(problem.text)}" is too much: ${problem.after} ends before it, and BIND rejects the zone`;
      case 'missing-field':
        return say`${problem.type} needs a ${problem.field}: BIND rejects the zone`;
      case 'bad-field':
        return say`"${shownText(problem.text)}" is no ${problem.field} of ${problem.type}: expected ${problem.expected}`;
    }
  },
  why: say`Every record type has its fields in a fixed order. A server that cannot read one of them rejects the zone, so that not one of its records is served.`,
  advice: say`Hover over the type to see its fields.`,
  *check(problem) {
    if (isOf(kinds, problem)) yield { span: problem.span, data: problem };
  },
  examples: [
    { bad: 'www A «192.0.2.300»', good: 'www A 192.0.2.30' },
    { bad: 'www MX «mail»', good: 'www MX 10 mail' },
    { bad: 'www MX «65536» mail', good: 'www MX 65535 mail' },
    { bad: 'www A 192.0.2.1 «192.0.2.2»', good: 'www A 192.0.2.1\n  A 192.0.2.2' },
    { bad: '@ IN «TXT»', good: '@ IN TXT ""' },
    { bad: '«www»', good: 'www A 192.0.2.1' },
    { bad: '$TTL «soon»', good: '$TTL 1h30m' },
    { bad: '«$ORIGIN»', good: '$ORIGIN example.com.' },
  ],
});
