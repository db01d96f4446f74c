import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { dkimTrait, leastRsaBits } from '../../dkim-traits.js';
import { rule } from '../../rule.js';
import { bitsOf, spanOfKey } from './key-facts.js';
import { rsa512, rsa1024 } from './sample-keys.js';

export const rsaTooShort = rule<'dkim-key', { readonly bits: number }>({
  code: 'DKIM005',
  name: 'rsa-too-short',
  severity: 'error',
  subject: 'dkim-key',
  cite: cite(8301, '3.2'),
  message: ({ bits }) =>
    say`This RSA key has ${bits} bits: verifiers do not accept signatures with less than 1024, even when they hold`,
  why: say`RSA keys under 1024 bits can be broken with little effort, so verifiers must not take signatures made with them as valid (RFC 8301 s3.2).`,
  advice: say`Make a new key of 2048 bits under a new selector.`,
  when: dkimTrait.tooShort,
  *check(text) {
    const bits = bitsOf(text);
    if (bits < leastRsaBits) yield { span: spanOfKey(text), data: { bits } };
  },
  examples: [
    {
      bad: `sel._domainkey TXT "v=DKIM1; p=«${rsa512}»"`,
      good: `sel._domainkey TXT "v=DKIM1; p=${rsa1024}"`,
    },
    { bad: `sel._domainkey TXT "v=DKIM1; p= " "«${rsa512.slice(0, 50)}" " ${rsa512.slice(50)}»"` },
  ],
});
