import { cite } from '../../../cite.js';
import { rule } from '../../rule.js';

/** With names and headers of the answer, this much still fits a UDP packet of 512 octets (RFC 7208 s3.4). */
const comfortable = 450;

export const recordLong = rule<'dmarc', { readonly octets: number }>({
  code: 'DMARC046',
  name: 'record-long',
  severity: 'warning',
  subject: 'dmarc',
  cite: cite(7208, '3.4'),
  message: ({ octets }) =>
    `The record has ${octets} octets; what goes beyond ${comfortable} may not fit an answer over UDP, and some receivers then see no record`,
  why: 'An answer of more than 512 octets needs EDNS or TCP, and firewalls that block these still exist. RFC 7208 s3.4 advises the owners of SPF records to stay below; the same holds here.',
  advice: 'List fewer report addresses, and take out tags that say what holds anyway.',
  concerns: ({ text }) => text.octets.length > comfortable,
  *check({ text }) {
    const { length } = text.octets;
    if (length > comfortable) yield { span: { start: comfortable, end: length }, data: { octets: length } };
  },
  examples: [
    {
      bad: `_dmarc TXT "v=DMARC1; p=none; rua=mailto:${'a'.repeat(200)}@example.com," "mailto:${'b'.repeat(200)}@«exam»"`,
      good: `_dmarc TXT "v=DMARC1; p=none; rua=mailto:${'a'.repeat(200)}@example.com," "mailto:${'b'.repeat(193)}@example"`,
    },
  ],
});
