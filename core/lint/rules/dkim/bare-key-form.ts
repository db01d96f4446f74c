import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { dkimTrait } from '../../dkim-traits.js';
import type { DkimKeyText } from '../../mail-text.js';
import { rule } from '../../rule.js';
import { spanOfKey, usableKeyOf } from './key-facts.js';
import { bareRsa1024, rsa1024 } from './sample-keys.js';

export const bareKeyForm = rule<'dkim-key', undefined>({
  code: 'DKIM020',
  name: 'bare-key-form',
  severity: 'info',
  subject: 'dkim-key',
  cite: cite(6376, '3.6.1'),
  message: () =>
    say`This RSA key is a bare RSAPublicKey: most verifiers read it, but some know only the SubjectPublicKeyInfo that everybody else publishes`,
  why: say`The text of RFC 6376 s3.6.1 names the bare form of PKCS #1, its examples and nearly all published keys have the SubjectPublicKeyInfo round it (erratum 3017). Verifiers should read both.`,
  advice: say`Publish what "openssl rsa -pubout" writes: "NBgkqhkiG9w0BAQEFAAO" stands near its beginning.`,
  when: dkimTrait.bare,
  *check(text) {
    if (isBare(text)) yield { span: spanOfKey(text), data: undefined };
  },
  examples: [
    {
      bad: `sel._domainkey TXT "v=DKIM1; p=«${bareRsa1024}»"`,
      good: `sel._domainkey TXT "v=DKIM1; p=${rsa1024}"`,
    },
  ],
});

function isBare(text: DkimKeyText): boolean {
  const key = usableKeyOf(text);
  return key?.algorithm === 'rsa' && key.form === 'pkcs1';
}
