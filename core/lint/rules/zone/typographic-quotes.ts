import { cite } from '../../../cite.js';
import { textOfOctets } from '../../../text/utf8.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { textTrait } from '../../text-traits.js';
import { mailVersion } from './mail-version.js';

/** Quotation marks as word processors set them: in UTF-8, and in the single octets of Windows code page 1252. */
const quote =
  /\xe2\x80[\x98-\x9f]|\xe2\x80[\xb9\xba]|\xc2[\xab\xbb]|\xef\xbc\x82|(?<![\x80-\xf4])[\x91-\x94\xab\xbb]/;
const opening = new RegExp(`^(?:${quote.source})`);
const closing = new RegExp(`(?:${quote.source})$`);

export const typographicQuotes = rule<'txt', { readonly mark: string }>({
  code: 'ZONE019',
  name: 'typographic-quotes',
  severity: 'error',
  subject: 'txt',
  cite: cite(1035, '5.1'),
  message: ({ mark }) =>
    say`${mark} is no quotation mark to a server but part of the text, so nothing is quoted here. Zone files know only "`,
  why: say`Word processors and web pages turn straight quotes into curly ones. A server keeps their octets as text, and the record no longer begins with its version.`,
  advice: say`Replace the mark by a straight quote (").`,
  // All of these marks are made of octets past ASCII.
  when: textTrait.oddEnds,
  *check({ text, record }) {
    const start = opening.exec(text.octets)?.[0];
    const end = closing.exec(text.octets)?.[0];
    if (start === undefined && end === undefined) return;
    // Somebody may well quote a sentence in a text that is properly quoted itself.
    const isQuoted = text.strings[0]?.isQuoted === true;
    if (isQuoted && !mailVersion.test(text.octets.slice(start?.length ?? 0))) return;
    const first = { start: 0, end: start?.length ?? 0 };
    const last = { start: text.octets.length - (end?.length ?? 0), end: text.octets.length };
    const span = start === undefined ? last : first;
    const mark = textOfOctets(text.octets.slice(span.start, span.end));
    const other =
      start === undefined || end === undefined || last.start === 0 ? undefined : text.map.cover(last);
    yield {
      span,
      data: { mark },
      owner: record.owner,
      related: other === undefined ? [] : [{ span: other, message: say`and here` }],
    };
  },
  examples: [
    { bad: '@ TXT «“»v=spf1 mx -all”', good: '@ TXT "v=spf1 mx -all"' },
    { bad: '_dmarc TXT "«“»v=DMARC1; p=none”"', good: 'quote TXT "she said “yes” twice"' },
  ],
});
