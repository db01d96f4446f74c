import { cite } from '../../../cite.js';
import { spfTrait } from '../../../records/spf-traits.js';
import { type Phrase, say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { problemsOf } from './problems.js';
import { correction } from './term-edits.js';
import { permerror } from './words.js';

/** What a character is called, and what was meant by it. */
const characters: ReadonlyMap<string, { readonly name: Phrase; readonly meant: string }> = new Map([
  ['\t', { name: say`A TAB`, meant: ' ' }],
  ['\n', { name: say`A line feed`, meant: ' ' }],
  ['\r', { name: say`A carriage return`, meant: ' ' }],
  ['\0', { name: say`A NUL`, meant: '' }],
  ['\u00a0', { name: say`A no-break space`, meant: ' ' }],
  ['\u00ad', { name: say`A soft hyphen`, meant: '' }],
  ['\u200b', { name: say`A zero width space`, meant: '' }],
  ['\u200c', { name: say`A zero width non-joiner`, meant: '' }],
  ['\u200d', { name: say`A zero width joiner`, meant: '' }],
  ['\u2060', { name: say`A word joiner`, meant: '' }],
  ['\ufeff', { name: say`A byte order mark`, meant: '' }],
  ['\u2010', { name: say`A hyphen`, meant: '-' }],
  ['\u2011', { name: say`A no-break hyphen`, meant: '-' }],
  ['\u2012', { name: say`A figure dash`, meant: '-' }],
  ['\u2013', { name: say`An en dash`, meant: '-' }],
  ['\u2014', { name: say`An em dash`, meant: '-' }],
  ['\u2212', { name: say`A minus sign`, meant: '-' }],
  ['\u223c', { name: say`A tilde operator`, meant: '~' }],
  ['\u02dc', { name: say`A small tilde`, meant: '~' }],
]);

export const strayCharacter = rule<'spf', { readonly text: string; readonly isSeparator: boolean }>({
  code: 'SPF003',
  name: 'stray-character',
  severity: 'error',
  subject: 'spf',
  cite: cite(7208, '3.1'),
  message: ({ text, isSeparator }) =>
    isSeparator
      ? say`${nameOf(text)} stands where only a space separates terms: ${permerror}`
      : say`${nameOf(text)} cannot stand in an SPF record, which is ASCII: ${permerror}`,
  why: say`An SPF record is made of visible ASCII characters and spaces (RFC 7208 s3.1, s12). Dashes and blanks that a word processor or a web page put in look right and are none of them.`,
  advice: say`Type the character again: - for a minus, one space between terms.`,
  when: spfTrait.problem,
  *check(text) {
    for (const { span, text: written, isSeparator } of problemsOf(text, 'bad-character')) {
      const meant = [...written].map((char) => characters.get(char)?.meant);
      const replacement = meant.includes(undefined) ? undefined : isSeparator ? ' ' : meant.join('');
      yield {
        span,
        data: { text: written, isSeparator },
        fixes: replacement === undefined ? [] : correction(text, titleOf(replacement), span, replacement),
      };
    }
  },
  examples: [
    { bad: '@ TXT "v=spf1 mx «–»all"', good: '@ TXT "v=spf1 mx -all"' },
    { bad: '@ TXT "v=spf1 mx«\\009»-all"', good: '@ TXT "v=spf1  mx   -all "' },
    { bad: '@ TXT "v=spf1 mx«\u00a0»-all"', good: '@ TXT "v=spf1" " mx -all"' },
    { bad: '@ TXT ( "v=spf1 a:mail.example.com«\\226"\n  "\\128\\139» -all" )' },
  ],
});

function nameOf(text: string): Phrase {
  const [char = ''] = text;
  const number = `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const known = characters.get(char)?.name;
  if (known !== undefined) return say`${known} (${number})`;
  return /^[\p{C}\p{Z}]/u.test(char) ? say`The character ${number}` : say`"${char}" (${number})`;
}

function titleOf(replacement: string): Phrase {
  if (replacement === '') return say`Remove the character`;
  return replacement === ' ' ? say`Write a space` : say`Write ${replacement}`;
}
