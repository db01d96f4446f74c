import { cite } from '../../../cite.js';
import { usableUris } from '../../../records/report-uris.js';
import { rule } from '../../rule.js';

export const policyInvalid = rule<'dmarc', { readonly value: string; readonly hasReports: boolean }>({
  code: 'DMARC010',
  name: 'policy-invalid',
  severity: 'error',
  subject: 'dmarc',
  cite: cite(9989, '4.10.1'),
  message: ({ value, hasReports }) =>
    `"${value}" is no policy (none, quarantine or reject): ${
      hasReports ? 'receivers act as if it were none' : 'receivers ignore the whole record'
    }`,
  why: 'A record whose p cannot be read falls back to p=none when it has a usable rua, and otherwise counts as absent (RFC 7489 s6.6.3, RFC 9989 s4.10.1).',
  advice: 'Write p=none, p=quarantine or p=reject.',
  *check({ dmarc }) {
    const tag = dmarc.known.get('p');
    if (tag === undefined || dmarc.values.p !== undefined) return;
    const hasReports = usableUris(dmarc.values.rua?.value ?? []).length > 0;
    const span = tag.value.value === '' ? tag.span : tag.value.span;
    yield { span, data: { value: tag.value.value, hasReports } };
  },
  examples: [
    {
      bad: '_dmarc TXT "v=DMARC1; p=«monitor»; rua=mailto:d@example.com"',
      good: '_dmarc TXT "v=DMARC1; p=none; rua=mailto:d@example.com"',
    },
    { bad: '_dmarc TXT ( "v=DMARC1; p=«quaran"\n  "tin»; rua=mailto:d@example.com" )' },
  ],
});
