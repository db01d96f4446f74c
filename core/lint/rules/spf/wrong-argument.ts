import { cite } from '../../../cite.js';
import type { SpfProblemOf } from '../../../records/spf-problem.js';
import type { SpfTerm } from '../../../records/spf-terms.js';
import { spfTrait } from '../../../records/spf-traits.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { shown } from '../shared/shown.js';
import { problemsOf } from './problems.js';
import { correction } from './term-edits.js';
import { permerror } from './words.js';

interface Data {
  readonly text: string;
  readonly row: SpfTerm;
  readonly fault: SpfProblemOf<'wrong-argument'>['fault'];
}

export const wrongArgument = rule<'spf', Data>({
  code: 'SPF009',
  name: 'wrong-argument',
  severity: 'error',
  subject: 'spf',
  cite: cite(7208, '5'),
  message({ text, row, fault }) {
    if (fault === 'needs-domain') return say`"${text}" needs a domain, as in ${row.syntax}: ${permerror}`;
    return fault === 'takes-nothing'
      ? say`"${text}" stands behind all, which takes nothing: ${permerror}`
      : say`"${text}" stands behind ${row.name}, which takes no prefix length: ${permerror}`;
  },
  why: say`all stands alone, include and exists need a domain, and prefix lengths go only with a, mx, ip4 and ip6 (RFC 7208 s5, s12). Anything else is a syntax error.`,
  advice: say`Give each term the arguments that it takes: all, include:domain, exists:domain, ptr[:domain].`,
  when: spfTrait.problem,
  *check(text) {
    for (const { span, row, fault, text: written } of problemsOf(text, 'wrong-argument')) {
      const fixes = fault === 'needs-domain' ? [] : correction(text, say`Remove ${shown(written)}`, span, '');
      yield { span, data: { text: shown(written), row, fault }, fixes };
    }
  },
  examples: [
    { bad: '@ TXT "v=spf1 mx -all«:example.com»"', good: '@ TXT "v=spf1 mx -all"' },
    { bad: '@ TXT "v=spf1 mx -all«/8»"', good: '@ TXT "v=spf1 a/24 mx/24 -all"' },
    { bad: '@ TXT "v=spf1 «include» -all"', good: '@ TXT "v=spf1 include:_spf.example.net -all"' },
    { bad: '@ TXT "v=spf1 «exi" "sts» -all"', good: '@ TXT "v=spf1 exists:%{i}._spf.%{d} -all"' },
    { bad: '@ TXT "v=spf1 ptr«/24» -all"', good: '@ TXT "v=spf1 ptr -all"' },
    {
      bad: '@ TXT "v=spf1 include:_spf.example.net«/24» -all"',
      good: '@ TXT "v=spf1 include:_spf/24.example.net -all"',
    },
  ],
});
