import { cite } from '../../../cite.js';
import type { SpfProblemOf } from '../../../records/spf-problem.js';
import { spfTrait } from '../../../records/spf-traits.js';
import { type Phrase, say } from '../../../words/phrase.js';
import type { FixAt } from '../../hit.js';
import type { SpfText } from '../../mail-text.js';
import { rule } from '../../rule.js';
import { shown } from '../shared/shown.js';
import { type Meaning, meantBy } from './meant-mechanism.js';
import { problemsOf } from './problems.js';
import { correction } from './term-edits.js';
import { permerror } from './words.js';

interface Data {
  readonly name: string;
  readonly meaning: Meaning;
}

export const unknownMechanism = rule<'spf', Data>({
  code: 'SPF004',
  name: 'unknown-mechanism',
  severity: 'error',
  subject: 'spf',
  cite: cite(7208, '4.6.1'),
  message: ({ name, meaning }) => say`${reasonOf(name, meaning)}: ${permerror}`,
  why: say`Terms without a = are mechanisms, and there are eight of them. An unknown one is a syntax error, whatever stands before it (RFC 7208 s4.6.1, s12).`,
  advice: say`Use all, include, a, mx, ptr, ip4, ip6 or exists.`,
  when: spfTrait.problem,
  *check(text) {
    for (const problem of problemsOf(text, 'unknown-mechanism')) {
      const meaning = meantBy(problem.text, problem.name);
      const name = shown(problem.name === '' ? problem.text : problem.name);
      yield { span: problem.span, data: { name, meaning }, fixes: fixesOf(text, problem, meaning) };
    }
  },
  examples: [
    { bad: '@ TXT "v=spf1 «ipv4»:192.0.2.1 -all"', good: '@ TXT "v=spf1 ip4:192.0.2.1 -all"' },
    { bad: '@ TXT "v=spf1 ~«ip»:2001:db8::1 -all"', good: '@ TXT "v=spf1 ~ip6:2001:db8::1 -all"' },
    { bad: '@ TXT "v=spf1 mx -«alll»"', good: '@ TXT "v=spf1 MX -ALL"' },
    {
      bad: '@ TXT ( "v=spf1 «includ"\n  "e_»:x.example.net -all" )',
      good: '@ TXT "v=spf1 includ" "e:x.example.net -all"',
    },
    {
      bad: '@ TXT "v=spf1 ip4:192.0.2.1 «192.0.2.2» -all"',
      good: '@ TXT "v=spf1 moo.cow-far_out=man:dog/cat -all"',
    },
    { bad: '@ TXT "v=spf1 «moo.cow»/far_out=man:dog/cat -all"', good: '@ TXT "v=spf1 moo=x/y:z -all"' },
    { bad: '@ TXT "v=spf1 mx «-» all"' },
    { bad: '@ TXT "v=spf1 «mx,» -all"' },
    { bad: '@ TXT "v=spf1 «1up=foo» «=all»"' },
  ],
});

function reasonOf(name: string, meaning: Meaning): Phrase {
  switch (meaning.kind) {
    case 'mechanism':
      return say`"${name}" is no mechanism of SPF (${meaning.mechanism} is)`;
    case 'argument':
      return say`"${name}" has no mechanism in front (${meaning.mechanism}: perhaps)`;
    case 'lone-qualifier':
      return say`"${name}" stands alone, a qualifier being written right before its mechanism`;
    case 'unknown':
      return say`"${name}" is no mechanism of SPF`;
  }
}

function fixesOf(
  text: SpfText,
  { span, term, text: written }: SpfProblemOf<'unknown-mechanism'>,
  meaning: Meaning,
): FixAt<'payload'>[] {
  if (meaning.kind === 'mechanism') {
    return correction(text, say`Write ${meaning.mechanism}`, span, meaning.mechanism);
  }
  if (meaning.kind !== 'argument' || meaning.mechanism === 'a') return [];
  const start = term.start + (/^[+\-~?]/.test(written) ? 1 : 0);
  return correction(text, say`Write ${meaning.mechanism}:`, { start, end: start }, `${meaning.mechanism}:`);
}
