import { cite } from '../../../cite.js';
import { keyOf, type Name, type NameKey } from '../../../dns/name.js';
import { rule } from '../../rule.js';
import { perZone } from '../shared/per-zone.js';
import { shownName } from '../shared/shown.js';
import { headOf, itemsOf, usableKeyOf } from './key-facts.js';
import { ed25519 } from './sample-keys.js';

export const subdomainsAllowed = rule<'dkim-key', { readonly domain: Name }>({
  code: 'DKIM013',
  name: 'subdomains-allowed',
  severity: 'info',
  subject: 'dkim-key',
  needsZone: true,
  cite: cite(6376, '3.6.1'),
  message: ({ domain }) =>
    `Without t=s the key is also good for identities in subdomains of ${shownName(domain)}, while the DMARC record asks for strict alignment`,
  why: 'With t=s the domain of the identity in i= must be the domain in d= itself; RFC 6376 s3.6.1 recommends the flag unless subdomains are needed. A domain whose DMARC record says adkim=s wants its names kept apart.',
  advice: 'Add t=s, unless mail is signed with i= in a subdomain.',
  concerns: (text) => usableKeyOf(text) !== undefined,
  *check(text, mail) {
    if (!strictDomains(mail).has(keyOf(text.domain))) return;
    const flags = itemsOf(text, 't') ?? [];
    // A key under test is not in real use yet.
    if (flags.some(({ value }) => value === 's' || value === 'y')) return;
    yield { span: text.key.tagOf('t')?.span ?? headOf(text), data: { domain: text.domain } };
  },
  examples: [
    {
      bad: `_dmarc TXT "v=DMARC1; p=reject; adkim=s; rua=mailto:d@example.com"\nsel._domainkey TXT "«v=DKIM1»; k=ed25519; p=${ed25519}"`,
      good: `_dmarc TXT "v=DMARC1; p=reject; adkim=s; rua=mailto:d@example.com"\nsel._domainkey TXT "v=DKIM1; t=s; k=ed25519; p=${ed25519}"`,
    },
    {
      bad: `sel._domainkey TXT ( "«k=ed2"\n  "5519»; p=${ed25519}" )\n_dmarc TXT "v=DMARC1; p=none; adkim=S"`,
      good: `_dmarc.a TXT "v=DMARC1; p=none; adkim=s"\nsel._domainkey TXT "v=DKIM1; k=ed25519; p=${ed25519}"`,
    },
  ],
});

/** Domains whose one DMARC record in this zone asks for strict alignment of DKIM. */
const strictDomains = perZone((mail): ReadonlySet<NameKey> => {
  const domains = new Set<NameKey>();
  const seen = new Set<NameKey>();
  for (const { domain, dmarc } of mail.textsOf('dmarc')) {
    const key = keyOf(domain);
    // Of two records at one name none counts.
    if (!seen.has(key) && dmarc.values.adkim?.value === 's') domains.add(key);
    else domains.delete(key);
    seen.add(key);
  }
  return domains;
});
