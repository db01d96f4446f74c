import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { shownText } from '../shared/shown.js';
import { faultsOf, ownerPlace, ownerText, targetPlace, writtenAt } from './faults.js';

interface Data {
  readonly written: string;
  readonly place: 'owner' | 'target' | 'hash';
  readonly needs: 'host' | 'mailbox';
  readonly type: string;
}

const effect = say`named does not load the zone unless check-names is set to warn or ignore`;

export const hostNames = rule<'zone', Data>({
  code: 'ZONE012',
  name: 'host-names',
  severity: 'warning',
  subject: 'zone',
  cite: cite(1123, '2.1'),
  message({ written, place, needs, type }) {
    if (place === 'hash')
      return say`"${written}" is no hash of a name, as NSEC3 has it: BIND rejects the zone`;
    if (needs === 'mailbox') {
      return say`"${written}" is no mailbox name for ${type}: behind the first label it has more than letters, digits and hyphens. Therefore ${effect}`;
    }
    return place === 'owner'
      ? say`"${written}" has ${type} records but is no name of a host, which has letters, digits and hyphens only: ${effect}`
      : say`"${written}" is no name of a host, as ${type} needs it: letters, digits and hyphens only. Therefore ${effect}`;
  },
  why: say`The names of hosts, mail exchanges and name servers have letters, digits and hyphens, and no hyphen at either end of a label (RFC 952, RFC 1123 s2.1). Mailers and resolver libraries refuse others, and named refuses the zone by default; named-checkzone only warns.`,
  advice: say`Give the host a name without underscores, or set "check-names primary ignore" where the name must stay.`,
  *check(mail) {
    const { zone } = mail;
    for (const fault of faultsOf(mail, ['bad-owner', 'bad-name'])) {
      const record = zone.records.get(fault.record);
      const span = fault.kind === 'bad-owner' ? ownerPlace(record) : targetPlace(zone, record, fault.field);
      yield {
        span,
        data: {
          written: fault.kind === 'bad-owner' ? ownerText(zone, record) : shownText(writtenAt(zone, span)),
          place: fault.kind === 'bad-owner' ? 'owner' : 'target',
          needs: fault.needs,
          type: record.type.name,
        },
        owner: record.owner,
      };
    }
    for (const { record } of faultsOf(mail, ['nsec3-owner'])) {
      const view = zone.records.get(record);
      const span = ownerPlace(view);
      const written = ownerText(zone, view);
      const data = { written, place: 'hash', needs: 'host', type: 'NSEC3' } as const;
      yield { span, data, owner: view.owner, severity: 'error' };
    }
  },
  examples: [
    {
      bad: '«my_host» A 192.0.2.1\n  AAAA 2001:db8::1\nmail- TXT "x"',
      good: 'my_host TXT "x"\nmy_host CNAME my_other\n* A 192.0.2.1\n3com A 192.0.2.1',
    },
    { bad: '«_dmarc» A 192.0.2.1', good: '192-0-2-1._spf A 127.0.0.2\ngc._msdcs A 192.0.2.1' },
    { bad: '@ MX 10 «mail_1.example.net.»', good: '@ MX 0 .' },
    { bad: '@ NS «-ns1.example.net.»', good: '_sip._tcp SRV 0 0 5060 sip.example.net.' },
    { bad: '_sip._tcp SRV 0 0 5060 «sip_1.example.net.»', good: 'a PTR b_c\na RP info_box.example.net. .' },
    {
      bad: '$TTL 1h\nexample.com. SOA ns1 «host.my_box» 1 7200 3600 1209600 3600\nexample.com. NS ns1.example.net.',
      good: '$TTL 1h\nexample.com. SOA ns1 host_master 1 7200 3600 1209600 3600\nexample.com. NS ns1.example.net.',
      isWholeFile: true,
    },
    { bad: '«caf\\233» MX 10 mail', good: 'caf\\233 TXT "x"\nxn--caf-dma MX 10 mail' },
    {
      bad: '«next-host» NSEC3 1 0 0 - 00000000000000000000000000000000 A',
      good: '00000000000000000000000000000000 NSEC3 1 0 0 - 00000000000000000000000000000001 A',
    },
  ],
});
