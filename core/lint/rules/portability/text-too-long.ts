import { cite } from '../../../cite.js';
import type { Span } from '../../../text/span.js';
import { type Phrase, say } from '../../../words/phrase.js';
import type { MailText } from '../../mail-text.js';
import { rule } from '../../rule.js';

interface Data {
  readonly reader: string;
  readonly length: number;
  readonly most: number;
  readonly unit: Phrase;
}

export const textTooLong = rule<'zone', Data>({
  code: 'PORT020',
  name: 'text-too-long',
  severity: 'warning',
  subject: 'zone',
  cite: cite(1035, '3.3.14'),
  message: ({ reader, length, most, unit }) =>
    say`This text has ${length} ${unit}, and ${reader} takes at most ${most}: it refuses the record`,
  why: say`RFC 1035 has no limit for a text but that of a record, 65535 octets. Providers have limits of their own, and a DKIM key of 4096 bits has over 700 octets.`,
  advice: say`Shorten the text: a smaller key, fewer terms; or point a CNAME to a server that takes it.`,
  *check(mail) {
    const { limits, title } = mail.profile;
    const { text, writtenText, data } = limits;
    if (text === undefined && writtenText === undefined && data === undefined) return;
    for (const found of mail.texts) {
      const octets = found.text.octets.length;
      const written = writtenText === undefined ? 0 : writtenLength(found);
      const wire = octets + found.text.stringCount;
      if (text !== undefined && octets > text) {
        yield hitOf(found, text, { reader: title, length: octets, most: text, unit: say`octets` });
      } else if (writtenText !== undefined && written > writtenText) {
        const unit = say`characters with its quotes and escapes`;
        yield hitOf(found, 0, { reader: title, length: written, most: writtenText, unit });
      } else if (data !== undefined && wire > data) {
        const unit = say`octets with the lengths of its strings`;
        yield hitOf(found, data - found.text.stringCount, { reader: title, length: wire, most: data, unit });
      }
    }
  },
  examples: [
    {
      bad: `sel._domainkey TXT "${'x'.repeat(250)}" "${'y'.repeat(5)}«${'z'.repeat(45)}»"`,
      good: `sel._domainkey TXT "${'x'.repeat(250)}" "${'y'.repeat(5)}"`,
      facts: { profile: 'unifi' },
    },
    {
      bad: `sel._domainkey TXT "${'x'.repeat(250)}" "${'y'.repeat(250)}" "«zzzzzz»"`,
      good: `sel._domainkey TXT "${'x'.repeat(250)}" "${'y'.repeat(250)}"`,
      facts: { profile: 'sakura' },
    },
  ],
});

/** Octet `start` is the first that is too much; 0 where it is not one octet that makes it so. */
function hitOf(
  { text, record }: MailText,
  start: number,
  data: Data,
): { readonly span: Span; readonly data: Data; readonly owner: MailText['record']['owner'] } {
  return { span: text.map.cover({ start, end: text.octets.length }), data, owner: record.owner };
}

/** Characters of the text between quotes, a blank between two strings, and a backslash before a quote and a backslash. */
function writtenLength({ text }: MailText): number {
  const escapes = text.octets.match(/["\\]/g)?.length ?? 0;
  return text.octets.length + escapes + 2 * text.stringCount + Math.max(0, text.stringCount - 1);
}
