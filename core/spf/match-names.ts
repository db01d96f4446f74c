import { isAtOrBelow, type Name } from '../dns/name.js';
import { askFor, isVoid, type Step } from './evaluation.js';
import { type Match, noMatch, nothingFound, pending, unanswered } from './match.js';
import type { NameCheck } from './trace.js';
import { clientNames, validate } from './validated-names.js';

/**
 * `ptr`: a name of the client's address lies in the target and leads back to the address (RFC 7208 s5.5). Errors of DNS are
 * no match. Only names that lie in the target are looked at: no other one can decide.
 */
export function matchPtr(step: Step, target: Name): Match {
  const found = clientNames(step);
  switch (found.kind) {
    case 'pending':
      return pending;
    case 'unanswered':
      return noMatch({ kind: 'unanswered' });
    case 'none':
      return nothingFound(step);
    case 'names': {
      const checked = checkNames(step, found.names, target);
      if (checked === undefined) return pending;
      const { names, isMatch } = checked;
      const note = { kind: 'names', names, passedOver: found.passedOver } as const;
      return { outcome: isMatch ? 'match' : 'no-match', note };
    }
  }
}

/** Checks names up to the first that decides; undefined while an answer is missing. */
function checkNames(
  step: Step,
  names: readonly Name[],
  target: Name,
): { readonly names: readonly NameCheck[]; readonly isMatch: boolean } | undefined {
  const checks: NameCheck[] = [];
  let isMatch = false;
  let isPending = false;
  for (const name of names) {
    if (isMatch) checks.push({ name, outcome: 'skipped' });
    else if (!isAtOrBelow(name, target)) checks.push({ name, outcome: 'elsewhere' });
    else {
      const outcome = validate(step, name);
      if (outcome === undefined) isPending = true;
      else {
        checks.push({ name, outcome });
        isMatch = outcome === 'validated' && !isPending;
      }
    }
  }
  return isPending ? undefined : { names: checks, isMatch };
}

/** `exists`: the target has an address, whatever the client's family is (RFC 7208 s5.7). */
export function matchExists(step: Step, target: Name): Match {
  const answer = askFor(step, target, 'A');
  if (answer === undefined) return pending;
  if (answer.kind === 'unavailable') return unanswered(target, 'A', answer);
  if (isVoid(answer)) return nothingFound(step);
  return { outcome: 'match', note: { kind: 'exists' } };
}
