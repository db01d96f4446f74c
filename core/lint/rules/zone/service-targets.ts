import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import type { TargetFault } from '../../../zone/integrity/fault.js';
import { rule } from '../../rule.js';
import { shownName, shownText } from '../shared/shown.js';
import { faultsOf, quoted, seesAll, targetOf, targetPlace, writtenAt } from './faults.js';
import { isMissingDot } from './missing-dots.js';

interface Data {
  readonly found: TargetFault['found'];
  readonly written: string;
  readonly target: string;
}

export const serviceTargets = rule<'zone', Data>({
  code: 'ZONE016',
  name: 'service-targets',
  severity: 'warning',
  subject: 'zone',
  cite: cite(2782, ''),
  message({ found, written, target }) {
    switch (found) {
      case 'alias':
        return say`${quoted(written, target)} is an alias, which the target of an SRV record must not be: some clients do not follow it`;
      case 'below-dname':
        return say`${quoted(written, target)} stands below a DNAME, so it is an alias, which the target of an SRV record must not be`;
      case 'address':
        return say`"${written}" is an address, and SRV takes the name of a host: clients look for a host of that name and find none`;
      default:
        return say`${quoted(written, target)} has no A or AAAA record: clients find no host for the service`;
    }
  },
  why: say`The target of an SRV record is the name of a host with addresses of its own, not an alias (RFC 2782); "." says that there is no such service.`,
  advice: say`Name the host itself, and give it A or AAAA records.`,
  *check(mail) {
    const { zone } = mail;
    for (const fault of faultsOf(mail, ['srv-target'])) {
      const { found } = fault;
      if (found === 'no-address' && (!seesAll(mail) || isMissingDot(mail, fault.record))) continue;
      const record = zone.records.get(fault.record);
      const span = targetPlace(zone, record);
      const other = fault.related === undefined ? undefined : zone.records.get(fault.related);
      const written = shownText(writtenAt(zone, span));
      yield {
        span,
        data: { found, written, target: shownName(targetOf(zone, fault.record)) },
        owner: record.owner,
        related: other === undefined ? [] : [{ span: other.typeSpan, message: say`the ${other.type.name}` }],
      };
    }
  },
  examples: [
    {
      bad: '_imaps._tcp SRV 0 1 993 «imap»\nimap CNAME mail\nmail A 192.0.2.1',
      good: '_imaps._tcp SRV 0 1 993 mail\nmail A 192.0.2.1\n_pop3._tcp SRV 0 0 0 .',
    },
    { bad: '_imaps._tcp SRV 0 1 993 «mail»', good: '_imaps._tcp SRV 0 1 993 mail.example.net.' },
    {
      bad: '_imaps._tcp SRV 0 1 993 «mail.old»\nold DNAME new',
      good: '_imaps._tcp SRV 0 1 993 mail.shop\nshop NS ns1.example.net.',
    },
    { bad: '_sip._udp SRV 0 1 5060 «192.0.2.1.»', good: '_sip._udp SRV 0 1 5060 sip\n* A 192.0.2.1' },
  ],
});
