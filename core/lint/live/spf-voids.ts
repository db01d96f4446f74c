import type { Asking } from '../../dns/asking.js';
import { keyOf, type NameKey } from '../../dns/name.js';
import type { Directive, Redirect, SpfRecord } from '../../records/spf-record.js';
import { spfTrait } from '../../records/spf-traits.js';
import { type SpfGraph, spfGraph } from '../../spf/graph.js';
import { limits } from '../../spf/limits.js';
import { targetOf } from '../../spf/lookup-cost.js';
import type { RawFinding } from '../hit.js';
import type { SpfText } from '../mail-text.js';
import { shown } from '../rules/shared/shown.js';
import { asking } from '../rules/spf/spf-records.js';
import { type VoidLookup, voidLookup } from '../rules/spf/void-lookup.js';
import { hitOf, liveRule } from './live-rule.js';

/** SPF025, of names wherever they stand: those of the record, and those behind its includes from the third on. */
export const spfVoids = liveRule<'spf'>({
  role: 'spf',
  replaces: [],
  concerns: ({ traits, isWildcard }) => !isWildcard && (traits & (asking | spfTrait.lookup)) !== 0,
  *asks(text): Asking<readonly RawFinding[]> {
    return [...judgeVoids(text, yield* spfGraph(text.domain, text.spf))];
  },
  examples: [
    {
      code: 'SPF025',
      bad: '@ TXT "v=spf1 «a:gone.example.net» a:there.example.net -all"',
      good: '@ TXT "v=spf1 a:there.example.net include:one.example.net -all"',
      world:
        'there.example.net A 192.0.2.1\none.example.net TXT "v=spf1 a:gone.example.net mx:gone.example.net ~all"',
    },
    {
      code: 'SPF025',
      bad: '@ TXT "v=spf1 «mx:gone.example.net» «include:one.example.net» a:there.example.net -all"',
      world:
        'there.example.net A 192.0.2.1\none.example.net TXT "v=spf1 a:gone.example.net exists:gone.example.net ~all"',
    },
  ],
});

function* judgeVoids({ spf, record }: SpfText, graph: SpfGraph): IterableIterator<RawFinding> {
  let voids = 0;
  for (const term of spf.evaluated) {
    const own = graph.voidsOf(term) ?? 0;
    const target = targetOf(term);
    const behind = target === undefined ? 0 : voidsBehind(graph, term, new Set([keyOf(record.owner)]));
    const before = voids;
    voids += own + behind;
    const isBeyond = before <= limits.voids && voids > limits.voids;
    // Of a target without a record SPF023 and SPF024 tell, and of what others publish nothing as long as it does no harm.
    const isOwn = own > 0 && target === undefined;
    if (!isOwn && !isBeyond) continue;
    const name = 'domain' in term ? term.domain?.name : undefined;
    const missing = !isOwn ? 'behind' : isMx(term) ? 'mx-anywhere' : 'address-anywhere';
    const data: VoidLookup = { term: shown(term.text), name, record, missing, voids };
    yield hitOf(voidLookup, {
      span: term.span,
      data,
      ...(voids > limits.voids ? { severity: 'error' as const } : {}),
    });
  }
}

function isMx(term: Directive | Redirect): boolean {
  return term.kind === 'directive' && term.mechanism === 'mx';
}

/** Lookups in vain of the records that a term leads to, each record once. */
function voidsBehind(graph: SpfGraph, start: Directive | Redirect, seen: Set<NameKey>): number {
  let voids = 0;
  const terms = [start];
  for (let term = terms.pop(); term !== undefined; term = terms.pop()) {
    if (term !== start) voids += graph.voidsOf(term) ?? 0;
    const target = targetOf(term);
    if (target === undefined || seen.has(keyOf(target))) continue;
    seen.add(keyOf(target));
    const found: readonly SpfRecord[] | 'unknown' = graph.recordsOf(target);
    const [only] = found === 'unknown' || found.length !== 1 ? [] : found;
    if (only !== undefined) terms.push(...only.evaluated);
  }
  return voids;
}
