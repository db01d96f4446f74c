import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { dkimTrait } from '../../dkim-traits.js';
import { rule } from '../../rule.js';
import { shown } from '../shared/shown.js';
import { ed25519 } from './sample-keys.js';

export const noteEncoding = rule<'dkim-key', { readonly text: string }>({
  code: 'DKIM023',
  name: 'note-encoding',
  severity: 'warning',
  subject: 'dkim-key',
  cite: cite(6376, '3.6.1'),
  message: ({ text }) =>
    text.startsWith('=')
      ? say`"${shown(text)}" is no quoted-printable: "=" itself is written =3D, and strict verifiers may discard the key`
      : say`"${shown(text)}" is no printable ASCII: it is written in quoted-printable, and strict verifiers may discard the key`,
  why: say`The note n is text in quoted-printable (RFC 6376 s3.6.1, RFC 2045 s6.7): what is not printable ASCII is written as =XX, with two upper-case hexadecimal digits for an octet.`,
  advice: say`Write the note in ASCII, or remove it: verifiers do not use it.`,
  when: dkimTrait.problem,
  *check({ facts, key, text }) {
    if (facts === undefined || facts.isRevoked) return;
    const problem = key.problems.get('n')?.[0];
    if (problem === undefined) return;
    const { span } = problem;
    yield { span, data: { text: text.octets.slice(span.start, span.end) } };
  },
  examples: [
    {
      bad: `sel._domainkey TXT "v=DKIM1; n=cl«é» d'été; k=ed25519; p=${ed25519}"`,
      good: `sel._domainkey TXT "v=DKIM1; n=cl=C3=A9 d'ete, 100 %; k=ed25519; p=${ed25519}"`,
    },
    {
      bad: `sel._domainkey TXT "v=DKIM1; n=a«=b»; k=ed25519; p=${ed25519}"`,
      good: `sel._domainkey TXT "v=DKIM1; n=a=3Db; k=ed25519; p=${ed25519}"`,
    },
    { bad: `sel._domainkey TXT "v=DKIM1; n=cl«\\195" "\\169»; k=ed25519; p=${ed25519}"` },
  ],
});
