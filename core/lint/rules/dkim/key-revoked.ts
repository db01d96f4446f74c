import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { dkimTrait } from '../../dkim-traits.js';
import { rule } from '../../rule.js';
import { ed25519 } from './sample-keys.js';

export const keyRevoked = rule<'dkim-key', { readonly selector: string }>({
  code: 'DKIM004',
  name: 'key-revoked',
  severity: 'info',
  subject: 'dkim-key',
  cite: cite(6376, '3.6.1'),
  message: ({ selector }) =>
    say`An empty p revokes the key: signatures made with "${selector}" no longer hold`,
  why: say`An empty p says that the key is revoked, so that every signature with it fails (RFC 6376 s3.6.1). It is the right way to retire a key that may have leaked.`,
  advice: say`Nothing, if that is meant. Otherwise put the public key in.`,
  when: dkimTrait.revoked,
  *check({ facts, selector, isWildcard }) {
    // A wildcard was nobody's key: it says on purpose that the domain signs nothing.
    if (facts?.p === undefined || !facts.isRevoked || isWildcard) return;
    yield { span: facts.p.span, data: { selector } };
  },
  examples: [
    {
      bad: 'old._domainkey TXT "v=DKIM1; «p=»"',
      good: `new._domainkey TXT "v=DKIM1; k=ed25519; p=${ed25519}"`,
    },
    {
      bad: 'a.b._domainkey TXT ( "v=DKIM1; k=rsa; «p"\n  "=» ;" )',
      good: '*._domainkey TXT "v=DKIM1; p="',
    },
  ],
});
