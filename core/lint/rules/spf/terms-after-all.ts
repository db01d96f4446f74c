import { cite } from '../../../cite.js';
import { allOf } from '../../../records/spf.js';
import type { Term } from '../../../records/spf-record.js';
import { spfTrait } from '../../../records/spf-traits.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { shown } from '../shared/shown.js';
import { removal } from './term-edits.js';

export const termsAfterAll = rule<'spf', { readonly text: string; readonly all: string }>({
  code: 'SPF032',
  name: 'terms-after-all',
  severity: 'warning',
  subject: 'spf',
  cite: cite(7208, '5.1'),
  marks: 'unnecessary',
  message: ({ text, all }) =>
    say`"${text}" stands behind "${all}", which matches everybody: receivers never look at it`,
  why: say`all always matches, so mechanisms behind it are ignored (RFC 7208 s5.1).`,
  advice: say`Put all at the end of the record, or take out what follows it.`,
  when: spfTrait.afterAll,
  *check(text) {
    const { spf } = text;
    const all = allOf(spf);
    if (all === undefined) return;
    for (const run of runsBehind(spf.terms, all.span.end)) {
      const [first, last] = [run[0], run[run.length - 1]];
      if (first === undefined || last === undefined) continue;
      const span = { start: first.span.start, end: last.span.end };
      yield {
        span,
        data: { text: shown(spf.octets.slice(span.start, span.end)), all: shown(all.text) },
        related: [{ text, span: all.span, message: say`matches everybody` }],
        fixes: [removal(say`Remove what is never looked at`, spf, run)],
      };
    }
  },
  examples: [
    {
      bad: '@ TXT "v=spf1 mx -all «a:mail.example.net ip4:192.0.2.1»"',
      good: '@ TXT "v=spf1 mx a:mail.example.net -all"',
    },
    {
      bad: '@ TXT ( "v=spf1 mx -all «ip4:19"\n  "2.0.2.1» exp=why.example.net «~all»" )',
      good: '@ TXT "v=spf1 mx -all exp=why.example.net"',
    },
    { bad: '@ TXT "v=spf1 +all «mx»"', good: '@ TXT "v=spf1 -all redirect=_spf.example.net ra=postmaster"' },
  ],
});

/** Mechanisms behind `all`, those that stand together in one run. */
function runsBehind(terms: readonly Term[], end: number): readonly (readonly Term[])[] {
  const runs: Term[][] = [];
  let run: Term[] = [];
  for (const term of terms) {
    if (term.kind !== 'directive' || term.span.start < end) run = [];
    else if (run.push(term) === 1) runs.push(run);
  }
  return runs;
}
