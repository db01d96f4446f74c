import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { messageRule } from '../message-rule.js';
import { tagPlace } from './signature-place.js';

export const bodyLengthLimited = messageRule<{ readonly octets: number }>({
  code: 'DKIM040',
  name: 'body-length-limited',
  severity: 'warning',
  cite: cite(6376, '8.2'),
  message: ({ octets }) =>
    say`l=${octets} signs the first ${octets} octets of the body only: anybody may add text below, and the signature still holds`,
  why: say`With l= a signature covers the beginning of the body. Whoever passes the message on can add to it, even a whole other page that hides what was signed (RFC 6376 s8.2). Some receivers refuse such signatures.`,
  advice: say`Sign without l=. Mailing lists that add footers are better served by ARC or by a signature of their own.`,
  *check({ signatures }) {
    for (const reading of signatures) {
      const length = reading.record.values.l?.value;
      if (length !== undefined && length > 0)
        yield { span: tagPlace(reading, 'l'), data: { octets: length } };
    }
  },
  examples: [
    {
      bad: 'DKIM-Signature: v=1; a=rsa-sha256; d=example.com; s=s1; «l=4»; h=from:from;\n bh=; b=\nFrom: a@example.com\n\nHi.\n',
      good: 'DKIM-Signature: v=1; a=rsa-sha256; d=example.com; s=s1; h=from:from;\n bh=; b=\nFrom: a@example.com\n\nHi.\n',
    },
  ],
});
