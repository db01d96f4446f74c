import { cite } from '../../../cite.js';
import { isAdsp } from '../../../records/adsp.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';

export const adspObsolete = rule<'adsp', { readonly isRecord: boolean }>({
  code: 'DKIM030',
  name: 'adsp-obsolete',
  severity: 'warning',
  subject: 'adsp',
  cite: cite(5617, '4.2.1'),
  message: ({ isRecord }) =>
    isRecord
      ? say`ADSP is historic: receivers look for a DMARC record instead`
      : say`An ADSP record begins with "dkim=", so even receivers that still know ADSP pass over this text`,
  why: say`ADSP said which mail of a domain is signed with DKIM. It was little used and made historic in 2013; DMARC took its place. A record must begin with dkim= (RFC 5617 s4.2.1).`,
  advice: say`Remove the record, and publish a DMARC record.`,
  marks: 'deprecated',
  *check({ text }) {
    const isRecord = isAdsp(text.octets);
    const span = { start: 0, end: text.octets.length };
    yield { span, data: { isRecord }, severity: isRecord ? 'warning' : 'error' };
  },
  examples: [
    {
      bad: '_adsp._domainkey TXT "«dkim=all»"',
      good: '_dmarc TXT "v=DMARC1; p=reject; rua=mailto:d@example.com"',
    },
    { bad: '_adsp._domainkey TXT "«v=ADSP1; dkim=" "discardable»"' },
  ],
});
