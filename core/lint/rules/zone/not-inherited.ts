import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { isOf } from './problems.js';

const kinds = ['no-owner', 'no-ttl'] as const;

export const notInherited = rule<'problem', { readonly missing: 'owner' | 'ttl' }>({
  code: 'ZONE008',
  name: 'not-inherited',
  severity: 'error',
  subject: 'problem',
  cite: cite(1035, '5.1'),
  message: ({ missing }) =>
    missing === 'owner'
      ? say`The line starts with a blank, so its owner is that of the record above; there is none. BIND rejects the zone`
      : say`No TTL here, none given before and no $TTL: BIND rejects the zone`,
  why: say`A record without owner or TTL takes them from what stands above it (RFC 1035 s5.1, RFC 2308 s4).`,
  advice: say`Start the line with a name, or put "$TTL 3600" at the top of the file.`,
  *check(problem) {
    if (!isOf(kinds, problem)) return;
    yield { span: problem.span, data: { missing: problem.kind === 'no-owner' ? 'owner' : 'ttl' } };
  },
  examples: [
    { bad: ' «TXT» "v=spf1 -all"', good: '$ORIGIN example.com.\n@ TXT "v=spf1 -all"', isWholeFile: true },
    {
      bad: 'www.example.com. «A» 192.0.2.1\nexample.com. 3600 SOA ns1.example.com. hostmaster.example.com. 1 7200 3600 1209600 3600',
      good: '$TTL 3600\nwww.example.com. A 192.0.2.1\nexample.com. SOA ns1.example.com. hostmaster.example.com. 1 7200 3600 1209600 3600',
      isWholeFile: true,
    },
  ],
});
