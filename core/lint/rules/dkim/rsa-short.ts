import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { dkimTrait, goodRsaBits, leastRsaBits } from '../../dkim-traits.js';
import { rule } from '../../rule.js';
import { bitsOf, spanOfKey } from './key-facts.js';
import { rsa1024, rsa2048 } from './sample-keys.js';

export const rsaShort = rule<'dkim-key', { readonly bits: number }>({
  code: 'DKIM006',
  name: 'rsa-short',
  severity: 'warning',
  subject: 'dkim-key',
  cite: cite(8301, '3.2'),
  message: ({ bits }) =>
    say`This RSA key has ${bits} bits: verifiers still accept it, but signers should use 2048 or more`,
  why: say`Signers should use RSA keys of at least 2048 bits (RFC 8301 s3.2). 1024 bits are within reach of well-funded attackers.`,
  advice: say`At the next change of keys make one of 2048 bits; in the zone it takes two strings.`,
  when: dkimTrait.short,
  *check(text) {
    const bits = bitsOf(text);
    if (bits >= leastRsaBits && bits < goodRsaBits) yield { span: spanOfKey(text), data: { bits } };
  },
  examples: [
    {
      bad: `sel._domainkey TXT "v=DKIM1; k=rsa; p=«${rsa1024}»"`,
      good: `sel._domainkey TXT "v=DKIM1; k=rsa; p=${rsa2048}"`,
    },
    { bad: `sel._domainkey TXT ( "p=«${rsa1024.slice(0, 76)}"\n  "${rsa1024.slice(76)}»" )` },
  ],
});
