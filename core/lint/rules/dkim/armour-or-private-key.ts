import { cite } from '../../../cite.js';
import { readPublicKey } from '../../../dkim/public-key.js';
import { say } from '../../../words/phrase.js';
import { dkimTrait } from '../../dkim-traits.js';
import { rule } from '../../rule.js';
import { rsa1024 } from './sample-keys.js';

interface Data {
  readonly isPrivate: boolean;
}

export const armourOrPrivateKey = rule<'dkim-key', Data>({
  code: 'DKIM017',
  name: 'armour-or-private-key',
  severity: 'error',
  subject: 'dkim-key',
  cite: cite(6376, '3.6.1'),
  message: ({ isPrivate }) =>
    isPrivate
      ? say`This is a private key: whoever reads the zone can sign as this domain, and verifiers cannot use it`
      : say`The lines round a PEM file do not belong into p, and verifiers cannot read the key with them`,
  why: say`p holds the public key alone, as one piece of base64 (RFC 6376 s3.6.1). A private key in the DNS is known to everybody from the first query on.`,
  advice: say`Put in only the base64 text of the public key. Throw a private key that was published away, and make a new pair under a new selector.`,
  when: dkimTrait.noKey,
  *check({ facts }) {
    if (facts?.p === undefined || facts.isRevoked) return;
    // A private key is told whatever k says.
    const reading = facts.publicKey ?? readPublicKey(facts.p.value.value, 'rsa');
    const { span } = facts.p.value;
    if (reading.kind === 'private-key' || (reading.kind === 'pem' && reading.isPrivate)) {
      yield { span, data: { isPrivate: true } };
    } else if (reading.kind === 'pem') {
      const lines = reading.armour.map(({ start, end }) => ({
        start: span.start + start,
        end: span.start + end,
      }));
      const replacements = lines.map((line) => ({ span: line, text: '' }));
      const fix = { title: say`Keep only the key between the lines`, isSafe: false, replacements };
      yield { span: lines[0] ?? span, data: { isPrivate: false }, fixes: [fix] };
    }
  },
  examples: [
    {
      bad: `sel._domainkey TXT "v=DKIM1; p=«-----BEGIN PUBLIC KEY-----»" "${rsa1024}-----END PUBLIC KEY-----"`,
      good: `sel._domainkey TXT "v=DKIM1; p=${rsa1024}"`,
    },
    { bad: 'sel._domainkey TXT "v=DKIM1; k=RSA2; p=«MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIB»"' },
    { bad: 'sel._domainkey TXT ( "v=DKIM1; p=«-----BEGIN RSA PRIVATE KEY-----"\n  "MIIEowIBAAKCAQEA»" )' },
  ],
});
