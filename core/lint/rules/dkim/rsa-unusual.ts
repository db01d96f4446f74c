import { cite } from '../../../cite.js';
import { type Phrase, say } from '../../../words/phrase.js';
import { dkimTrait, leastRsaBits, mostRsaBits, usualExponent } from '../../dkim-traits.js';
import { rule } from '../../rule.js';
import { spanOfKey, usableKeyOf } from './key-facts.js';
import { rsa1024, rsa1024Exponent3 } from './sample-keys.js';

interface Data {
  readonly bits: number;
  readonly exponent: number | 'large';
}

export const rsaUnusual = rule<'dkim-key', Data>({
  code: 'DKIM007',
  name: 'rsa-unusual',
  severity: 'warning',
  subject: 'dkim-key',
  cite: cite(8301, '3.2'),
  message: ({ bits, exponent }) =>
    bits > mostRsaBits
      ? say`This RSA key has ${bits} bits: verifiers need not handle more than 4096, and some do not`
      : say`This RSA key has ${exponentText(exponent)}: verifiers may refuse any but 65537`,
  why: say`Verifiers must handle RSA keys from 1024 to 4096 bits (RFC 8301 s3.2). Very long keys and unusual exponents can be used to keep a verifier busy, so some refuse them (RFC 6376 s8.13).`,
  advice: say`Use a key of 2048 bits with the exponent 65537, which every tool makes by itself.`,
  when: dkimTrait.unusual,
  *check(text) {
    const key = usableKeyOf(text);
    if (key?.algorithm !== 'rsa') return;
    const { bits, exponent } = key;
    if (bits > mostRsaBits || (bits >= leastRsaBits && exponent !== usualExponent)) {
      yield { span: spanOfKey(text), data: { bits, exponent } };
    }
  },
  examples: [
    {
      bad: `sel._domainkey TXT "v=DKIM1; p=«${rsa1024Exponent3}»"`,
      good: `sel._domainkey TXT "v=DKIM1; p=${rsa1024}"`,
    },
  ],
});

function exponentText(exponent: number | 'large'): Phrase {
  return exponent === 'large'
    ? say`a public exponent of more than six octets`
    : say`the public exponent ${exponent}`;
}
