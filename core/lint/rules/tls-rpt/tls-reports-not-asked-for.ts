import { cite } from '../../../cite.js';
import type { Name } from '../../../dns/name.js';
import { say } from '../../../words/phrase.js';
import { none } from '../../../zone/name-table.js';
import { numberOfType } from '../../../zone/rdata/type-numbers.js';
import type { ZoneRecord } from '../../../zone/record-table.js';
import { isPause } from '../../../zone/steps.js';
import type { Hit } from '../../hit.js';
import type { MailZone } from '../../mail-zone.js';
import { type Pause, pause, rule } from '../../rule.js';
import { NameFact, nameFacts } from '../shared/name-facts.js';
import { stsRecords } from '../shared/neighbours.js';
import { shownName } from '../shared/shown.js';
import { ownerPlace, seesAll } from '../zone/faults.js';

interface Data {
  readonly domain: string;
  readonly with: 'MTA-STS' | 'DANE';
}

export const tlsReportsNotAskedFor = rule<'zone', Data>({
  code: 'TLSR003',
  name: 'tls-reports-not-asked-for',
  severity: 'info',
  subject: 'zone',
  cite: cite(8460, '1'),
  message: (data) =>
    say`Senders verify TLS on the way to ${data.domain} (${data.with}), but no record at _smtp._tls.${data.domain} asks them to tell when that fails`,
  why: say`With MTA-STS or DANE a certificate that has expired keeps mail away, and the domain itself sees nothing of it. Reports tell (RFC 8460 s1).`,
  advice: say`Add _smtp._tls TXT "v=TLSRPTv1; rua=mailto:..." with an address of yours.`,
  check: (_, mail) => findUnreported(mail),
  examples: [
    {
      bad: '«_mta-sts» TXT "v=STSv1; id=1"\nmta-sts A 192.0.2.1',
      good: '_mta-sts TXT "v=STSv1; id=1"\nmta-sts A 192.0.2.1\n_smtp._tls TXT "v=TLSRPTv1; rua=mailto:d@example.com"',
    },
    {
      bad: `«shop» MX 10 mail\nmail A 192.0.2.1\n_25._tcp.mail TLSA 3 1 1 ${'00'.repeat(32)}`,
      good: `shop MX 10 mail\nmail A 192.0.2.1\n_25._tcp.mail TLSA 3 1 1 ${'00'.repeat(32)}\n_smtp._tls.shop CNAME _smtp._tls.example.net.`,
    },
  ],
});

const mx = numberOfType('MX');
const tlsa = numberOfType('TLSA');

function* findUnreported(mail: MailZone): IterableIterator<Hit<Data, 'source'> | Pause> {
  const hosts = hostsWithTlsa(mail);
  if ((hosts.size === 0 && mail.textsOf('mta-sts').length === 0) || !seesAll(mail)) return;
  const { names, records } = mail.zone;
  const told = new Set<number>();
  const isUnreported = (domain: number): boolean => {
    if (told.has(domain)) return false;
    told.add(domain);
    if (((nameFacts(mail)[domain] ?? 0) & NameFact.outside) !== 0) return false;
    const answer = mail.answers.ask(`_smtp._tls.${names.get(domain)}` as Name, 'TXT');
    return answer.kind === 'nodata' || answer.kind === 'nxdomain';
  };
  const hit = (domain: number, record: ZoneRecord, protection: Data['with']): Hit<Data, 'source'> => ({
    span: ownerPlace(record),
    owner: record.owner,
    data: { domain: shownName(names.get(domain)), with: protection },
  });
  for (const { ownerId, record } of stsRecords(mail).firsts()) {
    const domain = names.parentOf(ownerId);
    if (domain !== none && isUnreported(domain)) yield hit(domain, record, 'MTA-STS');
  }
  if (hosts.size === 0) return;
  let count = 0;
  for (const record of records.ofType(mx)) {
    if (isPause(count++)) yield pause;
    if (!hosts.has(records.targetOf(record))) continue;
    const domain = records.ownerOf(record);
    if (isUnreported(domain)) yield hit(domain, records.get(record), 'DANE');
  }
}

/** Numbers of the hosts with TLSA records for mail. */
function hostsWithTlsa({ zone: { names, records, apexId } }: MailZone): ReadonlySet<number> {
  const hosts = new Set<number>();
  for (const record of records.ofType(tlsa)) {
    const owner = records.ownerOf(record);
    const protocol = names.parentOf(owner);
    const isForMail = names.hasLabel(owner, '_25') && names.hasLabel(protocol, '_tcp');
    if (isForMail && names.isAtOrBelow(owner, apexId)) hosts.add(names.parentOf(protocol));
  }
  return hosts;
}
