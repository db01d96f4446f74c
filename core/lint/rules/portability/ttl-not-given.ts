import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { formHits, type Quirk } from './form-hits.js';

type Data = Quirk<'noTtl' | 'noTtlAfterTtl'>;

export const ttlNotGiven = rule<'zone', Data>({
  code: 'PORT008',
  name: 'ttl-not-given',
  severity: 'warning',
  subject: 'zone',
  cite: cite(2308, '4'),
  message: ({ quirk, reader, says }) =>
    quirk === 'noTtl'
      ? say`There is no $TTL, and BIND takes the minimum of the SOA for this record and all others without a TTL: ${reader} ${says}`
      : say`There is no $TTL, and BIND takes the TTL of the record before for this record and all others without one: ${reader} ${says}`,
  why: say`RFC 1035 inherits the last TTL, RFC 2308 asks for $TTL, and without either every server helps itself in another way.`,
  advice: say`Begin the file with $TTL.`,
  *check(mail) {
    // A fragment gets its TTL from the file that includes it.
    if (mail.zone.isWhole) yield* formHits(mail, ['noTtl', 'noTtlAfterTtl']);
  },
  examples: [
    {
      bad: '@ «SOA» ns1.example.net. hostmaster.example.net. 1 2h 1h 2w 10m\n@ NS ns1.example.net.',
      good: '$TTL 1h\n@ SOA ns1.example.net. hostmaster.example.net. 1 2h 1h 2w 10m\n@ NS ns1.example.net.',
      isWholeFile: true,
      facts: { profile: 'powerdns' },
    },
    {
      bad: '@ 1h SOA ns1.example.net. hostmaster.example.net. 1 2h 1h 2w 10m\n@ «NS» ns1.example.net.\n@ NS ns2.example.net.',
      good: '@ 1h SOA ns1.example.net. hostmaster.example.net. 1 2h 1h 2w 10m\n@ 1h NS ns1.example.net.',
      isWholeFile: true,
      facts: { profile: 'nsd' },
    },
  ],
});
