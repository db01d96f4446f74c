import { cite } from '../../../cite.js';
import { spfTrait } from '../../../records/spf-traits.js';
import { rule } from '../../rule.js';
import { problemsOf } from './problems.js';
import { correction } from './term-edits.js';
import { permerror } from './words.js';

/** What a character is called, and what was meant by it. */
const characters: ReadonlyMap<string, { readonly name: string; readonly meant: string }> = new Map([
  ['\t', { name: 'A TAB', meant: ' ' }],
  ['\n', { name: 'A line feed', meant: ' ' }],
  ['\r', { name: 'A carriage return', meant: ' ' }],
  ['\0', { name: 'A NUL', meant: '' }],
  ['\u00a0', { name: 'A no-break space', meant: ' ' }],
  ['\u00ad', { name: 'A soft hyphen', meant: '' }],
  ['\u200b', { name: 'A zero width space', meant: '' }],
  ['\u200c', { name: 'A zero width non-joiner', meant: '' }],
  ['\u200d', { name: 'A zero width joiner', meant: '' }],
  ['\u2060', { name: 'A word joiner', meant: '' }],
  ['\ufeff', { name: 'A byte order mark', meant: '' }],
  ['\u2010', { name: 'A hyphen', meant: '-' }],
  ['\u2011', { name: 'A no-break hyphen', meant: '-' }],
  ['\u2012', { name: 'A figure dash', meant: '-' }],
  ['\u2013', { name: 'An en dash', meant: '-' }],
  ['\u2014', { name: 'An em dash', meant: '-' }],
  ['\u2212', { name: 'A minus sign', meant: '-' }],
  ['\u223c', { name: 'A tilde operator', meant: '~' }],
  ['\u02dc', { name: 'A small tilde', meant: '~' }],
]);

export const strayCharacter = rule<'spf', { readonly text: string; readonly isSeparator: boolean }>({
  code: 'SPF003',
  name: 'stray-character',
  severity: 'error',
  subject: 'spf',
  cite: cite(7208, '3.1'),
  message: ({ text, isSeparator }) =>
    isSeparator
      ? `${nameOf(text)} stands where only a space separates terms: ${permerror}`
      : `${nameOf(text)} cannot stand in an SPF record, which is ASCII: ${permerror}`,
  why: 'An SPF record is made of visible ASCII characters and spaces (RFC 7208 s3.1, s12). Dashes and blanks that a word processor or a web page put in look right and are none of them.',
  advice: 'Type the character again: - for a minus, one space between terms.',
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

function nameOf(text: string): string {
  const [char = ''] = text;
  const number = `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const known = characters.get(char)?.name;
  if (known !== undefined) return `${known} (${number})`;
  return /^[\p{C}\p{Z}]/u.test(char) ? `The character ${number}` : `"${char}" (${number})`;
}

function titleOf(replacement: string): string {
  if (replacement === '') return 'Remove the character';
  return replacement === ' ' ? 'Write a space' : `Write ${replacement}`;
}
