import type { Asking } from '../../dns/asking.js';
import { type SpfGraph, spfGraph } from '../../spf/graph.js';
import { limits } from '../../spf/limits.js';
import type { RawFinding } from '../hit.js';
import type { SpfText } from '../mail-text.js';
import { shown, shownName } from '../rules/shared/shown.js';
import { type IncludeLoop, includeLoop } from '../rules/spf/include-loop.js';
import {
  isNearly,
  type NearlyTooManyLookups,
  nearlyTooManyLookups,
} from '../rules/spf/nearly-too-many-lookups.js';
import { asking } from '../rules/spf/spf-records.js';
import { type TooManyLookups, tooManyLookups } from '../rules/spf/too-many-lookups.js';
import { hitOf, liveRule } from './live-rule.js';

/** SPF020, SPF021 and SPF022, over all records that a record leads to, wherever they stand. */
export const spfLookups = liveRule<'spf'>({
  role: 'spf',
  replaces: [tooManyLookups.code, nearlyTooManyLookups.code, includeLoop.code],
  concerns: ({ traits }) => (traits & asking) !== 0,
  *asks(text): Asking<readonly RawFinding[]> {
    return judgeGraph(text, yield* spfGraph(text.domain, text.spf));
  },
  examples: [
    {
      code: 'SPF020',
      bad: '@ TXT "v=spf1 a «include:_spf.example.net» -all"',
      good: '@ TXT "v=spf1 include:small.example.net -all"',
      world: `_spf.example.net TXT "v=spf1 include:b.example.net include:b.example.net ~all"
b.example.net TXT "v=spf1 a:1.example.net a:2.example.net mx:3.example.net exists:4.example.net ~all"
small.example.net TXT "v=spf1 ip4:192.0.2.0/24 ~all"`,
    },
    {
      code: 'SPF021',
      bad: '@ TXT "«v=spf1» include:b.example.net include:b.example.net -all"',
      good: '@ TXT "v=spf1 include:b.example.net -all"',
      world:
        'b.example.net TXT "v=spf1 a:1.example.net a:2.example.net mx:3.example.net exists:4.example.net ~all"',
    },
    {
      code: 'SPF022',
      bad: '@ TXT "v=spf1 mx «include:b.example.net» -all"',
      good: '@ TXT "v=spf1 mx include:c.example.net -all"',
      world:
        'b.example.net TXT "v=spf1 include:example.com ~all"\nc.example.net TXT "v=spf1 ip4:192.0.2.1 ~all"',
    },
  ],
});

function judgeGraph({ record: { owner }, spf }: SpfText, { costs, record }: SpfGraph): RawFinding[] {
  const loop = costs.loopFrom(record, owner);
  const cost = costs.costOf(record);
  if (loop?.[0] !== undefined) {
    const way = [owner, ...loop.map(({ target }) => target ?? owner)].map(shownName);
    const data: IncludeLoop = { term: shown(loop[0].term.text), way };
    return [hitOf(includeLoop, { span: loop[0].term.span, data })];
  }
  if (cost.count > limits.lookups) {
    const path = costs.pathBeyond(record, limits.lookups);
    const [first] = path;
    if (first === undefined) return [];
    const last = path[path.length - 1] ?? first;
    const data: TooManyLookups = { term: shown(last.term.text), ...cost };
    return [hitOf(tooManyLookups, { span: first.term.span, data })];
  }
  if (!isNearly(cost.count)) return [];
  const data: NearlyTooManyLookups = cost;
  return [hitOf(nearlyTooManyLookups, { span: spf.version.span, data })];
}
