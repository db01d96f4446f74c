import { expect, test } from 'vitest';
import { growthOf, soak } from './soak.js';
import { firstTexts } from './texts.js';

/** `npm run soak` goes on for as long as one likes. */
const wantedLooks = 3;

test('random edits leave no trace: the server says what a new one says, and memory stays', {
  timeout: 240_000,
}, async () => {
  const { looks, failures } = await soak({
    seed: 1,
    // Zones and messages of every kind, and a quarter of the time that all would take.
    texts: firstTexts().filter((_, index) => index % 4 === 0),
    stepsPerLook: 80,
    goesOn: (seen) => seen.length < wantedLooks,
  });
  expect(failures).toEqual([]);
  expect(looks.length).toBe(wantedLooks);
  expect(looks.at(-1)?.edits).toBeGreaterThan(250);
  // So early the engine still compiles; what is kept of an edit each time would be far more.
  expect(growthOf(looks)).toBeLessThan(12 * 0x10_0000);
});
