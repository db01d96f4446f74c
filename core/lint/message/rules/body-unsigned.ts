import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { messageRule } from '../message-rule.js';
import { tagPlace } from './signature-place.js';

export const bodyUnsigned = messageRule<undefined>({
  code: 'DKIM041',
  name: 'body-unsigned',
  severity: 'error',
  cite: cite(6376, '8.2'),
  message: () => say`l=0 leaves the whole body unsigned: the signature holds for any text under this header`,
  why: say`Somebody who has one message with such a signature can put any body under its header, and receivers take it for a message of the signer (RFC 6376 s8.2).`,
  advice: say`Sign without l=, and replace the key when such messages were sent: they can be used again.`,
  *check({ signatures }) {
    for (const reading of signatures) {
      if (reading.record.values.l?.value === 0) yield { span: tagPlace(reading, 'l'), data: undefined };
    }
  },
  examples: [
    {
      bad: 'DKIM-Signature: v=1; a=rsa-sha256; d=example.com; s=s1; «l=0»; h=from:from;\n bh=; b=\nFrom: a@example.com\n\nHi.\n',
      good: 'DKIM-Signature: v=1; a=rsa-sha256; d=example.com; s=s1; h=from:from;\n bh=; b=\nFrom: a@example.com\n\nHi.\n',
    },
  ],
});
