import type { SpfProblem, SpfProblemOf } from '../../../records/spf-problem.js';
import type { SpfText } from '../../mail-text.js';
import { joinedTerms } from './joined-terms.js';

/** The problems of one kind. What comes of two terms being joined is told as just that. */
export function* problemsOf<K extends SpfProblem['kind']>(
  text: SpfText,
  kind: K,
): IterableIterator<SpfProblemOf<K>> {
  const joined = joinedTerms(text);
  for (const problem of text.spf.problems) {
    if (problem.kind === kind && !joined.has(problem.term.start)) yield problem as SpfProblemOf<K>;
  }
}
