import { cite } from '../../../cite.js';
import type { Name } from '../../../dns/name.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { shownText } from '../shared/shown.js';
import { writtenAt } from './faults.js';
import { missingDots } from './missing-dots.js';

interface Data {
  readonly written: string;
  readonly name: Name;
  readonly kind: 'doubled' | 'elsewhere';
}

export const doubledName = rule<'zone', Data>({
  code: 'ZONE017',
  name: 'doubled-name',
  severity: 'warning',
  subject: 'zone',
  cite: cite(1035, '5.1'),
  message: ({ written, name, kind }) =>
    kind === 'doubled'
      ? say`"${shownText(written)}" has no final dot, so it stands for ${name}`
      : say`"${shownText(written)}" has no final dot, so it stands for ${name}, and the zone has no such name`,
  why: say`A name without a final dot is relative: the origin is appended to it. A whole name written without its dot ends with the zone twice, or with another domain and the zone, and nobody ever asks for that name.`,
  advice: say`Add the final dot, or leave the zone out of the name.`,
  *check(mail) {
    const { zone } = mail;
    for (const { record, written, kind } of yield* missingDots.inSteps(mail)) {
      const { span, name } = written;
      yield {
        span,
        data: { written: writtenAt(zone, span), name, kind },
        owner: zone.records.get(record).owner,
        fixes: [
          {
            title: say`Add the final dot`,
            isSafe: false,
            replacements: [{ span: { start: span.end, end: span.end }, text: '.' }],
          },
        ],
      };
    }
  },
  examples: [
    {
      bad: '«_dmarc.example.com» TXT "v=DMARC1; p=none; rua=mailto:d@example.com"',
      good: '_dmarc.example.com. TXT "v=DMARC1; p=none; rua=mailto:d@example.com"',
    },
    { bad: '@ MX 10 «mail.example.com»', good: '@ MX 10 mail' },
    { bad: '@ NS «ns1.Example.COM»', good: '@ NS ns1.example.com.' },
    {
      bad: 'www CNAME «www.example.org»\n@ MX 10 «mx1.provider.co.uk»\n_sip._tcp SRV 0 0 5060 «sip.example.net»',
      good: 'www CNAME www.example.org.\nwiki CNAME wiki.pages.intern\n@ MX 10 mx.eu\nmx.eu A 192.0.2.1',
    },
    {
      bad: 's1._domainkey CNAME «s1._domainkey.provider.example.com»\nrelay PTR «relay.example.net»',
      good: 'a CNAME b.c.dev\n*.dev A 192.0.2.1\nd CNAME shop.example.org\nexample.org NS ns1.example.net.',
    },
    {
      bad: '$ORIGIN example.com.\n@ 1h SOA ns1.example.net. «hostmaster.example.com» 1 7200 3600 1209600 3600',
      good: '$ORIGIN com.\nexample 1h SOA ns1.example.net. hostmaster.example 1 7200 3600 1209600 3600',
      isWholeFile: true,
    },
  ],
});
