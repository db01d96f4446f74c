import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { shownName } from '../shared/shown.js';
import { oddExchanges } from './exchanges.js';

interface Data {
  readonly written: string;
  readonly host: string;
  readonly domain: string;
}

export const exchangeIsAddress = rule<'zone', Data>({
  code: 'MX003',
  name: 'exchange-is-address',
  severity: 'error',
  subject: 'zone',
  cite: cite(5321, '2.3.5'),
  message: ({ written, host, domain }) =>
    say`"${written}" is an address, and MX takes the name of a host: senders look for a host named ${host} and find none to deliver mail for ${domain} to`,
  why: say`The exchange of an MX is a domain name that has A or AAAA records (RFC 5321 s5.1, s2.3.5). An address written there is read as a name, and there is no such name.`,
  advice: say`Give the host a name with an A or AAAA record, and write that name.`,
  *check(mail) {
    for (const { record, span, written, host } of oddExchanges(mail, ['address'])) {
      yield { span, data: { written, host, domain: shownName(record.owner) }, owner: record.owner };
    }
  },
  examples: [
    { bad: '@ MX 10 «192.0.2.25»', good: '@ MX 10 mail\nmail A 192.0.2.25' },
    { bad: '@ MX 10 «192.0.2.25.»', good: '@ MX 10 192.0.2\n192.0.2 A 192.0.2.25' },
    { bad: '@ MX 10 «2001:db8::25»', good: '@ MX 10 25.2.0.192.hosts.example.net.' },
  ],
});
