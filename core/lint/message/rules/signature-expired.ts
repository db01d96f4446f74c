import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { roughlyInWords } from '../../rules/shared/durations.js';
import { messageRule } from '../message-rule.js';
import { tagPlace } from './signature-place.js';
import { usualSkew } from './usual-skew.js';

export const signatureExpired = messageRule<{ readonly seconds: number }>({
  code: 'DKIM045',
  name: 'signature-expired',
  severity: 'warning',
  cite: cite(6376, '3.5'),
  message: ({ seconds }) =>
    say`x= is past by ${roughlyInWords(seconds)}: receivers may treat the message as unsigned`,
  why: say`A receiver may count a signature for nothing after the time in x= (RFC 6376 s3.5). A message that waits in a queue can get there late.`,
  advice: say`To judge an old message by the time of its arrival, verify it with --time received. Senders leave a week or more between t= and x=.`,
  *check({ signatures, facts: { nowSeconds, clockSkewSeconds = usualSkew } }) {
    if (nowSeconds === undefined) return;
    for (const reading of signatures) {
      const expiry = reading.record.values.x?.value;
      if (expiry === undefined || expiry + clockSkewSeconds >= nowSeconds) continue;
      yield { span: tagPlace(reading, 'x'), data: { seconds: nowSeconds - expiry } };
    }
  },
  examples: [
    {
      bad: 'DKIM-Signature: v=1; a=rsa-sha256; d=example.com; s=s1; t=1000; «x=2000»; h=from:from;\n bh=; b=\nFrom: a@example.com\n\nHi.\n',
      good: 'DKIM-Signature: v=1; a=rsa-sha256; d=example.com; s=s1; t=1000; x=9999999999; h=from:from;\n bh=; b=\nFrom: a@example.com\n\nHi.\n',
      nowSeconds: 1_795_176_000,
    },
  ],
});
