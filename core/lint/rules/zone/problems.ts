import type { ZoneProblem } from '../../../zone/problem.js';
import type { Zone } from '../../../zone/read-zone.js';

/** Problems of some kinds, in the order of the text. */
export function* problemsOf<K extends ZoneProblem['kind']>(
  zone: Zone,
  kinds: readonly K[],
): IterableIterator<Extract<ZoneProblem, { readonly kind: K }>> {
  const wanted = new Set<string>(kinds);
  for (const problem of zone.problems) {
    if (wanted.has(problem.kind)) yield problem as Extract<ZoneProblem, { readonly kind: K }>;
  }
}
