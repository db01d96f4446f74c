import type { SpfRecord, Term } from '../../../records/spf-record.js';
import type { Span } from '../../../text/span.js';
import type { Phrase } from '../../../words/phrase.js';
import type { CharacterString } from '../../../zone/txt.js';
import type { FixAt } from '../../hit.js';
import type { MailText } from '../../mail-text.js';

type Replacement = FixAt<'payload'>['replacements'][number];

/** Takes a term out of a record, together with the space before it. */
export function without(term: Pick<Term, 'span'>): Replacement {
  return { span: { start: term.span.start - 1, end: term.span.end }, text: '' };
}

/** Takes out terms that have no effect. Nobody reads the record differently, unless nobody could read it at all. */
export function removal(
  title: Phrase,
  { problems }: SpfRecord,
  terms: readonly Pick<Term, 'span'>[],
): FixAt<'payload'> {
  return { title, isSafe: problems.length === 0, replacements: terms.map(without) };
}

/** One edit that changes what the record says; none where it would not fit in. */
export function correction(
  text: MailText,
  title: Phrase,
  span: Span<'payload'>,
  newText: string,
): FixAt<'payload'>[] {
  return canWrite(text, span, newText)
    ? [{ title, isSafe: false, replacements: [{ span, text: newText }] }]
    : [];
}

/** Octets of a character-string (RFC 1035 s3.3). */
const maxString = 255;

/** Whether a text can stand in place of a span: nothing in it wants an escape, and its string stays short enough. */
export function canWrite({ text }: MailText, span: Span<'payload'>, newText: string): boolean {
  const string = stringAt(text.strings, span.start);
  if (string === undefined || !(string.isQuoted ? /^[ !#-[\]-~]*$/ : /^[!#-'*-:<-[\]-~]*$/).test(newText))
    return false;
  const { start, end } = string.payload;
  const leaves = Math.max(0, Math.min(span.end, end) - Math.max(span.start, start));
  return end - start - leaves + newText.length <= maxString;
}

/** The string that holds an octet; at the end of the text the last one. */
function stringAt(strings: readonly CharacterString[], at: number): CharacterString | undefined {
  let low = 0;
  let high = strings.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((strings[middle]?.payload.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return strings[low];
}
