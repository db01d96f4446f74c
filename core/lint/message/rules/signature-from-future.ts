import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { roughlyInWords } from '../../rules/shared/durations.js';
import { messageRule } from '../message-rule.js';
import { tagPlace } from './signature-place.js';
import { usualSkew } from './usual-skew.js';

export const signatureFromFuture = messageRule<{ readonly seconds: number }>({
  code: 'DKIM046',
  name: 'signature-from-future',
  severity: 'warning',
  cite: cite(6376, '3.5'),
  message: ({ seconds }) =>
    say`t= lies ${roughlyInWords(seconds)} in the future: receivers may ignore the signature`,
  why: say`t= is the time of signing. Receivers may ignore a signature from the future (RFC 6376 s3.5), and some do.`,
  advice: say`Set the clock of the signing server.`,
  *check({ signatures, facts: { nowSeconds, clockSkewSeconds = usualSkew } }) {
    if (nowSeconds === undefined) return;
    for (const reading of signatures) {
      const time = reading.record.values.t?.value;
      if (time === undefined || time <= nowSeconds + clockSkewSeconds) continue;
      yield { span: tagPlace(reading, 't'), data: { seconds: time - nowSeconds } };
    }
  },
  examples: [
    {
      bad: 'DKIM-Signature: v=1; a=rsa-sha256; d=example.com; s=s1; «t=1795180000»; h=from:from;\n bh=; b=\nFrom: a@example.com\n\nHi.\n',
      good: 'DKIM-Signature: v=1; a=rsa-sha256; d=example.com; s=s1; t=1795176100; h=from:from;\n bh=; b=\nFrom: a@example.com\n\nHi.\n',
      nowSeconds: 1_795_176_000,
    },
  ],
});
