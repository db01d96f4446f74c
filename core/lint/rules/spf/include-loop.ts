import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { shown, shownName } from '../shared/shown.js';
import { asking, lookupsOf, zoneCosts } from './spf-records.js';
import { placesOf } from './too-many-lookups.js';

export interface IncludeLoop {
  readonly term: string;
  readonly way: readonly string[];
}

export const includeLoop = rule<'spf', IncludeLoop>({
  code: 'SPF022',
  name: 'include-loop',
  severity: 'error',
  subject: 'spf',
  needsZone: true,
  cite: cite(7208, '4.6.4'),
  message: ({ term, way }) =>
    say`"${term}" leads into a loop (${way.join(' -> ')}): receivers that get there give up on the whole record (permerror)`,
  why: say`Records that include each other never come to an end. A receiver stops after ten lookups, with a permanent error (RFC 7208 s4.6.4).`,
  advice: say`Put what both records need into a third one, and include that.`,
  when: asking,
  concerns: (text, zone) => lookupsOf(text, zone) === Number.POSITIVE_INFINITY,
  *check(text, zone) {
    const { owner } = text.record;
    const steps = zoneCosts(zone).loopFrom(text.spf, owner);
    const [first, ...rest] = steps ?? [];
    if (first === undefined) return;
    const way = [owner, ...[first, ...rest].map(({ target }) => target ?? owner)].map(shownName);
    yield {
      span: first.term.span,
      data: { term: shown(first.term.text), way },
      related: rest.flatMap((step) => placesOf(step, zone)),
    };
  },
  examples: [
    {
      bad: '@ TXT "v=spf1 mx «include:example.com» -all"',
      good: '@ TXT "v=spf1 mx -all include:example.com"',
    },
    {
      bad: '@ TXT "v=spf1 mx «include:_a.example.com» -all"\n_a TXT ( "v=spf1 a «redirect="\n  "EXAMPLE.com.»" )',
      good: '@ TXT "v=spf1 mx include:_a.example.com -all"\n_a TXT "v=spf1 a redirect=example.com ~all"',
    },
    {
      bad: '@ TXT "v=spf1 «include:_a.example.com» -all"\n_a TXT "v=spf1 «include:_b.example.com» -all"\n_b TXT "v=spf1 «include:_a.example.com» -all"',
      good: '@ TXT "v=spf1 include:_a.example.com include:_b.example.com -all"\n_a TXT "v=spf1 include:_b.example.com -all"\n_b TXT "v=spf1 mx -all"',
    },
  ],
});
