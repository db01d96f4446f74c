import { type Asking, askAll, dnsQuestion } from '../../dns/asking.js';
import type { Name } from '../../dns/name.js';
import { spfTrait } from '../../records/spf-traits.js';
import { spfRecordsIn } from '../../spf/graph.js';
import { targetOf } from '../../spf/lookup-cost.js';
import type { RawFinding } from '../hit.js';
import { shown, shownName } from '../rules/shared/shown.js';
import { includeWithoutRecord } from '../rules/spf/include-without-record.js';
import { redirectWithoutRecord } from '../rules/spf/redirect-without-record.js';
import { hitOf, liveRule } from './live-rule.js';

/** Targets of one record that are asked about. */
const mostTargets = 100;

/** SPF023 and SPF024, of targets wherever they stand. */
export const spfTargets = liveRule<'spf'>({
  role: 'spf',
  replaces: [],
  concerns: ({ traits }) => (traits & (spfTrait.include | spfTrait.redirect)) !== 0,
  *asks({ spf }): Asking<readonly RawFinding[]> {
    const targets = spf.evaluated.slice(0, mostTargets).flatMap((term) => {
      const name: Name | undefined = targetOf(term);
      return name === undefined || !('domain' in term) || term.domain === undefined
        ? []
        : [{ term, name, span: term.domain.span }];
    });
    const answers = yield* askAll(targets.map(({ name }) => dnsQuestion(name, 'TXT')));
    return targets.flatMap(({ term, name, span }, at): RawFinding[] => {
      const answer = answers[at];
      if (answer === undefined || answer.kind === 'unavailable') return [];
      const count = spfRecordsIn(answer).length;
      if (count === 1) return [];
      const data: { readonly name: string; readonly count: number } = { name: shown(shownName(name)), count };
      const rule = term.kind === 'modifier' ? redirectWithoutRecord : includeWithoutRecord;
      return [hitOf(rule, { span, data })];
    });
  },
  examples: [
    {
      code: 'SPF023',
      bad: '@ TXT "v=spf1 mx include:«_spf.example.net» include:«two.example.net» -all"',
      good: '@ TXT "v=spf1 mx include:one.example.net include:alias.example.com -all"\nalias CNAME one.example.net.',
      world:
        '_spf.example.net TXT "v=spfl -all"\none.example.net TXT "v=spf1 -all"\ntwo.example.net TXT "v=spf1 -all"\ntwo.example.net TXT "v=spf1 ~all"',
    },
    {
      code: 'SPF024',
      bad: '@ TXT "v=spf1 mx redirect=«_spf.ex" "ample.net»"',
      good: '@ TXT "v=spf1 mx redirect=one.example.net"',
      world: 'one.example.net TXT "v=spf1 -all"',
    },
  ],
});
