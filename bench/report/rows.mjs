// A line of the table: what was measured, against whom, and what was hoped for.

/**
 * `measured` is what the goal speaks of, in `unit` (`x` for a ratio); `ours` and `peer` are words that show what went
 * into it. `atMost` or `atLeast` is the goal; without either the row is there for comparison.
 */
export function row({ goal, what, ours, peer = '', measured, unit = 'x', atMost, atLeast }) {
  return {
    goal,
    what,
    ours,
    peer,
    measured,
    unit,
    atMost,
    atLeast,
    verdict: verdictOf({ measured, atMost, atLeast }),
  };
}

/** A line for what could not be measured. */
export function notRun(goal, what, reason) {
  return { goal, what, ours: '', peer: '', verdict: 'not run', reason };
}

function verdictOf({ measured, atMost, atLeast }) {
  if (atMost === undefined && atLeast === undefined) return '';
  const isMet = atMost === undefined ? measured >= atLeast : measured <= atMost;
  return isMet ? 'met' : 'missed';
}

/** A line for what should have been measured and broke down. */
export function failed(goal, what, reason) {
  return { ...notRun(goal, what, reason), verdict: 'failed' };
}
