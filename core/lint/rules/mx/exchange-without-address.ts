import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { shownName } from '../shared/shown.js';
import { quoted, seesAll } from '../zone/faults.js';
import { isMissingDot } from '../zone/missing-dots.js';
import { oddExchanges } from './exchanges.js';

interface Data {
  readonly written: string;
  readonly host: string;
  readonly domain: string;
}

export const exchangeWithoutAddress = rule<'zone', Data>({
  code: 'MX005',
  name: 'exchange-without-address',
  severity: 'warning',
  subject: 'zone',
  cite: cite(5321, '5.1'),
  message: ({ written, host, domain }) =>
    say`${quoted(written, host)} has no A or AAAA record: senders cannot deliver mail for ${domain} there`,
  why: say`A sender looks for the addresses of the exchange (RFC 5321 s5.1). One that has none is passed over; where no other is left, the mail waits and then goes back.`,
  advice: say`Add the A or AAAA records of the host, or correct its name.`,
  *check(mail) {
    if (!seesAll(mail)) return;
    for (const { record, span, written, host } of oddExchanges(mail, ['no-address'])) {
      // That its final dot is missing is told by ZONE017.
      if (isMissingDot(mail, record.index)) continue;
      yield { span, data: { written, host, domain: shownName(record.owner) }, owner: record.owner };
    }
  },
  examples: [
    { bad: '@ MX 10 «mail»\n@ MX 20 mail.example.net.', good: '@ MX 10 mail\nmail AAAA 2001:db8::25' },
    { bad: '@ MX 10 «@»', good: '@ MX 10 @\n@ A 192.0.2.25' },
    { bad: '@ MX 10 «mail»\nmail TXT "here is nobody"', good: '@ MX 10 mail\n* A 192.0.2.25' },
    { bad: '@ MX 10 «hosts»\na.hosts A 192.0.2.25', good: '@ MX 10 mail.shop\nshop NS ns1.example.net.' },
    {
      bad: '@ «TYPE15» \\# 20 000a 046d61696c 076578616d706c65 03636f6d 00',
      good: '$INCLUDE hosts\n@ MX 10 mail',
    },
  ],
});
