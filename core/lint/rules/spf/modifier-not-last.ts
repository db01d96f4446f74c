import { cite } from '../../../cite.js';
import { allOf } from '../../../records/spf.js';
import type { Modifier } from '../../../records/spf-record.js';
import { spfTrait } from '../../../records/spf-traits.js';
import { say } from '../../../words/phrase.js';
import type { FixAt } from '../../hit.js';
import type { SpfText } from '../../mail-text.js';
import { rule } from '../../rule.js';
import { canWrite, without } from './term-edits.js';

export const modifierNotLast = rule<'spf', { readonly name: string }>({
  code: 'SPF034',
  name: 'modifier-not-last',
  severity: 'info',
  subject: 'spf',
  cite: cite(7208, '6'),
  message: ({ name }) =>
    say`Receivers come to "${name}=" after all mechanisms, wherever it stands: at the end of the record that shows`,
  why: say`Modifiers may stand anywhere. redirect and exp should stand at the end, because that is when they count (RFC 7208 s6).`,
  advice: say`Move it behind the last mechanism.`,
  when: spfTrait.earlyModifier,
  *check(text) {
    const { spf } = text;
    const lastMechanism = spf.terms.reduce(
      (last, { kind, span }) => (kind === 'directive' ? span.start : last),
      0,
    );
    const hasAll = allOf(spf) !== undefined;
    for (const term of spf.terms) {
      if (term.span.start > lastMechanism) return;
      if (term.kind !== 'modifier' || (term.modifier !== 'redirect' && term.modifier !== 'exp')) continue;
      // With all it is ignored altogether, and that is told.
      if (term.modifier === 'redirect' && hasAll) continue;
      yield { span: term.span, data: { name: term.modifier }, fixes: moveToEnd(text, term) };
    }
  },
  examples: [
    {
      bad: '@ TXT "v=spf1 «exp=why.example.net» mx -all"',
      good: '@ TXT "v=spf1 mx -all exp=why.example.net"',
    },
    {
      bad: '@ TXT "v=spf1 «redirect=_spf.exam" "ple.net» mx"',
      good: '@ TXT "v=spf1 ra=postmaster moo=1 mx redirect=_spf.example.net"',
    },
  ],
});

function moveToEnd(text: SpfText, term: Modifier): FixAt<'payload'>[] {
  const end = { start: text.text.octets.length, end: text.text.octets.length };
  const moved = ` ${term.text}`;
  if (!canWrite(text, end, moved)) return [];
  const replacements = [without(term), { span: end, text: moved }];
  return [
    { title: say`Move ${term.name.value}= to the end`, isSafe: text.spf.problems.length === 0, replacements },
  ];
}
