import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { dkimTrait } from '../../dkim-traits.js';
import { rule } from '../../rule.js';
import { shown } from '../shared/shown.js';
import { itemsOf, valueSpan } from './key-facts.js';
import { ed25519 } from './sample-keys.js';

interface Data {
  readonly value: string;
  readonly fault: 'sha1' | 'case' | 'unknown';
}

export const noUsableHash = rule<'dkim-key', Data>({
  code: 'DKIM010',
  name: 'no-usable-hash',
  severity: 'error',
  subject: 'dkim-key',
  cite: cite(8301, '3.1'),
  message: ({ value, fault }) => {
    if (fault === 'sha1')
      return say`"h=${shown(value)}" allows only SHA-1, with which no signature is accepted any more`;
    if (fault === 'case') {
      return say`"h=${shown(value)}" is in capitals: verifiers that compare the case, as RFC 6376 asks, refuse every signature`;
    }
    return say`"h=${shown(value)}" leaves out sha256, so verifiers refuse every signature with this key`;
  },
  why: say`h lists the hashes that signatures with the key may use. sha256 is the only one left: sha1 must not be used (RFC 8301 s3.1), and names that verifiers do not know count for nothing.`,
  advice: say`Write h=sha256, or leave h out.`,
  when: dkimTrait.h,
  *check(text) {
    const items = itemsOf(text, 'h');
    const tag = text.key.tagOf('h');
    if (items === undefined || tag === undefined || items.some(({ value }) => value === 'sha256')) return;
    const isCase = items.some(({ value }) => value.toLowerCase() === 'sha256');
    const fault = isCase ? 'case' : items.every(({ value }) => /^sha1$/i.test(value)) ? 'sha1' : 'unknown';
    const data = { value: tag.value.value, fault } as const;
    yield { span: valueSpan(tag), data, severity: isCase ? 'warning' : 'error' };
  },
  examples: [
    {
      bad: `sel._domainkey TXT "v=DKIM1; h=«sha1»; k=ed25519; p=${ed25519}"`,
      good: `sel._domainkey TXT "v=DKIM1; h=sha256; k=ed25519; p=${ed25519}"`,
    },
    {
      bad: `sel._domainkey TXT "v=DKIM1; h=«sha1:sha" "512»; k=ed25519; p=${ed25519}"`,
      good: `sel._domainkey TXT "v=DKIM1; h=sha1 : sha256; k=ed25519; p=${ed25519}"`,
    },
    { bad: `sel._domainkey TXT "v=DKIM1; «h=»; k=ed25519; p=${ed25519}"` },
  ],
});
