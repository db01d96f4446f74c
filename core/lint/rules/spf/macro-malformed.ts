import { cite } from '../../../cite.js';
import type { MacroFault } from '../../../records/macro-string.js';
import { spfTrait } from '../../../records/spf-traits.js';
import { type Phrase, say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { shown } from '../shared/shown.js';
import { problemsOf } from './problems.js';
import { correction } from './term-edits.js';
import { permerror } from './words.js';

const reasons: Readonly<Record<MacroFault, Phrase>> = {
  'lone-percent': say`begins no macro (a percent sign itself is written %%)`,
  unclosed: say`has no closing brace`,
  'unknown-letter': say`has a letter that stands for nothing`,
  'explanation-only': say`may stand only in the text that exp= points to`,
  'keeps-none': say`keeps no part at all`,
  'bad-transformer': say`has more than a number, an r and delimiters behind its letter`,
  'bad-character': say`cannot stand in a macro`,
};

export const macroMalformed = rule<'spf', { readonly text: string; readonly fault: MacroFault }>({
  code: 'SPF010',
  name: 'macro-malformed',
  severity: 'error',
  subject: 'spf',
  cite: cite(7208, '7.1'),
  message: ({ text, fault }) => say`"${text}" ${reasons[fault]}: ${permerror}`,
  why: say`A percent sign begins a macro: %{letter}, with a number of parts, an r to reverse them and delimiters behind the letter, or %%, %_ or %- (RFC 7208 s7.1). Even in a modifier that nobody knows, a broken macro is a syntax error.`,
  advice: say`Use the letters s, l, o, d, i, p, v and h; c, r and t belong into the text of an explanation.`,
  when: spfTrait.problem,
  *check(text) {
    for (const { span, fault, text: written } of problemsOf(text, 'bad-macro')) {
      const end = { start: span.end, end: span.end };
      const canClose = fault === 'unclosed' && written.length > 2;
      const fixes = canClose ? correction(text, say`Close the macro`, end, '}') : [];
      yield { span, data: { text: shown(written), fault }, fixes };
    }
  },
  examples: [
    {
      bad: '@ TXT "v=spf1 exists:«%(»ir).sbl.example.org -all"',
      good: '@ TXT "v=spf1 exists:%{ir}.sbl.example.org -all"',
    },
    { bad: '@ TXT "v=spf1 a:«%{x}».example.org -all"', good: '@ TXT "v=spf1 a:%{H}.example.org -all"' },
    {
      bad: '@ TXT "v=spf1 a:«%{d0}».example.org -all"',
      good: '@ TXT "v=spf1 a:%{d10}.%{l2r+-}.example.org -all"',
    },
    { bad: '@ TXT "v=spf1 -all exp=«%{r}».example.org"', good: '@ TXT "v=spf1 -all exp=%{ir}.example.org"' },
    { bad: '@ TXT "v=spf1 mx -all foo=«%a»bc"', good: '@ TXT "v=spf1 mx -all foo=%%a%_b%-c"' },
    { bad: '@ TXT "v=spf1 exists:«%{i" "r2x}».example.org -all"' },
    { bad: '@ TXT "v=spf1 exists:a.«%{d» -all"' },
  ],
});
