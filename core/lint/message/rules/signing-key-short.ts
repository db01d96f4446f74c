import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { shown } from '../../rules/shared/shown.js';
import { messageRule } from '../message-rule.js';
import { signerOf, tagPlace } from './signature-place.js';

export const signingKeyShort = messageRule<{ readonly signer: string; readonly bits: number }>({
  code: 'DKIM048',
  name: 'signing-key-short',
  severity: 'info',
  cite: cite(8301, '3.2'),
  message: ({ signer, bits }) =>
    bits < least
      ? say`the RSA key of ${signer} has ${bits} bits: receivers treat the message as unsigned`
      : say`the RSA key of ${signer} has ${bits} bits, and 2048 are recommended`,
  why: say`RFC 8301 s3.2 has receivers refuse keys of less than 1024 bits, and asks signers for 2048 at least.`,
  advice: say`Publish a key of 2048 bits at a new selector and sign with it.`,
  *check({ signatures, facts }) {
    for (const reading of signatures) {
      if (reading.plan?.algorithm === 'ed25519-sha256') continue;
      const bits = facts.keyBits?.(reading.field);
      if (bits === undefined || bits >= recommended) continue;
      const data = { signer: shown(signerOf(reading)), bits };
      yield { span: tagPlace(reading, 'd'), data, ...(bits < least ? { severity: 'error' as const } : {}) };
    }
  },
  examples: [
    {
      bad: 'DKIM-Signature: v=1; a=rsa-sha256; «d=example.com»; s=s1; h=from:from;\n bh=; b=\nFrom: a@example.com\n\nHi.\n',
      keyBits: 1024,
    },
    {
      bad: 'DKIM-Signature: v=1; a=rsa-sha256; «d=example.com»; s=s1; h=from:from;\n bh=; b=\nFrom: a@example.com\n\nHi.\n',
      keyBits: 512,
    },
  ],
});

const least = 1024;
const recommended = 2048;
