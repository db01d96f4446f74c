import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { dkimTrait } from '../../dkim-traits.js';
import { rule } from '../../rule.js';
import { shown } from '../shared/shown.js';
import { itemsOf, valueSpan } from './key-facts.js';
import { ed25519 } from './sample-keys.js';

interface Data {
  readonly value: string;
  readonly isTlsReports: boolean;
}

export const notForMail = rule<'dkim-key', Data>({
  code: 'DKIM011',
  name: 'not-for-mail',
  severity: 'error',
  subject: 'dkim-key',
  cite: cite(6376, '3.6.1'),
  message: ({ value, isTlsReports }) =>
    isTlsReports
      ? say`This key is for TLS reports only: in other mail verifiers ignore it`
      : say`"s=${shown(value)}" names neither "email" nor "*", so verifiers of mail ignore the key`,
  why: say`s lists the services that a key is for; without "*" or "email" verifiers of mail must ignore it (RFC 6376 s3.6.1). tlsrpt is the service of reports about TLS (RFC 8460 s3).`,
  advice: say`Leave s out, or write s=email. Nothing, if only TLS reports are signed with the key.`,
  when: dkimTrait.s,
  *check(text) {
    const items = itemsOf(text, 's');
    const tag = text.key.tagOf('s');
    if (items === undefined || tag === undefined) return;
    if (items.some(({ value }) => value === '*' || value === 'email')) return;
    const isTlsReports = items.every(({ value }) => value === 'tlsrpt');
    const data = { value: tag.value.value, isTlsReports };
    yield { span: valueSpan(tag), data, severity: isTlsReports ? 'warning' : 'error' };
  },
  examples: [
    {
      bad: `sel._domainkey TXT "v=DKIM1; s=«mail»; k=ed25519; p=${ed25519}"`,
      good: `sel._domainkey TXT "v=DKIM1; s=email; k=ed25519; p=${ed25519}"`,
    },
    {
      bad: `sel._domainkey TXT "v=DKIM1; s=«tlsrpt»; k=ed25519; p=${ed25519}"`,
      good: `sel._domainkey TXT "v=DKIM1; s=tlsrpt : email; k=ed25519; p=${ed25519}"`,
    },
    {
      bad: `sel._domainkey TXT "v=DKIM1; s=«tls" "rpt:Email»; k=ed25519; p=${ed25519}"`,
      good: `sel._domainkey TXT "s=*; k=ed25519; p=${ed25519}"`,
    },
  ],
});
