import { cite } from '../../../cite.js';
import type { Name } from '../../../dns/name.js';
import { dmarcTrait } from '../../../records/dmarc-traits.js';
import type { Tag } from '../../../tags/tag-list.js';
import { say } from '../../../words/phrase.js';
import { dkimTrait } from '../../dkim-traits.js';
import type { FixAt } from '../../hit.js';
import type { DkimKeyText } from '../../mail-text.js';
import type { MailZone } from '../../mail-zone.js';
import { rule } from '../../rule.js';
import { perZone } from '../shared/per-zone.js';
import { domainIdOf } from '../shared/policy-records.js';
import { shownName } from '../shared/shown.js';
import { fixOf, hasRoom, replace } from '../shared/tag-edits.js';
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
    say`Without t=s the key is also good for identities in subdomains of ${shownName(domain)}, while the DMARC record asks for strict alignment`,
  why: say`With t=s the domain of the identity in i= must be the domain in d= itself; RFC 6376 s3.6.1 recommends the flag unless subdomains are needed. A domain whose DMARC record says adkim=s wants its names kept apart.`,
  advice: say`Add t=s, unless mail is signed with i= in a subdomain.`,
  when: dkimTrait.usable,
  concerns: isStrict,
  *check(text, mail) {
    if (usableKeyOf(text) === undefined || !isStrict(text, mail)) return;
    const flags = itemsOf(text, 't') ?? [];
    // A key under test is not in real use yet.
    if (flags.some(({ value }) => value === 's' || value === 'y')) return;
    const t = text.key.tagOf('t');
    yield { span: t?.span ?? headOf(text), data: { domain: text.domain }, fixes: () => flagged(text, t) };
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

/** Whether the domain of a key has just one DMARC record in this zone, which asks for strict alignment of DKIM. */
function isStrict({ ownerId, kindLabels }: DkimKeyText, mail: MailZone): boolean {
  const { names } = mail.zone;
  let id = ownerId;
  for (let label = 0; label < kindLabels; label++) id = names.parentOf(id);
  return strictDomains(mail)[id] === 1;
}

/** By number of a domain: 1 where its one DMARC record asks for that, 2 where it has a record already. */
const strictDomains = perZone((mail): Uint8Array => {
  const domains = new Uint8Array(mail.zone.names.length);
  for (const text of mail.textsOf('dmarc')) {
    const id = domainIdOf(text, mail);
    // Of two records at one name none counts.
    domains[id] = domains[id] === 0 && (text.traits & dmarcTrait.strictDkim) !== 0 ? 1 : 2;
  }
  return domains;
});

/** With the flag; a key is often as long as a string may be, so it goes where there is room. */
function flagged({ key, text }: DkimKeyText, t: Tag | undefined): FixAt<'payload'>[] {
  const { tags } = key.list;
  const put = t === undefined ? '; t=s' : t.valueEnd > t.valueStart ? ':s' : 's';
  const places = t === undefined ? [tags[tags.length - 1], tags[0]] : [t];
  const place = places.find((tag) => tag !== undefined && hasRoom(text, tag.valueEnd, put.length));
  if (place === undefined) return [];
  return [fixOf(say`Add t=s`, false, replace({ start: place.valueEnd, end: place.valueEnd }, put))];
}
