import { cite } from '../../../cite.js';
import { comfortableOctets, dmarcTrait } from '../../../records/dmarc-traits.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';

export const recordLong = rule<'dmarc', { readonly octets: number }>({
  code: 'DMARC046',
  name: 'record-long',
  severity: 'warning',
  subject: 'dmarc',
  cite: cite(7208, '3.4'),
  message: ({ octets }) =>
    say`The record has ${octets} octets; what goes beyond ${comfortableOctets} may not fit an answer over UDP, and some receivers then see no record`,
  why: say`An answer of more than 512 octets needs EDNS or TCP, and firewalls that block these still exist. RFC 7208 s3.4 advises the owners of SPF records to stay below; the same holds here.`,
  advice: say`List fewer report addresses, and take out tags that say what holds anyway.`,
  when: dmarcTrait.long,
  *check({ text }) {
    const { length } = text.octets;
    if (length > comfortableOctets)
      yield { span: { start: comfortableOctets, end: length }, data: { octets: length } };
  },
  examples: [
    {
      bad: `_dmarc TXT "v=DMARC1; p=none; rua=mailto:${'a'.repeat(200)}@example.com," "mailto:${'b'.repeat(200)}@«exam»"`,
      good: `_dmarc TXT "v=DMARC1; p=none; rua=mailto:${'a'.repeat(200)}@example.com," "mailto:${'b'.repeat(193)}@example"`,
    },
  ],
});
