import { cite } from '../../../cite.js';
import { limits } from '../../../spf/limits.js';
import type { LookupStep } from '../../../spf/lookup-cost.js';
import { type Phrase, say } from '../../../words/phrase.js';
import type { Place } from '../../hit.js';
import type { MailZone } from '../../mail-zone.js';
import { rule } from '../../rule.js';
import { shown, shownName } from '../shared/shown.js';
import { asking, lookupsOf, zoneCosts } from './spf-records.js';

export interface TooManyLookups {
  readonly term: string;
  readonly count: number;
  readonly isAtLeast: boolean;
}

export const tooManyLookups = rule<'spf', TooManyLookups>({
  code: 'SPF020',
  name: 'too-many-lookups',
  severity: 'error',
  subject: 'spf',
  needsZone: true,
  cite: cite(7208, '4.6.4'),
  message({ term, count, isAtLeast }) {
    const total = Number.isFinite(count)
      ? say`${isAtLeast ? say`at least ` : ''}${count}`
      : say`endlessly many`;
    return say`"${term}" is one lookup too many: in the worst case the record takes ${total} DNS lookups, and receivers give up after ${limits.lookups} (permerror)`;
  },
  why: say`include, a, mx, ptr, exists and redirect each cost a lookup, those in included records too. After ten of them a receiver must stop with a permanent error (RFC 7208 s4.6.4). Senders that match an earlier term still pass, so the error shows only now and then.`,
  advice: say`Take out terms that nobody sends from any more, and replace a and mx by ip4 and ip6 where the addresses are your own.`,
  when: asking,
  concerns: (text, zone) => lookupsOf(text, zone) > limits.lookups,
  *check(text, zone) {
    const costs = zoneCosts(zone);
    const cost = costs.costOf(text.spf);
    if (cost.count <= limits.lookups || costs.loopFrom(text.spf, text.record.owner) !== undefined) return;
    const [first, ...rest] = costs.pathBeyond(text.spf, limits.lookups);
    if (first === undefined) return;
    const last = rest[rest.length - 1] ?? first;
    yield {
      span: first.term.span,
      data: { term: shown(last.term.text), ...cost },
      related: rest.flatMap((step) => placesOf(step, zone)),
    };
  },
  examples: [
    {
      bad: '@ TXT "v=spf1 a mx a:a.net.example a:b.net.example a:c.net.example a:d.net.example a:e.net.example a:f.net.example a:g.net.example a:h.net.example «a:i.net.example» a:j.net.example -all"',
      good: '@ TXT "v=spf1 a mx a:a.net.example a:b.net.example a:c.net.example a:d.net.example a:e.net.example a:f.net.example a:g.net.example a:h.net.example ip4:192.0.2.1 exp=i.net.example -all a:j.net.example"',
    },
    {
      bad: '@ TXT "v=spf1 a mx ptr include:_a.example.com «include:_a.ex" "ample.com» -all"\n_a TXT "v=spf1 exists:a.net.example exists:b.net.example exists:c.net.example -all exists:d.net.example"',
      good: '@ TXT "v=spf1 a mx include:_a.example.com include:_a.example.com -all"\n_a TXT "v=spf1 exists:a.net.example exists:b.net.example -all exists:c.net.example"',
    },
    {
      bad: '@ TXT "v=spf1 «redirect=_b.example.com» a mx"\n_b TXT "v=spf1 mx mx mx mx mx mx mx mx -all"',
      good: '@ TXT "v=spf1 redirect=_b.example.com a mx -all"\n_b TXT "v=spf1 mx mx mx mx mx mx mx mx include:a.net.example -all"',
    },
  ],
});

/** Where a step of the way stands: in another record of this zone. */
export function placesOf(
  { record, term }: LookupStep,
  zone: MailZone,
): (Place & { readonly message: Phrase })[] {
  const text = zoneCosts(zone).textOf(record);
  if (text === undefined) return [];
  return [{ text, span: term.span, message: say`in the record of ${shownName(text.record.owner)}` }];
}
