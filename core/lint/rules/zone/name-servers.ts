import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import type { TargetFault } from '../../../zone/integrity/fault.js';
import type { Hit } from '../../hit.js';
import type { MailZone } from '../../mail-zone.js';
import { rule } from '../../rule.js';
import { shownName, shownText } from '../shared/shown.js';
import { faultsOf, quoted, seesAll, targetOf, targetPlace, writtenAt } from './faults.js';

interface Data {
  readonly found: 'no-ns' | TargetFault['found'];
  readonly written: string;
  readonly target: string;
  readonly owner: string;
  readonly isRefused: boolean;
}

export const nameServers = rule<'zone', Data>({
  code: 'ZONE006',
  name: 'name-servers',
  severity: 'error',
  subject: 'zone',
  cite: cite(2181, '10.3'),
  message({ found, written, target, owner, isRefused }) {
    const effect = isRefused ? say`BIND rejects the zone` : say`resolvers do not ask it about ${owner}`;
    switch (found) {
      case 'no-ns':
        return say`The zone ${owner} has no NS record: BIND rejects it`;
      case 'alias':
        return say`The name server ${quoted(written, target)} is an alias, and resolvers want its address at that very name: ${effect}`;
      case 'below-dname':
        return say`The name server ${quoted(written, target)} stands below a DNAME, so it is an alias: ${effect}`;
      case 'address':
        return say`"${written}" is an address, and NS takes the name of a host: ${effect}`;
      default:
        return say`The name server ${quoted(written, target)} has no A or AAAA record: ${effect}`;
    }
  },
  why: say`An NS record names a host that has addresses of its own. BIND looks for them when it loads the zone and does not load it where a name server of the zone has none; resolvers pass over name servers that are aliases (RFC 2181 s10.3).`,
  advice: say`Give the name server A or AAAA records, or name a host that has them.`,
  *check(mail) {
    yield* withoutServers(mail);
    const { zone } = mail;
    for (const fault of faultsOf(mail, ['ns-target'])) {
      const { found } = fault;
      if (found === 'required' || found === 'sibling') continue;
      if (found === 'no-address' && !(fault.isApex && seesAll(mail))) continue;
      const record = zone.records.get(fault.record);
      const span = targetPlace(zone, record);
      const other = fault.related === undefined ? undefined : zone.records.get(fault.related);
      yield {
        span,
        data: {
          found,
          written: shownText(writtenAt(zone, span)),
          target: shownName(targetOf(zone, fault.record)),
          owner: shownName(record.owner),
          isRefused: fault.isRefused,
        },
        owner: record.owner,
        related: other === undefined ? [] : [{ span: other.typeSpan, message: say`the ${other.type.name}` }],
      };
    }
  },
  examples: [
    wholeZone('@ NS «ns9»', '@ NS ns9\nns9 AAAA 2001:db8::9'),
    wholeZone('@ NS «www»\nwww CNAME ns1', '@ NS www.example.net.\nwww CNAME ns1'),
    wholeZone('@ NS «ns.old»\nold DNAME new', '@ NS ns.shop\nshop NS ns.example.net.'),
    wholeZone('@ NS «192.0.2.53»', '@ NS any.servers\n*.servers A 192.0.2.53'),
    wholeZone('shop NS «server»\nserver CNAME ns1', 'shop NS server.shop'),
    {
      bad: '$TTL 1h\nexample.com. IN «SOA» ns1 hostmaster 1 7200 3600 1209600 3600\nwww.example.com. A 192.0.2.1',
      good: '$TTL 1h\nexample.com. IN SOA ns1 hostmaster 1 7200 3600 1209600 3600\n$INCLUDE servers\nwww.example.com. A 192.0.2.1',
      isWholeFile: true,
    },
  ],
});

function* withoutServers(mail: MailZone): IterableIterator<Hit<Data, 'source'>> {
  if (!seesAll(mail)) return;
  for (const { record, isRefused } of faultsOf(mail, ['no-ns'])) {
    // Without an SOA at the apex there is nothing to point at, and ZONE005 tells.
    if (record === undefined) continue;
    const { typeSpan, owner } = mail.zone.records.get(record);
    yield {
      span: typeSpan,
      data: { found: 'no-ns', written: '', target: '', owner: shownName(owner), isRefused },
      owner,
    };
  }
}

/** An example whose header has a name server with an address. */
function wholeZone(bad: string, good: string) {
  const header =
    '$TTL 1h\n$ORIGIN example.com.\n@ SOA ns1 hostmaster 1 7200 3600 1209600 3600\n@ NS ns1\nns1 A 192.0.2.1\n';
  return { bad: header + bad, good: header + good, isWholeFile: true } as const;
}
