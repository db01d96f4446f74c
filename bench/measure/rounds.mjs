// A B A B: whoever is compared runs in turn, so that a busy minute falls on all of them.

/**
 * Runs every contestant once a round and keeps what they return, by name. The first round is thrown away: it pays for the
 * page cache and for warming up.
 */
export async function inRounds(rounds, contestants) {
  const results = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]));
  for (let round = -1; round < rounds; round++) {
    for (const [name, run] of Object.entries(contestants)) {
      const result = await run();
      if (round >= 0) results[name].push(result);
    }
  }
  return results;
}

/**
 * Repeats a measurement until there are `most` of them or `seconds` have passed, and keeps what it returns. The first is
 * thrown away unless it took all the time there was.
 */
export async function repeated(measure, { most, seconds }) {
  const end = performance.now() + seconds * 1000;
  const first = await measure();
  const results = [];
  while (results.length < most && performance.now() < end) results.push(await measure());
  return results.length === 0 ? [first] : results;
}
