import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import type { Hit } from '../../hit.js';
import type { MailText } from '../../mail-text.js';
import { rule } from '../../rule.js';
import { textTrait } from '../../text-traits.js';
import { shown } from '../shared/shown.js';
import { mailVersion } from './mail-version.js';

interface Data {
  readonly served: string;
  readonly lost: string | undefined;
}

const mailLabels: ReadonlySet<string> = new Set(['_dmarc', '_domainkey', '_mta-sts', '_tls', '_bimi']);

export const unquotedText = rule<'txt', Data>({
  code: 'ZONE018',
  name: 'unquoted-text',
  severity: 'error',
  subject: 'txt',
  cite: cite(1035, '5.1'),
  message: ({ served, lost }) =>
    lost === undefined
      ? say`Words without quotes are strings of their own and are joined without a blank: "${served}" is served`
      : say`Outside quotes a semicolon starts a comment: only "${served}" is served`,
  why: say`Outside quotes a blank ends a string and a semicolon starts a comment (RFC 1035 s5.1). The zone loads without a word of warning, and the record says something else than its author wrote.`,
  advice: say`Put the whole value into quotes.`,
  when: textTrait.unquoted,
  *check(text) {
    const { strings } = text.text;
    if (strings[0]?.isQuoted !== false || !isMailText(text)) return;
    const lost = lostComment(text);
    if (lost === undefined && strings.length < 2) return;
    yield hitOf(text, lost);
  },
  examples: [
    {
      bad: '_dmarc TXT «v=DMARC1»; p=reject; rua=mailto:d@example.com',
      good: '_dmarc TXT "v=DMARC1; p=reject; rua=mailto:d@example.com"',
    },
    { bad: '@ TXT «v=spf1 mx -all»', good: '@ TXT "v=spf1 mx -all"' },
    {
      bad: 'sel._domainkey TXT «v=DKIM1»;k=ed25519;p=AAAA',
      good: '_dmarc TXT v=DMARC1\\;p=none ; a comment',
    },
    { bad: '@ TXT «v=spf1 mx» "-all"', good: '@ TXT google-site-verification=abc and more words' },
  ],
});

function isMailText({ text, labels }: MailText): boolean {
  return (
    mailVersion.test(text.octets) ||
    (labels.some((label) => mailLabels.has(label)) && text.octets.includes('='))
  );
}

function hitOf({ text }: MailText, lost: string | undefined): Hit<Data, 'payload'> {
  const unquoted = text.strings.filter(({ isQuoted }) => !isQuoted);
  const end = unquoted[unquoted.length - 1]?.payload.end ?? text.octets.length;
  return { span: { start: 0, end }, data: { served: shown(text.octets), lost } };
}

/** A comment that touches the last string and goes on like a tag list: it was meant as part of the value. */
function lostComment({ text: { comment } }: MailText): string | undefined {
  return /^;[ \t]*(?:$|[A-Za-z][A-Za-z0-9_]*[ \t]*=)/.test(comment ?? '') ? comment : undefined;
}
