import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import type { ZoneProblem } from '../../../zone/problem.js';
import { rule } from '../../rule.js';
import { shownText } from '../shared/shown.js';
import { isOf } from './problems.js';

const kinds = [
  'unknown-type',
  'unknown-directive',
  'meta-type',
  'obsolete-type',
  'class-mismatch',
  'quoted-keyword',
] as const;
type Vocabulary = Extract<ZoneProblem, { readonly kind: (typeof kinds)[number] }>;

export const unknownWord = rule<'problem', Vocabulary>({
  code: 'ZONE003',
  name: 'unknown-word',
  severity: 'error',
  subject: 'problem',
  cite: cite(3597, '5'),
  message: (problem) => {
    switch (problem.kind) {
      case 'unknown-type':
        return problem.text.startsWith('_')
          ? say`"${shownText(problem.text)}" stands where a record type is expected. A line that starts with a blank inherits its owner: start it at the first column`
          : say`"${shownText(problem.text)}" is no record type, class or TTL: BIND rejects the zone`;
      case 'unknown-directive':
        return say`"${shownText(problem.text)}" is no directive: BIND knows $ORIGIN, $TTL, $INCLUDE and $GENERATE`;
      case 'meta-type':
        return say`${shownText(problem.text)} exists only in questions and messages, never in a zone`;
      case 'obsolete-type':
        return say`${shownText(problem.text)} is obsolete and BIND rejects it: use MX`;
      case 'class-mismatch':
        return say`Class ${shownText(problem.text)} in a zone of class ${problem.zoneClass}: BIND rejects the zone`;
      case 'quoted-keyword':
        return say`"${shownText(problem.text)}" stands in quotes where a TTL, class or record type is expected: BIND rejects the zone`;
    }
  },
  why: say`After the owner a record has at most one TTL and one class, in any order, and then its type. Any other word there cannot be read.`,
  advice: say`Write a type that exists, or TYPEnnn with \\# and hexadecimal data for one that your server does not know.`,
  *check(problem) {
    if (isOf(kinds, problem)) yield { span: problem.span, data: problem };
  },
  examples: [
    { bad: 'www «AA» 192.0.2.1', good: 'www A 192.0.2.1' },
    { bad: 'www A 192.0.2.1\n «_dmarc» TXT "v=DMARC1; p=none"', good: 'www A 192.0.2.1\n_dmarc TXT "x"' },
    { bad: '«$TLL» 3600', good: '$TTL 3600' },
    { bad: 'www «CH» A 192.0.2.1' },
    { bad: 'www IN 300 «IN» A 192.0.2.1' },
    { bad: 'x «ANY» A 192.0.2.1' },
    { bad: 'x IN «MD» mail' },
    { bad: 'x "«TXT»" "a"' },
  ],
});
