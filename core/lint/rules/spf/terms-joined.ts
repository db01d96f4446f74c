import { cite } from '../../../cite.js';
import type { CharacterString } from '../../../zone/txt.js';
import type { SpfText } from '../../mail-text.js';
import type { FixAt } from '../../rule.js';
import { rule } from '../../rule.js';
import { shown } from '../dmarc/shown.js';
import { joinedTerms } from './joined-terms.js';
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
    `The strings are joined with nothing between, so receivers read "${term}" as one term${isBroken ? `: ${permerror}` : ', and neither of the two counts'}`,
  why: 'The strings of a TXT record are joined without adding a space (RFC 7208 s3.3). Where one string ends with a term and the next begins with another, both become one term that nobody meant.',
  advice: 'End the first string, or begin the second, with a space.',
  *check(text) {
    for (const { term, seams } of joinedTerms(text).values()) {
      const isBroken = term.kind === 'broken';
      const replacements = seams.map((index) => spaceBefore(text, index));
      yield {
        span: term.span,
        data: { term: shown(term.text), isBroken },
        ...(isBroken ? { severity: 'error' as const } : {}),
        fixes: replacements.includes(undefined)
          ? []
          : [
              {
                title: 'Put a space between them',
                isSafe: false,
                replacements: replacements.flatMap((at) => at ?? []),
              },
            ],
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
      good: '@ TXT "v=spf1 ip4:192.0." "2.1 inclu" "de:_spf.example.net -all"',
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
function spaceBefore({ text }: SpfText, index: number): Replacement | undefined {
  const string = text.strings[index];
  const at = string?.payload.start ?? 0;
  if (hasRoom(string)) return { span: { start: at, end: at }, text: ' ' };
  // The last octet is written again, because an empty span would stand in the second string.
  const last = text.octets[at - 1] ?? '';
  const canRewrite = hasRoom(text.strings[index - 1]) && /[A-Za-z0-9.}]/.test(last);
  return canRewrite ? { span: { start: at - 1, end: at }, text: `${last} ` } : undefined;
}

/** Octets of a character-string (RFC 1035 s3.3). */
const maxString = 255;

function hasRoom(string: CharacterString | undefined): boolean {
  return string?.isQuoted === true && string.payload.end - string.payload.start < maxString;
}
