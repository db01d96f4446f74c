import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { firstAtName } from './first-at-name.js';
import { headOf } from './key-facts.js';
import { ed25519, rsa1024 } from './sample-keys.js';

export const severalKeys = rule<'dkim-key', { readonly selector: string }>({
  code: 'DKIM015',
  name: 'several-keys',
  severity: 'error',
  subject: 'dkim-key',
  needsZone: true,
  cite: cite(6376, '3.6.2.2'),
  message: ({ selector }) =>
    say`A second record at the selector "${selector}": which of them a verifier takes is left open, so signatures hold at one and fail at another`,
  why: say`There must be one TXT record at a selector; with more the result is undefined (RFC 6376 s3.6.2.2).`,
  advice: say`Give every key a selector of its own, and move what is no key to another name.`,
  concerns: (text, mail) => firstAtName(mail, text) !== undefined,
  *check(text, mail) {
    const first = firstAtName(mail, text);
    if (first?.role !== 'dkim-key') return;
    yield {
      span: headOf(text),
      data: { selector: text.selector },
      related: [{ text: first, span: headOf(first), message: say`The first record at this selector` }],
    };
  },
  examples: [
    {
      bad: `sel._domainkey TXT "v=DKIM1; k=ed25519; p=${ed25519}"\nSEL._domainkey TXT "«v=DKIM1»; p=${rsa1024}"`,
      good: `ed._domainkey TXT "v=DKIM1; k=ed25519; p=${ed25519}"\nrsa._domainkey TXT "v=DKIM1; p=${rsa1024}"`,
    },
    {
      bad: `sel._domainkey TXT "p="\n TXT ( "«v=DK"\n  "IM1»; k=ed25519; p=${ed25519}" )\n TXT "«some words»"`,
      good: 'sel._domainkey TXT "v=DKIM1; p="\nsel._domainkey TXT "v=DKIM1; p="',
    },
    { bad: 'sel._domainkey TXT "v=DKIM1; p="\nsel._domainkey TXT "«v=DKIM1»; " "p="' },
  ],
});
