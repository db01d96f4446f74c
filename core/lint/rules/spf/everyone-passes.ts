import { cite } from '../../../cite.js';
import { allOf } from '../../../records/spf.js';
import { spfTrait } from '../../../records/spf-traits.js';
import { say } from '../../../words/phrase.js';
import type { SpfText } from '../../mail-text.js';
import { rule } from '../../rule.js';
import { shown } from '../shared/shown.js';
import { correction } from './term-edits.js';

export const everyonePasses = rule<'spf', { readonly term: string }>({
  code: 'SPF030',
  name: 'everyone-passes',
  severity: 'error',
  subject: 'spf',
  cite: cite(7208, '5.1'),
  message: ({ term }) =>
    say`"${term}" lets every host in the world pass: receivers take forged mail for authorized`,
  why: say`all matches every sender, and without a qualifier or with + the result is pass (RFC 7208 s4.6.2, s5.1). Forged mail then passes SPF and, with relaxed alignment, DMARC too.`,
  advice: say`End the record with ~all or -all.`,
  when: spfTrait.passAll,
  *check(text) {
    const all = allOf(text.spf);
    if (all === undefined || all.qualifier.value !== '+' || hasLoneQualifier(text, all.span.start)) return;
    const fixes = correction(text, say`Write ~all`, all.span, '~all');
    yield { span: all.span, data: { term: shown(all.text) }, fixes };
  },
  examples: [
    { bad: '@ TXT "v=spf1 mx «+all»"', good: '@ TXT "v=spf1 mx -all"' },
    { bad: '@ TXT "v=spf1 mx «all»"', good: '@ TXT "v=spf1 mx ?all"' },
    { bad: '@ TXT ( "v=spf1 ptr «+A"\n  "LL» -all" )', good: '@ TXT "v=spf1 mx -all +all"' },
    { bad: '@ TXT "v=spf1 ipv4:192.0.2.1 «all»"', good: '@ TXT "v=spf1 mx - all"' },
  ],
});

/** `- all`: the qualifier is there, and that it stands alone is told by another rule. */
function hasLoneQualifier({ spf }: SpfText, start: number): boolean {
  return spf.terms.some(({ text, span }) => span.end === start - 1 && /^[-~?]$/.test(text));
}
