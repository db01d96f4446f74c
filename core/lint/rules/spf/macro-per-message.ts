import { cite } from '../../../cite.js';
import type { Macro, MacroPart } from '../../../records/macro-string.js';
import { findMacro } from '../../../records/spf-terms.js';
import { spfTrait } from '../../../records/spf-traits.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { shown } from '../shared/shown.js';
import { domainOf } from './domains-of.js';

export const macroPerMessage = rule<'spf', { readonly text: string; readonly letters: readonly string[] }>({
  code: 'SPF036',
  name: 'macro-per-message',
  severity: 'info',
  subject: 'spf',
  cite: cite(7208, '7.3'),
  message: ({ text, letters }) =>
    say`"${text}" is another name for every sender (%{${letters.join('}, %{')}}): receivers cannot answer it from their caches`,
  why: say`The macros s, l, o and h hold what the sender says. A mechanism with one of them asks for a different name with nearly every message, so that caches do not help (RFC 7208 s7.3), and tells whoever runs that zone who writes mail.`,
  advice: say`Use d and i where they do.`,
  when: spfTrait.perMessageMacro,
  *check({ spf }) {
    for (const term of spf.terms) {
      if (term.kind === 'modifier' && term.modifier !== 'redirect') continue;
      const domain = domainOf(term);
      const found = (domain?.parts ?? []).filter(isPerMessage);
      const [first, last] = [found[0], found[found.length - 1]];
      if (domain === undefined || first === undefined || last === undefined) continue;
      const letters = [...new Set(found.map(({ letter }) => letter))];
      yield {
        span: { start: first.span.start, end: last.span.end },
        data: { text: shown(domain.text), letters },
      };
    }
  },
  examples: [
    {
      bad: '@ TXT "v=spf1 exists:«%{l}».users.%{d} -all"',
      good: '@ TXT "v=spf1 exists:%{i}.senders.%{d} -all"',
    },
    {
      bad: '@ TXT "v=spf1 exists:«%{l1r-}.%{O2}».example.net -all"',
      good: '@ TXT "v=spf1 -all exp=%{s}.example.net"',
    },
    { bad: '@ TXT "v=spf1 a:«%{" "h}» -all"', good: '@ TXT "v=spf1 mx moo=%{s} -all"' },
  ],
});

function isPerMessage(part: MacroPart): part is Macro {
  return part.kind === 'macro' && findMacro(part.letter)?.isPerMessage === true;
}
