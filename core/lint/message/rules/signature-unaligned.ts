import { cite } from '../../../cite.js';
import { nameOfOctets } from '../../../dkim/signature-plan.js';
import { keyOf } from '../../../dns/name.js';
import { mailboxesOf, readAddresses } from '../../../message/addresses.js';
import { organizationalDomain } from '../../../records/organizational-domain.js';
import { say } from '../../../words/phrase.js';
import { shown } from '../../rules/shared/shown.js';
import { messageRule } from '../message-rule.js';
import { signerOf, tagPlace } from './signature-place.js';

export const signatureUnaligned = messageRule<{ readonly signer: string; readonly author: string }>({
  code: 'DKIM049',
  name: 'signature-unaligned',
  severity: 'info',
  cite: cite(9989, '4.10.2'),
  message: ({ signer, author }) =>
    say`d=${signer} is of another organization than From (${author}): for DMARC this signature counts for nothing`,
  why: say`DMARC counts a signature only where its domain and that of From belong together. Mail services sign with a domain of their own until they are told to use yours.`,
  advice: say`Let the mail service sign with your domain: it gives you a key, or an alias (CNAME), to publish.`,
  *check({ signatures, fields }) {
    const [from] = fields.byKey.get('from') ?? [];
    const [author] =
      from === undefined || from.value.length > longestFrom ? [] : mailboxesOf(readAddresses(from));
    const own = author && organizationOf(author.domain.value);
    if (author === undefined || own === undefined) return;
    const signers = signatures.map((reading) => ({
      reading,
      organization: organizationOf(signerOf(reading)),
    }));
    // A signature that counts is enough.
    if (signers.some(({ organization }) => organization === own)) return;
    for (const { reading, organization } of signers) {
      if (organization === undefined) continue;
      const data = { signer: shown(signerOf(reading)), author: shown(author.domain.value) };
      yield { span: tagPlace(reading, 'd'), data };
    }
  },
  examples: [
    {
      bad: 'DKIM-Signature: v=1; a=rsa-sha256; «d=mailer.example.net»; s=s1; h=from:from;\n bh=; b=\nFrom: a@example.com\n\nHi.\n',
      good: 'DKIM-Signature: v=1; a=rsa-sha256; d=mail.example.com; s=s1; h=from:from;\n bh=; b=\nFrom: a@news.example.com\n\nHi.\n',
    },
  ],
});

/** A From of more octets is nobody's. */
const longestFrom = 10_000;

/** By the Public Suffix List; undefined for what is no domain. */
function organizationOf(domain: string): string | undefined {
  const name = nameOfOctets(domain);
  return name === undefined ? undefined : keyOf(organizationalDomain(name));
}
