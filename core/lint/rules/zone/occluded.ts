import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { shownName } from '../shared/shown.js';
import { faultsOf, ownerPlace } from './faults.js';

interface Data {
  readonly owner: string;
  readonly type: string;
  readonly by: 'delegation' | 'dname';
  readonly above: string;
}

export const occluded = rule<'zone', Data>({
  code: 'ZONE014',
  name: 'occluded',
  severity: 'warning',
  subject: 'zone',
  cite: cite(1034, '4.2.1'),
  marks: 'unnecessary',
  message: ({ owner, type, by, above }) =>
    by === 'delegation'
      ? say`${above} is delegated, so its own name servers are asked about ${owner}: nobody sees this ${type} record`
      : say`${above} has a DNAME, so what stands below it stands elsewhere: nobody sees this ${type} record of ${owner}`,
  why: say`At NS records below the apex another zone begins, and of a delegated name a server hands out only the NS and DS records and the addresses of the name servers (RFC 1034 s4.2.1). Below a DNAME there is nothing at all (RFC 6672 s2.4). Records that stand there all the same load without a word.`,
  advice: say`Move the record into the zone that the name is delegated to, or remove the delegation.`,
  *check(mail) {
    const { zone } = mail;
    // Of a fragment it is not known where the zone begins.
    if (!zone.isWhole) return;
    for (const { record, related, by } of faultsOf(mail, ['occluded'])) {
      const view = zone.records.get(record);
      const border = zone.records.get(related);
      const isBelow = view.ownerId !== border.ownerId;
      yield {
        span: isBelow ? ownerPlace(view) : view.typeSpan,
        data: {
          owner: shownName(view.owner),
          type: view.type.name,
          by,
          above: shownName(border.owner),
        },
        owner: view.owner,
        related: [{ span: border.typeSpan, message: by === 'dname' ? say`the DNAME` : say`the delegation` }],
      };
    }
  },
  examples: [
    {
      bad: 'shop NS ns1.example.net.\n«_dmarc.shop» TXT "v=DMARC1; p=reject"\nshop «TXT» "v=spf1 -all"\n  «MX» 10 mail',
      good: 'shop NS ns.shop\n  DS 1 8 2 0000000000000000000000000000000000000000000000000000000000000000\nns.shop A 192.0.2.1\n  AAAA 2001:db8::1\n@ NS ns1.example.net.\n@ MX 10 mail',
    },
    {
      bad: '«www.old» A 192.0.2.1\nold DNAME new\nold TXT "not below it"',
      good: 'old DNAME new\nold A 192.0.2.1\nwww.older A 192.0.2.1',
    },
    {
      bad: 'shop NS ns.shop\nns.shop A 192.0.2.1\n«www.shop» A 192.0.2.1\n«deep.shop» NS ns.shop',
      good: 'shop NS shop\nshop A 192.0.2.1\nstore NS ns.shop',
    },
  ],
});
