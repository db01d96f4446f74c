import { cite } from '../../../cite.js';
import { limits } from '../../../spf/limits.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { asking, lookupsOf, zoneCosts } from './spf-records.js';

export interface NearlyTooManyLookups {
  readonly count: number;
  readonly isAtLeast: boolean;
}

export const nearlyTooManyLookups = rule<'spf', NearlyTooManyLookups>({
  code: 'SPF021',
  name: 'nearly-too-many-lookups',
  severity: 'warning',
  subject: 'spf',
  needsZone: true,
  cite: cite(7208, '4.6.4'),
  message: ({ count, isAtLeast }) =>
    say`In the worst case the record takes ${isAtLeast ? say`at least ` : ''}${count} of the ${limits.lookups} DNS lookups that receivers allow: any change in an included record may break it`,
  why: say`After ten lookups a receiver must stop with a permanent error (RFC 7208 s4.6.4), and those of included records count. Their owners change them without asking.`,
  advice: say`Take out terms that nobody sends from any more, or give a service a subdomain of its own to send from.`,
  when: asking,
  concerns: (text, zone) => isNearly(lookupsOf(text, zone)),
  *check({ spf }, zone) {
    const { count, isAtLeast } = zoneCosts(zone).costOf(spf);
    if (isNearly(count)) yield { span: spf.version.span, data: { count, isAtLeast } };
  },
  examples: [
    {
      bad: '@ TXT "«v=spf1» a:a.net.example a:b.net.example a:c.net.example a:d.net.example a:e.net.example a:f.net.example a:g.net.example a:h.net.example a:i.net.example -all"',
      good: '@ TXT "v=spf1 a:a.net.example a:b.net.example a:c.net.example a:d.net.example a:e.net.example a:f.net.example a:g.net.example a:h.net.example -all a:i.net.example"',
    },
    {
      bad: '@ TXT "«v=sp" "f1» include:_a.example.com include:_a.example.com -all"\n_a TXT "v=spf1 mx:a.net.example mx:b.net.example mx:c.net.example mx:d.net.example ?all"',
      good: '@ TXT "v=spf1 include:_a.example.com -all"\n_a TXT "v=spf1 mx:a.net.example mx:b.net.example mx:c.net.example mx:d.net.example ?all"',
    },
  ],
});

export function isNearly(lookups: number): boolean {
  return lookups === limits.lookups || lookups === limits.lookups - 1;
}
