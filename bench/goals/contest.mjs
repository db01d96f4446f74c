// Whole programs on one zone file, in turn.

import { timeCommand } from '../measure/command.mjs';
import { inRounds } from '../measure/rounds.mjs';
import { median, medianRatio } from '../measure/statistics.mjs';
import { peers } from '../peers.mjs';

/**
 * Runs commands by name, `{ words, statuses }`, in turn. `wall` and `cpu` of the result tell of each the milliseconds by
 * round; `ratio(measure, ours, theirs)` the median of the ratios round by round.
 */
export async function contest(rounds, commands) {
  const contestants = Object.fromEntries(
    Object.entries(commands).map(([name, { words, statuses }]) => [
      name,
      () => timeCommand(words, { statuses }),
    ]),
  );
  const results = await inRounds(rounds, contestants);
  const column = (measure, name) => results[name].map((result) => result[measure]);
  return {
    median: (measure, name) => median(column(measure, name)),
    ratio: (measure, ours, theirs) => medianRatio(column(measure, ours), column(measure, theirs)),
  };
}

/** The peers of a list that are here, as commands for a zone file. */
export function peersOn(zone, names) {
  const here = names.filter((name) => peers[name].isHere());
  return Object.fromEntries(here.map((name) => [name, { words: peers[name].words(zone.path) }]));
}
