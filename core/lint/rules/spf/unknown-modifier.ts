import { cite } from '../../../cite.js';
import { findMechanism, spfTerms } from '../../../records/spf-terms.js';
import { spfTrait } from '../../../records/spf-traits.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { nearestWord } from '../shared/nearest-word.js';
import { shown } from '../shared/shown.js';
import { correction, removal } from './term-edits.js';

const modifiers = spfTerms
  .filter(({ kind, name }) => kind === 'modifier' && name.length > 2)
  .map(({ name }) => name);

interface Data {
  readonly name: string;
  readonly meant: string | undefined;
  /** Whether it is the version once more, as it is where records were merged. */
  readonly isVersion: boolean;
}

export const unknownModifier = rule<'spf', Data>({
  code: 'SPF012',
  name: 'unknown-modifier',
  severity: 'info',
  subject: 'spf',
  cite: cite(7208, '6'),
  marks: 'unnecessary',
  message: ({ name, meant, isVersion }) =>
    isVersion
      ? say`v=spf1 counts at the beginning only: here receivers ignore it`
      : say`"${name}=" is no modifier that receivers know${meant === undefined ? '' : say` (${meant}= is)`}: they ignore it`,
  why: say`Modifiers that a receiver does not know are ignored (RFC 7208 s6). Known are redirect and exp, and for failure reports ra, rp and rr (RFC 6652 s3).`,
  advice: say`Correct the name, or take the modifier out.`,
  when: spfTrait.unknownModifier,
  *check(text) {
    const { spf } = text;
    for (const term of spf.terms) {
      if (term.kind !== 'modifier' || term.modifier !== undefined) continue;
      const { value, span } = term.name;
      // A mechanism with = is SPF005.
      if (findMechanism(value) !== undefined) continue;
      const isVersion = /^v=spf1$/i.test(term.text);
      const meant = nearestWord(value, modifiers);
      const fixes = isVersion
        ? [removal(say`Remove v=spf1`, spf, [term])]
        : meant === undefined
          ? []
          : correction(text, say`Write ${meant}=`, span, meant);
      yield { span: isVersion ? term.span : span, data: { name: shown(value), meant, isVersion }, fixes };
    }
  },
  examples: [
    {
      bad: '@ TXT "v=spf1 mx «redirct»=_spf.example.net"',
      good: '@ TXT "v=spf1 mx redirect=_spf.example.net"',
    },
    { bad: '@ TXT "v=spf1 mx «moo»=x/y:z -all"', good: '@ TXT "v=spf1 mx -all ra=postmaster rp=10 rr=e:f"' },
    {
      bad: '@ TXT ( "v=spf1 mx «de"\n  "fault»=deny" )',
      good: '@ TXT "v=spf1 mx include=_spf.example.net -all"',
    },
    { bad: '@ TXT "v=spf1 mx «v=spf1» a -all"', good: '@ TXT "v=spf1 mx a -all"' },
  ],
});
