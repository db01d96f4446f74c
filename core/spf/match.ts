import type { DnsAnswer, DnsType } from '../dns/answer.js';
import type { Name } from '../dns/name.js';
import type { Step } from './evaluation.js';
import { limits } from './limits.js';
import type { SpfReason } from './reason.js';
import type { RecordTrace, TermNote } from './trace.js';

/** What came of looking whether a term matches. */
export interface Match {
  readonly outcome: 'match' | 'no-match' | 'error' | 'handed-over';
  readonly target?: string | undefined;
  readonly note?: TermNote | undefined;
  readonly error?: Failure | undefined;
  readonly below?: RecordTrace | undefined;
}

/** What ends the evaluation of everything. */
export interface Failure {
  readonly result: 'temperror' | 'permerror';
  readonly reason: SpfReason;
}

/** A term about which an answer is missing: the run goes on as if it did not match, to see what else it may need. */
export const pending: Match = { outcome: 'no-match' };

export function noMatch(note: TermNote): Match {
  return { outcome: 'no-match', note };
}

export function failed(error: Failure): Match {
  return { outcome: 'error', error };
}

/** DNS gave no answer, which all terms but ptr take for a temporary error (RFC 7208 s5). */
export function unanswered(
  name: Name,
  type: DnsType,
  { reason }: DnsAnswer & { readonly kind: 'unavailable' },
): Match {
  return failed({ result: 'temperror', reason: { kind: 'unavailable', name, type, reason } });
}

/** A lookup of a term found nothing: no match, unless it is one too many. */
export function nothingFound(step: Step): Match {
  if (step.evaluation.budget.spendVoid()) return noMatch({ kind: 'nothing-found' });
  return tooManyVoids();
}

export function tooManyVoids(): Match {
  return failed({ result: 'permerror', reason: { kind: 'too-many-voids', limit: limits.voids } });
}
