import { cite } from '../../../cite.js';
import type { Span } from '../../../text/span.js';
import { type Phrase, say, verbatim } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { type Quirk, quirkOf } from './form-hits.js';

type Content =
  | 'backslash'
  | 'unpairedBackslash'
  | 'doubleQuote'
  | 'unpairedDoubleQuote'
  | 'backtick'
  | 'emptyText'
  | 'leadingBlank'
  | 'trailingBlank'
  | 'escape';

type Find = (octets: string) => Span<'payload'> | undefined;

/** What a text may not hold, how it is found, and how it is told. All linear. */
const contents: readonly (readonly [quirk: Content, find: Find, words: Phrase])[] = [
  ['backslash', first(/\\/), say`This text holds a backslash`],
  ['unpairedBackslash', first(/(?<!\\)\\(?:\\\\)*(?!\\)/), say`An odd number of backslashes stands here`],
  ['doubleQuote', first(/"/), say`This text holds a double quote`],
  ['unpairedDoubleQuote', firstOfOdd('"'), say`This text holds an odd number of double quotes`],
  ['backtick', first(/`/), say`This text holds a backtick`],
  ['leadingBlank', first(/^ +/), say`This text begins with a blank`],
  ['trailingBlank', blanksAtEnd, say`This text ends with a blank`],
];

function first(pattern: RegExp): Find {
  return (octets) => {
    const found = pattern.exec(octets);
    return found === null ? undefined : { start: found.index, end: found.index + found[0].length };
  };
}

function firstOfOdd(char: string): Find {
  return (octets) => {
    const start = octets.indexOf(char);
    return octets.split(char).length % 2 === 0 ? { start, end: start + 1 } : undefined;
  };
}

function blanksAtEnd(octets: string): Span<'payload'> | undefined {
  let start = octets.length;
  while (octets[start - 1] === ' ') start--;
  return start < octets.length ? { start, end: octets.length } : undefined;
}

export const textContent = rule<'zone', Quirk<Content>>({
  code: 'PORT021',
  name: 'text-content',
  severity: 'warning',
  subject: 'zone',
  cite: cite(1035, '3.3.14'),
  message: ({ quirk, reader, says }) => say`${wordsOf(quirk)}: ${reader} ${says}`,
  why: say`A TXT record may hold any octets (RFC 1035 s3.3.14). Providers that keep texts in forms and databases lose or refuse some of them.`,
  advice: say`Do without the character: texts about mail need neither quotes nor backslashes.`,
  *check(mail) {
    const wanted = contents.flatMap(([quirk, find]) => {
      const data = quirkOf(mail, quirk);
      return data === undefined ? [] : [{ data, find }];
    });
    const empty = quirkOf(mail, 'emptyText');
    const escaped = quirkOf(mail, 'escape');
    if (wanted.length === 0 && empty === undefined && escaped === undefined) return;
    for (const { text, record } of mail.texts) {
      const { owner } = record;
      if (empty !== undefined && text.octets === '') yield { span: record.typeSpan, data: empty, owner };
      for (const { data, find } of wanted) {
        const found = find(text.octets);
        if (found !== undefined) yield { span: text.map.cover(found), data, owner };
      }
      if (escaped === undefined || text.form === 'hexadecimal') continue;
      const span = findEscape(
        mail.zone.source,
        text.strings.map((string) => string.span),
      );
      if (span !== undefined) yield { span, data: escaped, owner };
    }
  },
  examples: [
    { bad: 'a TXT "C:«\\\\»temp"', good: 'a TXT "C:/temp\\;x"', facts: { profile: 'huawei' } },
    { bad: 'a TXT "say «\\"»yes\\""', good: 'a TXT "say yes"', facts: { profile: 'akamai' } },
    { bad: 'a TXT "5«\\"» wide"', good: 'a TXT "say \\"yes\\""', facts: { profile: 'dnsimple' } },
    { bad: 'a TXT "one«\\\\»two"', good: 'a TXT "one\\\\\\\\two"', facts: { profile: 'alibaba' } },
    { bad: 'a TXT "«`»id`" "« »"', good: 'a TXT "id"', facts: { profile: 'transip' } },
    { bad: 'a «TXT» ""', good: 'a TXT "" "x"', facts: { profile: 'cloudflare' } },
    { bad: 'a TXT "one«\\;» two"', good: 'a TXT "one; two"', facts: { profile: 'route53' } },
  ],
});

function wordsOf(quirk: Content): Phrase {
  if (quirk === 'emptyText') return say`This text is empty`;
  if (quirk === 'escape') return say`An escape stands here`;
  return contents.find(([content]) => content === quirk)?.[2] ?? verbatim(quirk);
}

/** The first backslash in some strings as they are written, with what it escapes. */
function findEscape(
  source: { slice(start: number, end: number): string },
  strings: readonly Span[],
): Span | undefined {
  for (const { start, end } of strings) {
    const match = /\\(?:[0-9]{3}|[\s\S])/.exec(source.slice(start, end));
    if (match !== null) return { start: start + match.index, end: start + match.index + match[0].length };
  }
  return undefined;
}
