import { cite } from '../../../cite.js';
import { spfTrait } from '../../../records/spf-traits.js';
import { say } from '../../../words/phrase.js';
import type { FixAt } from '../../hit.js';
import type { SpfText } from '../../mail-text.js';
import { rule } from '../../rule.js';
import { shown } from '../shared/shown.js';
import { joinedTerms, mayBeJoined } from './joined-terms.js';
import { canWrite } from './term-edits.js';
import { permerror } from './words.js';

type Replacement = FixAt<'payload'>['replacements'][number];

interface Data {
  readonly term: string;
  readonly isBroken: boolean;
}

export const termsJoined = rule<'spf', Data>({
  code: 'SPF042',
  name: 'terms-joined',
  severity: 'warning',
  subject: 'spf',
  cite: cite(7208, '3.3'),
  message: ({ term, isBroken }) =>
    isBroken
      ? say`The strings are joined with nothing between, so receivers read "${term}" as one term: ${permerror}`
      : say`The strings are joined with nothing between, so receivers read "${term}" as one term, and neither of the two counts`,
  why: say`The strings of a TXT record are joined without adding a space (RFC 7208 s3.3). Where one string ends with a term and the next begins with another, both become one term that nobody meant.`,
  advice: say`End the first string, or begin the second, with a space.`,
  when: spfTrait.severalStrings,
  concerns: mayBeJoined,
  *check(text) {
    for (const { term, seams } of joinedTerms(text).values()) {
      const isBroken = term.kind === 'broken';
      const spaces = seams.flatMap((index) => spaceBefore(text, index) ?? []);
      const fix = { title: say`Put a space between them`, isSafe: false, replacements: spaces };
      yield {
        span: term.span,
        data: { term: shown(term.text), isBroken },
        ...(isBroken ? { severity: 'error' as const } : {}),
        fixes: spaces.length === seams.length ? [fix] : [],
      };
    }
  },
  examples: [
    { bad: '@ TXT "v=spf1 «mx""-all»"', good: '@ TXT "v=spf1 mx"" -all"' },
    {
      bad: '@ TXT ( "v=spf1 «include:_spf.example.net" ; one\n  "include:_spf.example.org» -all" )',
      good: '@ TXT ( "v=spf1 include:_spf.example.net " ; one\n  "include:_spf.example.org -all" )',
    },
    {
      bad: '@ TXT "v=spf1 «a" "mx" "ip4:192.0.2.1» -all"',
      good: '@ TXT "v=spf1 ip4:192.0." "2.1 ip6:2001:db8::" "a:1 inclu" "de:_spf.example.net -all"',
    },
    {
      bad: '@ TXT "v=spf1 «a:mail.example.net" "~all»"',
      good: '@ TXT "v=spf1 a:mail.example.n" "et ~al" "l"',
    },
    {
      bad: '@ TXT "v=spf1 mx «redirect=_spf.example.net" "exp=why.example.net»"',
      good: '@ TXT "v=spf1 include:mail.ex" "a -all"',
    },
  ],
});

/** A space at the start of a string, or else at the end of the one before. */
function spaceBefore(text: SpfText, index: number): Replacement | undefined {
  const at = text.text.strings[index]?.payload.start ?? 0;
  const start = { span: { start: at, end: at }, text: ' ' };
  // The last octet is written again, because an empty span would stand in the second string.
  const end = { span: { start: at - 1, end: at }, text: `${text.text.octets[at - 1] ?? ''} ` };
  return [start, end].find((place) => canWrite(text, place.span, place.text));
}
