import type { DnsAnswer } from '../../../core/dns/answer.js';
import type { AnswerPorts } from '../../../core/dns/settle.js';
import { type Clock, systemClock } from './clock.js';
import type { Resolver } from './resolver.js';

/** What an evaluation may take, counted from now. */
export interface Budget {
  readonly milliseconds: number;
  /** Aborts when the user does not want to know any more. */
  readonly signal?: AbortSignal | undefined;
  readonly clock?: Clock;
}

/**
 * A resolver for one evaluation: when its time is up, every question is answered `budget`, those that are under way
 * included; `cancelled` after the user called it off.
 */
export function withinBudget(resolver: Resolver, budget: Budget): AnswerPorts['resolve'] {
  const { signal, clock = systemClock } = budget;
  const end = clock.now() + budget.milliseconds;
  return async (question) => {
    if (signal?.aborted) return unavailable('cancelled');
    const left = end - clock.now();
    if (left <= 0) return unavailable('budget');
    const controller = new AbortController();
    let reason: 'budget' | 'cancelled' = 'cancelled';
    const abort = (): void => controller.abort();
    const stop = clock.after(left, () => {
      reason = 'budget';
      abort();
    });
    signal?.addEventListener('abort', abort, { once: true });
    const answer = await resolver.resolve(question, controller.signal);
    stop();
    signal?.removeEventListener('abort', abort);
    return controller.signal.aborted && answer.kind === 'unavailable' ? unavailable(reason) : answer;
  };
}

function unavailable(reason: 'budget' | 'cancelled'): DnsAnswer {
  return { kind: 'unavailable', reason, source: { kind: 'nowhere' } };
}
