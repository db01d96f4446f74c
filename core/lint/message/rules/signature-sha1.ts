import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { messageRule } from '../message-rule.js';
import { tagPlace } from './signature-place.js';

export const signatureSha1 = messageRule<undefined>({
  code: 'DKIM047',
  name: 'signature-sha1',
  severity: 'error',
  cite: cite(8301, '3.1'),
  message: () => say`a=rsa-sha1 is not accepted any more: receivers treat the message as unsigned`,
  why: say`RFC 8301 forbids signing and verifying with SHA-1, which can be forged.`,
  advice: say`Sign with rsa-sha256. The key can stay, unless its record says h=sha1.`,
  *check({ signatures }) {
    for (const reading of signatures) {
      if (reading.record.values.a?.value === 'rsa-sha1') {
        yield { span: tagPlace(reading, 'a'), data: undefined };
      }
    }
  },
  examples: [
    {
      bad: 'DKIM-Signature: v=1; «a=rsa-sha1»; d=example.com; s=s1; h=from:from;\n bh=; b=\nFrom: a@example.com\n\nHi.\n',
      good: 'DKIM-Signature: v=1; a=rsa-sha256; d=example.com; s=s1; h=from:from;\n bh=; b=\nFrom: a@example.com\n\nHi.\n',
    },
  ],
});
