import type { Name } from '../dns/name.js';
import { settleSync } from '../dns/settle.js';
import { octetsOf, shown, shownName } from '../lint/rules/shared/shown.js';
import type { SpfRecord } from '../records/spf-record.js';
import { type SpfGraph, spfGraph } from '../spf/graph.js';
import { limits } from '../spf/limits.js';
import type { LookupStep } from '../spf/lookup-cost.js';
import { joined, type Phrase, say } from '../words/phrase.js';
import type { DnsLookup } from './dns-lookup.js';

/** What a record costs, all that it leads to counted as far as the zones at hand have it. */
export function graphOf(domain: Name, record: SpfRecord, lookup: DnsLookup): SpfGraph {
  return settleSync(spfGraph(domain, record), lookup);
}

/** `7/10 lookups, 1/2 void, 312 octets` */
export function budgetText(graph: SpfGraph): Phrase {
  if (graph.record.problems.length > 0) return say`permanent error, ${octetsOf(graph.octets)}`;
  return joined([lookupsText(graph), voidsText(graph), octetsOf(graph.octets)], ', ');
}

export function lookupsText({ costs, record }: SpfGraph): Phrase {
  const { count, isAtLeast } = costs.costOf(record);
  const most = limits.lookups;
  if (count === Number.POSITIVE_INFINITY) return say`endless lookups (a loop)`;
  return isAtLeast ? say`at least ${count}/${most} lookups` : say`${count}/${most} lookups`;
}

export function voidsText({ voids, areVoidsAtLeast }: SpfGraph): Phrase {
  const most = limits.voids;
  return areVoidsAtLeast && voids > 0 ? say`at least ${voids}/${most} void` : say`${voids}/${most} void`;
}

/** The way into a loop, or to the term that asks the first lookup too many; undefined where the record keeps the limit. */
export function wayText({ costs, record }: SpfGraph, domain: Name): Phrase | undefined {
  const loop = costs.loopFrom(record, domain);
  if (loop !== undefined) return say`loop: ${pathOf(domain, loop)}`;
  const path = costs.pathBeyond(record, limits.lookups);
  return path.length === 0 ? undefined : say`beyond the limit at: ${pathOf(domain, path)}`;
}

/** Steps of a path that are named. */
const mostSteps = 12;

/** `example.com > include:a.example > mx` */
function pathOf(domain: Name, steps: readonly LookupStep[]): Phrase {
  const names = [shownName(domain), ...steps.slice(0, mostSteps).map(({ term }) => shown(term.text))];
  return joined(steps.length > mostSteps ? [...names, '...'] : names, ' > ');
}
