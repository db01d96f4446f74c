import { cite } from '../../../cite.js';
import { isDmarc } from '../../../records/dmarc.js';
import { type Phrase, say } from '../../../words/phrase.js';
import type { FixAt } from '../../hit.js';
import type { MailText } from '../../mail-text.js';
import { rule } from '../../rule.js';
import { textTrait } from '../../text-traits.js';
import { shown } from '../shared/shown.js';
import { fixOf, hasRoom, replace } from '../shared/tag-edits.js';
import { isAsWritten } from './tag-lists.js';
import { findVersionAttempt, type VersionAttempt } from './version-attempt.js';

interface Data {
  readonly mistake: VersionAttempt['mistake'];
  readonly written: string;
  readonly isPermission: boolean;
}

export const versionNearMiss = rule<'txt', Data>({
  code: 'DMARC001',
  name: 'version-near-miss',
  severity: 'error',
  subject: 'txt',
  cite: cite(9989, '4.7'),
  message: ({ mistake, written, isPermission }) =>
    say`${wrong(mistake, written)}: receivers pass over the whole record, ${
      isPermission ? say`and nothing is permitted` : say`as if it were not there`
    }`,
  why: say`A DMARC record begins with v=DMARC1, in exactly these capitals, and a semicolon follows. Any other text at the name is discarded without a word (RFC 7489 s6.6.3, RFC 9989 s4.7).`,
  advice: say`Begin the record with v=DMARC1; and put everything else behind it.`,
  when: textTrait.unlikeDmarc,
  *check(text) {
    const isPermission = text.role === 'dmarc-report';
    if (!isPermission && !(text.role === 'other' && text.isAtDmarc)) return;
    const { octets } = text.text;
    if (isDmarc(octets) || !isAsWritten(text)) return;
    const attempt = findVersionAttempt(octets);
    if (attempt === undefined) return;
    const { span, mistake } = attempt;
    const written = shown(octets.slice(span.start, span.end));
    yield { span, data: { mistake, written, isPermission }, fixes: fixesOf(attempt, text) };
  },
  examples: [
    {
      bad: '_dmarc TXT "v=«dmarc1»; p=reject"',
      good: '_dmarc TXT "v=DMARC1; p=reject"\n_dmarc TXT "google-site-verification=abc"\n_dmarc TXT "v=spf1 -all"',
    },
    { bad: '_dmarc TXT "v=«DMARC1.0»; p=none"', good: '_dmarc TXT "v = DMARC1 ; p = none"' },
    { bad: '_dmarc TXT ( "v=«DMA"\n  "CR1»; p=none" )' },
    { bad: '_dmarc TXT "« »v=DMARC1; p=none"' },
    { bad: '_dmarc TXT "«\\"»v=DMARC1; p=none\\""' },
    { bad: '_dmarc TXT "p=none; «v=DMARC1»; rua=mailto:d@example.com"' },
    { bad: '_dmarc TXT "«p=reject»; rua=mailto:d@example.com"' },
    { bad: '_dmarc TXT "v=«DMARC1» p=none"', good: '_dmarc TXT "V=DMARC1; p=none"' },
    {
      bad: 'a.example.net._report._dmarc TXT "v=«dmarc1»"',
      good: 'a.example.net._report._dmarc TXT "v=DMARC1"',
    },
  ],
});

function wrong(mistake: VersionAttempt['mistake'], written: string): Phrase {
  switch (mistake) {
    case 'something-before':
      if (written.trim() === '') return say`White space stands before v=DMARC1`;
      return /["'`]/.test(written)
        ? say`A quotation mark stands before v=DMARC1`
        : say`${written} stands before v=DMARC1`;
    case 'case':
      return say`The version is "DMARC1" in capitals, not "${written}"`;
    case 'word':
      return say`The version is "v=DMARC1", not "${written}"`;
    case 'no-semicolon':
      return say`No semicolon follows v=DMARC1`;
    case 'not-first':
      return say`"v=DMARC1" must be the first tag`;
    case 'missing':
      return say`The record begins with "${written}", not with v=DMARC1`;
  }
}

function fixesOf({ mistake, span, instead }: VersionAttempt, text: MailText): FixAt<'payload'>[] {
  const { octets } = text.text;
  if (mistake === 'no-semicolon') {
    const end = span.end + (/^[ \t]*[,:|]+/.exec(octets.slice(span.end, span.end + 8))?.[0].length ?? 0);
    if (!hasRoom(text.text, span.start, 1)) return [];
    return [
      fixOf(say`Put a semicolon behind the version`, false, replace({ start: span.start, end }, 'DMARC1;')),
    ];
  }
  if (instead === undefined) return [];
  // A quote that was opened inside the text is closed inside it, too.
  const quote = /^["']/.exec(octets)?.[0];
  const isClosed =
    quote !== undefined && span.start === 0 && octets.length > span.end && octets.endsWith(quote);
  const closing = isClosed ? [replace({ start: octets.length - 1, end: octets.length }, '')] : [];
  const title = instead === '' ? say`Begin the record with v=DMARC1` : say`Change to ${instead}`;
  return [fixOf(title, false, replace(span, instead), ...closing)];
}
