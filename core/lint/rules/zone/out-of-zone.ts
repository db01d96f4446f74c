import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { shownName } from '../shared/shown.js';
import { faultsOf, integrity, ownerPlace } from './faults.js';

export const outOfZone = rule<'zone', { readonly owner: string; readonly apex: string }>({
  code: 'ZONE010',
  name: 'out-of-zone',
  severity: 'warning',
  subject: 'zone',
  cite: cite(1035, '5.2'),
  marks: 'unnecessary',
  message: ({ owner, apex }) =>
    say`${owner} is not in the zone ${apex}: BIND passes over the record, and nobody ever sees it`,
  why: say`A server answers for the names at and below the apex of a zone. Records of other names in its file are left out, with a warning in the log at most, so that a policy written there does not exist.`,
  advice: say`Move the record into the file of its zone. Where the name was meant to be in this zone, look at the final dot and at the $ORIGIN above.`,
  *check(mail) {
    const { zone } = mail;
    // Whose zone a fragment is part of is a guess.
    if (!zone.isWhole) return;
    // Where the SOA stands outside too, the file is that of another zone, which ZONE005 tells once.
    if (integrity(mail).ofKind('no-soa').length > 0) return;
    const apex = shownName(zone.apex);
    for (const { record } of faultsOf(mail, ['out-of-zone'])) {
      const view = zone.records.get(record);
      yield {
        span: ownerPlace(view),
        data: { owner: shownName(view.owner), apex },
        owner: view.owner,
      };
    }
  },
  examples: [
    {
      bad: '«_dmarc.example.net.» TXT "v=DMARC1; p=reject"\n  TXT "goes with it"',
      good: '_dmarc.example.com. TXT "v=DMARC1; p=reject"',
    },
    {
      bad: '$ORIGIN example.net.\n«@» MX 10 mail\n«www» A 192.0.2.1\n«example.net» A 192.0.2.1',
      good: '$ORIGIN shop.Example.COM.\n@ MX 10 mail',
    },
    { bad: '«com.» TXT "x"', good: 'com TXT "x"' },
  ],
});
