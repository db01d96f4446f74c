import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { dkimTrait } from '../../dkim-traits.js';
import { rule } from '../../rule.js';
import { findKeyFault } from './find-key-fault.js';
import { type KeyFault, keyFaultMessage } from './key-fault.js';
import { ed25519, rsa1024 } from './sample-keys.js';

export const keyUnreadable = rule<'dkim-key', KeyFault>({
  code: 'DKIM003',
  name: 'key-unreadable',
  severity: 'error',
  subject: 'dkim-key',
  cite: cite(6376, '3.6.1'),
  message: keyFaultMessage,
  why: say`p holds the public key in base64 and must be there (RFC 6376 s3.6.1). When verifiers cannot read the key, every signature made with it fails (RFC 6376 s6.1.2). An RSA key says at its beginning how long it is, which shows whether its end was lost, for instance in a form that takes 255 characters.`,
  advice: say`Put in the whole public key, as the signing software gave it; split it over several strings where it is longer than 255 characters.`,
  when: dkimTrait.fault,
  *check(text) {
    if (text.facts !== undefined) yield* findKeyFault(text, text.facts);
  },
  examples: [
    {
      bad: `sel._domainkey TXT "«v=DKIM1; k=rsa»"`,
      good: `sel._domainkey TXT "v=DKIM1; k=rsa; p=${rsa1024}"`,
    },
    { bad: 'sel._domainkey TXT "«google-site-verification=abc»"', good: 'sel._domainkey TXT "p="' },
    {
      bad: `sel._domainkey TXT "v=DKIM1; p=${rsa1024.slice(0, 100)}«.»${rsa1024.slice(101)}"`,
      good: `sel._domainkey TXT "v=DKIM1; p=${rsa1024.slice(0, 100)}  " " ${rsa1024.slice(100)}"`,
    },
    { bad: `sel._domainkey TXT "v=DKIM1; p=${rsa1024.slice(0, 100)}«\\046»${rsa1024.slice(101)}"` },
    {
      bad: `sel._domainkey TXT ( "v=DKIM1; p="\n  "${rsa1024.slice(0, 96)}«${rsa1024.slice(96, 98)}" "${rsa1024.slice(98, 100)}»" )`,
    },
    {
      bad: `sel._domainkey TXT "v=DKIM1; k=rsa; p=«${ed25519}»"`,
      good: `sel._domainkey TXT "k=ed25519; p=${ed25519}"`,
    },
    { bad: 'sel._domainkey TXT "v=DKIM1; p=«AAAAB3NzaC1yc2EAAAADAQABAAAAgQ==»"' },
    { bad: `sel._domainkey TXT "v=DKIM1; k=ed25519; p=${ed25519}«=»"` },
    { bad: `sel._domainkey TXT "v=DKIM1; k=ed25519; «P»=${ed25519}"` },
  ],
});
