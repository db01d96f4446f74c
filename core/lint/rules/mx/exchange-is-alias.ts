import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { quoted } from '../zone/faults.js';
import { oddExchanges } from './exchanges.js';

interface Data {
  readonly written: string;
  readonly host: string;
  readonly type: string;
}

export const exchangeIsAlias = rule<'zone', Data>({
  code: 'MX004',
  name: 'exchange-is-alias',
  severity: 'error',
  subject: 'zone',
  cite: cite(2181, '10.3'),
  message: ({ written, host, type }) =>
    type === 'DNAME'
      ? say`${quoted(written, host)} stands below a DNAME, so it is an alias: senders need not follow it, and some do not deliver`
      : say`${quoted(written, host)} is an alias: senders need not follow it, and some do not deliver`,
  why: say`The exchange of an MX must have addresses of its own and must not be a CNAME (RFC 2181 s10.3). A sender that meets an alias there is outside the standard (RFC 5321 s5.1): many follow it, some treat the domain as broken.`,
  advice: say`Name the host that the alias leads to, or give the exchange A and AAAA records instead of the CNAME.`,
  *check(mail) {
    for (const { record, span, written, host, alias } of oddExchanges(mail, ['alias', 'below-dname'])) {
      yield {
        span,
        data: { written, host, type: alias?.type.name ?? 'CNAME' },
        owner: record.owner,
        related: alias === undefined ? [] : [{ span: alias.typeSpan, message: say`the ${alias.type.name}` }],
      };
    }
  },
  examples: [
    { bad: '@ MX 10 «mail»\nmail CNAME www', good: '@ MX 10 mail\nmail A 192.0.2.25\nwww CNAME mail' },
    { bad: '@ MX 10 «mx.hosts»\n*.hosts CNAME mail', good: '@ MX 10 mx.hosts\n*.hosts A 192.0.2.25' },
    {
      bad: '@ MX 10 «mail.old.example.com.»\nold DNAME new',
      good: '@ MX 10 old\nold DNAME new\nold A 192.0.2.25',
    },
  ],
});
