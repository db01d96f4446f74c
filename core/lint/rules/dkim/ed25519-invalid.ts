import { cite } from '../../../cite.js';
import type { PublicKeyReading } from '../../../dkim/public-key.js';
import { readBase64, writeBase64 } from '../../../text/base64.js';
import { say } from '../../../words/phrase.js';
import { dkimTrait } from '../../dkim-traits.js';
import type { FixAt } from '../../hit.js';
import { rule } from '../../rule.js';
import { octetsOf } from '../shared/shown.js';
import { ed25519, rsa1024, wrappedEd25519 } from './sample-keys.js';

type Data =
  | { readonly found: 'rsa' }
  | { readonly found: 'wrapped' }
  | { readonly found: 'octets'; readonly count: number };

export const ed25519Invalid = rule<'dkim-key', Data>({
  code: 'DKIM009',
  name: 'ed25519-invalid',
  severity: 'error',
  subject: 'dkim-key',
  cite: cite(8463, '4.2'),
  message: (data) => {
    if (data.found === 'rsa') return say`k says ed25519, but p is an RSA key, so verifiers cannot use it`;
    if (data.found === 'wrapped') {
      return say`This Ed25519 key is wrapped up as OpenSSL writes it; verifiers want its 32 octets alone and cannot use it`;
    }
    return say`This Ed25519 key is ${octetsOf(data.count)} long instead of 32, so verifiers cannot use it`;
  },
  why: say`An Ed25519 key stands in p as its 32 octets, 44 characters of base64, without the SubjectPublicKeyInfo that RSA keys have (RFC 8463 s4.2).`,
  advice: say`Put only the last 32 octets of the public key into p.`,
  when: dkimTrait.oddEd25519,
  *check({ facts }) {
    if (facts?.p === undefined || facts.keyType !== 'ed25519') return;
    const data = faultOf(facts.publicKey);
    if (data === undefined) return;
    const { value, span } = facts.p.value;
    yield { span, data, fixes: data.found === 'wrapped' ? [unwrap(value, span)] : [] };
  },
  examples: [
    {
      bad: `sel._domainkey TXT "v=DKIM1; k=ed25519; p=«${wrappedEd25519}»"`,
      good: `sel._domainkey TXT "v=DKIM1; k=ed25519; p=${ed25519}"`,
    },
    {
      bad: `sel._domainkey TXT "v=DKIM1; k=ed25519; p=«${ed25519.slice(0, 20)}" "${ed25519.slice(20, 36)}»"`,
    },
    {
      bad: `sel._domainkey TXT "v=DKIM1; k=ed25519; p=«${rsa1024}»"`,
      good: `sel._domainkey TXT "v=DKIM1; k=rsa; p=${rsa1024}"`,
    },
  ],
});

function faultOf(reading: PublicKeyReading | undefined): Data | undefined {
  switch (reading?.kind) {
    case 'key':
      if (reading.key.algorithm === 'rsa') return { found: 'rsa' };
      return reading.key.form === 'spki' ? { found: 'wrapped' } : undefined;
    case 'cut':
    case 'trailing':
    case 'not-a-key':
      return { found: 'octets', count: reading.present };
    default:
      return undefined;
  }
}

function unwrap(value: string, span: FixAt<'payload'>['replacements'][number]['span']): FixAt<'payload'> {
  const text = writeBase64(readBase64(value).octets.slice(-32));
  return { title: say`Keep only the 32 octets of the key`, isSafe: false, replacements: [{ span, text }] };
}
