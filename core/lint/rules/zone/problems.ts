import type { ZoneProblem } from '../../../zone/problem.js';

/** Whether a problem is of one of some kinds. */
export function isOf<K extends ZoneProblem['kind']>(
  kinds: readonly K[],
  problem: ZoneProblem,
): problem is Extract<ZoneProblem, { readonly kind: K }> {
  return (kinds as readonly string[]).includes(problem.kind);
}
