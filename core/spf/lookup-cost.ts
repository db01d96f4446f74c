import { keyOf, type Name, type NameKey } from '../dns/name.js';
import type { Directive, Redirect, SpfRecord } from '../records/spf-record.js';
import { spfTerms } from '../records/spf-terms.js';

/** The SPF records that a domain publishes, as far as that is known here. */
export type FindSpfRecords = (domain: Name) => readonly SpfRecord[] | 'unknown';

/** Terms that ask the DNS when no term matches before the last: the worst case (RFC 7208 s4.6.4). */
export interface LookupCost {
  /** Infinity where records include each other in a loop. */
  readonly count: number;
  /** Whether records take part that are not known here, so that the count may be higher. */
  readonly isAtLeast: boolean;
}

/** What one term costs: itself, and the record it leads to. */
export interface TermCost extends LookupCost {
  readonly term: Directive | Redirect;
  /** The domain whose record the term brings in; undefined for other terms, and where macros decide it. */
  readonly target: Name | undefined;
}

/** One step down from record to record. */
export interface LookupStep {
  readonly record: SpfRecord;
  readonly term: Directive | Redirect;
  /** The domain that the term leads to; undefined where the path ends. */
  readonly target: Name | undefined;
}

export interface LookupCosts {
  costOf(record: SpfRecord): LookupCost;
  /** Terms that can be reached, in the order of evaluation. */
  termCosts(record: SpfRecord): readonly TermCost[];
  /** The way to the term that asks the first lookup too many; empty where the limit is kept. */
  pathBeyond(record: SpfRecord, limit: number): readonly LookupStep[];
  /** The way from a record into a loop, its last step leading to a domain that it passed; undefined where there is none. */
  loopFrom(record: SpfRecord, domain: Name): readonly LookupStep[] | undefined;
}

/** A record that is one step of a walk, and what is added up on the way. */
interface Visit {
  readonly domain: Name;
  readonly targets: readonly Name[];
  next: number;
  count: number;
  isAtLeast: boolean;
}

/** Longest way that is followed round a loop. A longer one costs too many lookups before it closes. */
const longestLoop = 12;

/** Counts lookups over `include` and `redirect`. Every domain is looked at once, so any number of records is linear. */
export function lookupCosts(find: FindSpfRecords): LookupCosts {
  const known = new Map<NameKey, LookupCost>();

  /** The one record that an evaluation goes on with; of none or several there is nothing to count. */
  function recordOf(domain: Name): SpfRecord | 'unknown' | undefined {
    const records = find(domain);
    return records === 'unknown' ? records : records.length === 1 ? records[0] : undefined;
  }

  function visit(domain: Name): Visit {
    const record = recordOf(domain);
    if (record === 'unknown') return { domain, targets: [], next: 0, count: 0, isAtLeast: true };
    const terms = record === undefined ? [] : record.evaluated;
    const targets = terms.map(targetOf).filter((target) => target !== undefined);
    const isAtLeast = terms.some((term) => leadsOn(term) && targetOf(term) === undefined);
    return {
      domain,
      targets,
      next: 0,
      count: record === undefined ? 0 : ownLookups(record),
      isAtLeast,
    };
  }

  /** Depth first, with a stack of its own: chains of records may be as long as a zone. */
  function costBelow(start: Name): LookupCost {
    const settled = known.get(keyOf(start));
    if (settled !== undefined) return settled;
    const stack = [visit(start)];
    const open = new Set([keyOf(start)]);
    for (let top = stack[0]; top !== undefined; top = stack[stack.length - 1]) {
      const target = top.targets[top.next];
      if (target === undefined) {
        known.set(keyOf(top.domain), { count: top.count, isAtLeast: top.isAtLeast });
        open.delete(keyOf(top.domain));
        stack.pop();
        continue;
      }
      const key = keyOf(target);
      const cost = open.has(key) ? endless : known.get(key);
      if (cost === undefined) {
        open.add(key);
        stack.push(visit(target));
        continue;
      }
      top.count += cost.count;
      top.isAtLeast ||= cost.isAtLeast;
      top.next++;
    }
    return known.get(keyOf(start)) ?? endless;
  }

  const read = new WeakMap<SpfRecord, RecordCosts>();

  function costsOf(record: SpfRecord): RecordCosts {
    const before = read.get(record);
    if (before !== undefined) return before;
    const terms = record.evaluated.map((term) => {
      const target = targetOf(term);
      const below = target === undefined ? { count: 0, isAtLeast: leadsOn(term) } : costBelow(target);
      return { term, target, count: ownCost(term) + below.count, isAtLeast: below.isAtLeast };
    });
    const costs = {
      terms,
      total: terms.reduce<LookupCost>(
        (sum, cost) => ({ count: sum.count + cost.count, isAtLeast: sum.isAtLeast || cost.isAtLeast }),
        { count: 0, isAtLeast: false },
      ),
      turn: terms.find(({ count }) => count === Number.POSITIVE_INFINITY),
      crossings: new Map<number, Crossing | undefined>(),
    };
    read.set(record, costs);
    return costs;
  }

  /** The term of a record at which `left` lookups are used up, and how many are left when it comes to be evaluated. */
  function crossingOf(record: SpfRecord, left: number): Crossing | undefined {
    const { terms, crossings } = costsOf(record);
    if (crossings.has(left)) return crossings.get(left);
    let rest = left;
    const cost = terms.find(({ count }) => {
      if (count > rest) return true;
      rest -= count;
      return false;
    });
    const crossing = cost && { cost, left: rest };
    crossings.set(left, crossing);
    return crossing;
  }

  function pathBeyond(record: SpfRecord, limit: number): readonly LookupStep[] {
    const steps: LookupStep[] = [];
    let at = record;
    for (let left = limit; ; ) {
      const crossing = crossingOf(at, left);
      if (crossing === undefined) return steps;
      const { term, target } = crossing.cost;
      left = crossing.left - ownCost(term);
      const next = target === undefined || left < 0 ? undefined : recordOf(target);
      const goesOn = next !== undefined && next !== 'unknown';
      steps.push({ record: at, term, target: goesOn ? target : undefined });
      if (!goesOn) return steps;
      at = next;
    }
  }

  function loopFrom(record: SpfRecord, domain: Name): readonly LookupStep[] | undefined {
    const steps: LookupStep[] = [];
    const passed = new Set([keyOf(domain)]);
    let at = record;
    while (steps.length < longestLoop) {
      const { turn } = costsOf(at);
      if (turn?.target === undefined) return undefined;
      steps.push({ record: at, term: turn.term, target: turn.target });
      if (passed.has(keyOf(turn.target))) return steps;
      passed.add(keyOf(turn.target));
      const next = recordOf(turn.target);
      if (next === undefined || next === 'unknown') return undefined;
      at = next;
    }
    return undefined;
  }

  return {
    costOf: (record) => costsOf(record).total,
    termCosts: (record) => costsOf(record).terms,
    pathBeyond,
    loopFrom,
  };
}

interface Crossing {
  readonly cost: TermCost;
  readonly left: number;
}

/** What is known about one record, so that a thousand records that include it do not count it anew. */
interface RecordCosts {
  readonly terms: readonly TermCost[];
  readonly total: LookupCost;
  /** The first term that leads into a loop. */
  readonly turn: TermCost | undefined;
  readonly crossings: Map<number, Crossing | undefined>;
}

const endless: LookupCost = { count: Number.POSITIVE_INFINITY, isAtLeast: false };

const costs: ReadonlyMap<string, 0 | 1> = new Map(spfTerms.map((row) => [row.name, row.costs]));

/** The lookups of a term itself, without those of the record that it leads to. */
export function ownCost(term: Directive | Redirect): 0 | 1 {
  return costs.get(term.kind === 'directive' ? term.mechanism : term.modifier) ?? 0;
}

/** The lookups of the terms of a record, without those of records that it leads to. */
export function ownLookups({ evaluated }: SpfRecord): number {
  let lookups = 0;
  for (const term of evaluated) lookups += ownCost(term);
  return lookups;
}

/** Whether a term hands over to the record of another domain. */
export function leadsOn(term: Directive | Redirect): boolean {
  return term.kind === 'modifier' || term.mechanism === 'include';
}

/** The domain that a term hands over to; undefined where it does not, and where macros decide. */
export function targetOf(term: Directive | Redirect): Name | undefined {
  return term.kind === 'modifier' || term.mechanism === 'include' ? term.domain.name : undefined;
}
