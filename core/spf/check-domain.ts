import type { Name } from '../dns/name.js';
import type { Directive, Redirect, SpfRecord } from '../records/spf-record.js';
import type { Qualifier } from '../records/spf-terms.js';
import type { Cost } from './budget.js';
import { askFor, type Evaluation, type Step } from './evaluation.js';
import { limits } from './limits.js';
import { ownCost } from './lookup-cost.js';
import type { Failure, Match } from './match.js';
import { matchTerm } from './match-term.js';
import type { SpfReason } from './reason.js';
import type { SpfResult } from './result.js';
import type { RecordTrace, SpfAsked, TermTrace } from './trace.js';

/** What a record says, and the record, for whoever looks for its explanation. */
export interface CheckedDomain {
  readonly trace: RecordTrace;
  readonly record: SpfRecord | undefined;
  /** The same of the domain that a redirect handed over to. */
  readonly handedTo: CheckedDomain | undefined;
}

/** Evaluates the record of a domain (RFC 7208 s4.4 to s4.7); undefined while the record itself is missing. */
export function checkDomain(evaluation: Evaluation, domain: Name): CheckedDomain | undefined {
  const asked: SpfAsked[] = [];
  const step = { evaluation, domain, asked };
  const answer = askFor(step, domain, 'TXT');
  if (answer === undefined) return undefined;
  const ended = (result: SpfResult, reason: SpfReason, text?: string): CheckedDomain => ({
    trace: { domain, asked, text, terms: [], result, reason },
    record: undefined,
    handedTo: undefined,
  });
  if (answer.kind === 'unavailable') {
    return ended('temperror', { kind: 'unavailable', name: domain, type: 'TXT', reason: answer.reason });
  }
  if (answer.kind !== 'found') {
    return ended('none', { kind: 'no-record', domain, exists: answer.kind === 'nodata' });
  }
  const selection = evaluation.select(answer.data);
  if (selection.kind === 'none') return ended('none', { kind: 'no-record', domain, exists: true });
  if (selection.kind === 'several') {
    return ended('permerror', { kind: 'several-records', domain, count: selection.count });
  }
  const { record } = selection;
  if (record.problems.length > 0) {
    return ended('permerror', { kind: 'syntax', domain, problems: record.problems }, record.octets);
  }
  const { terms, result, reason, handedTo } = evaluateTerms(step, record);
  const trace = { domain, asked, text: record.octets, terms, result, reason };
  return { trace, record, handedTo };
}

interface Evaluated {
  readonly terms: readonly TermTrace[];
  readonly result: SpfResult;
  readonly reason: SpfReason;
  readonly handedTo: CheckedDomain | undefined;
}

/** The terms in their order, up to the first that decides. */
function evaluateTerms({ evaluation, domain }: Step, record: SpfRecord): Evaluated {
  const terms: TermTrace[] = [];
  let handedTo: CheckedDomain | undefined;
  const check = (target: Name): CheckedDomain | undefined => {
    handedTo = checkDomain(evaluation, target);
    return handedTo;
  };
  for (const term of record.evaluated) {
    const before = evaluation.budget.spent;
    const asked: SpfAsked[] = [];
    const isAffordable = ownCost(term) === 0 || evaluation.budget.spendLookup();
    handedTo = undefined;
    const match = isAffordable ? matchTerm({ evaluation, domain, asked }, term, check) : tooManyLookups;
    const after = evaluation.budget.spent;
    terms.push(traceOf(term, match, before, after, asked));
    const { error, below } = match;
    if (error !== undefined) return { terms, ...error, handedTo: undefined };
    if (match.outcome === 'handed-over' && below !== undefined) {
      return { terms, result: below.result, reason: below.reason, handedTo };
    }
    if (match.outcome === 'match' && term.kind === 'directive') {
      const qualifier = term.qualifier.value;
      return {
        terms,
        result: resultOf[qualifier],
        reason: { kind: 'matched', qualifier },
        handedTo: undefined,
      };
    }
  }
  return { terms, result: 'neutral', reason: { kind: 'no-match' }, handedTo: undefined };
}

const resultOf: Readonly<Record<Qualifier, SpfResult>> = {
  '+': 'pass',
  '-': 'fail',
  '~': 'softfail',
  '?': 'neutral',
};

const tooManyLookups: Match & { readonly error: Failure } = {
  outcome: 'error',
  error: { result: 'permerror', reason: { kind: 'too-many-lookups', limit: limits.lookups } },
};

function traceOf(
  term: Directive | Redirect,
  { outcome, target, note, error, below }: Match,
  before: Cost,
  after: Cost,
  asked: readonly SpfAsked[],
): TermTrace {
  const { text, span } = term;
  const name = term.kind === 'directive' ? term.mechanism : 'redirect';
  const qualifier = term.kind === 'directive' ? term.qualifier.value : undefined;
  const reason = error?.reason;
  return { name, qualifier, text, span, target, before, after, outcome, note, error: reason, asked, below };
}
