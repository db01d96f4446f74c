import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import type { ZoneProblem } from '../../../zone/problem.js';
import { rule } from '../../rule.js';
import { shownText } from '../shared/shown.js';
import { isOf } from './problems.js';

const kinds = [
  'long-label',
  'long-name',
  'empty-label',
  'bad-label-type',
  'long-string',
  'long-rdata',
] as const;
type Length = Extract<ZoneProblem, { readonly kind: (typeof kinds)[number] }>;

export const tooLong = rule<'problem', Length>({
  code: 'ZONE002',
  name: 'too-long',
  severity: 'error',
  subject: 'problem',
  cite: cite(1035, '2.3.4'),
  message: (problem) => {
    switch (problem.kind) {
      case 'long-label':
        return say`A label holds at most 63 octets: BIND rejects the zone`;
      case 'long-name':
        return say`The whole name takes more than 255 octets: BIND rejects the zone`;
      case 'empty-label':
        return say`There is an empty label here: two dots stand together, or a dot comes first`;
      case 'bad-label-type':
        return say`"${shownText(problem.text)}" began a bit-string label, which is not supported any more (RFC 6891 s5)`;
      case 'long-string':
        return say`This string has ${problem.octets} octets and 255 is the most: BIND rejects the zone. Close the quote before this place and open a new one; receivers join the strings`;
      case 'long-rdata':
        return say`The data of a record takes at most 65510 octets in BIND; here are ${problem.octets}`;
    }
  },
  why: say`Lengths have one octet on the wire, of which names use six bits (RFC 1035 s2.3.4, s3.3).`,
  advice: say`Split a long text into several quoted strings in one pair of parentheses. Nothing is put between them.`,
  *check(problem) {
    if (isOf(kinds, problem)) yield { span: problem.span, data: problem };
  },
  examples: [
    {
      bad: `sel._domainkey TXT "${'x'.repeat(255)}«${'y'.repeat(10)}»"`,
      good: `sel._domainkey TXT ( "${'x'.repeat(255)}"\n  "${'y'.repeat(10)}" )`,
    },
    { bad: `«${'a'.repeat(64)}» A 192.0.2.1`, good: `${'a'.repeat(63)} A 192.0.2.1` },
    { bad: 'www.«.»mail A 192.0.2.1', good: 'www.mail A 192.0.2.1' },
  ],
});
