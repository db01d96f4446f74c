import { describe, expect, test } from 'vitest';
import { fixturesOf } from './fixtures.js';
import { promise, within } from './promises.js';
import { judge, runTarget } from './run.js';
import type { Target } from './target.js';
import { targets } from './targets/index.js';

/** Inputs of each parser; `npm run fuzz` reads as many as one likes. */
const inputs = 150;

describe.each(targets.map((target) => [target.name, target] as const))('%s', (name, target) => {
  test('keeps its promises on mutated inputs', async () => {
    const { failures, behaviors } = await runTarget(target, { inputs, seed: 1 });
    expect(failures).toEqual([]);
    // Inputs that all share one fate would show nothing.
    expect(behaviors).toBeGreaterThan(5);
  });

  const fixtures = [...fixturesOf(target)];
  test.runIf(fixtures.length > 0).each(fixtures)('keeps its promises on %s', async (_, input) => {
    expect(await judge(target, input), name).toBeTypeOf('string');
  });
});

/** A parser that breaks its promise on every text with two `x` in it. */
const broken: Target = {
  name: 'broken',
  seeds: ['ab', 'axb'],
  words: ['x'],
  check(input) {
    promise(input.split('x').length < 3, 'two are not there', input);
    within({ start: 0, end: input.length }, 5000, 'all');
    return String(input.length);
  },
};

describe('the fuzzer', () => {
  test('finds what breaks a promise', async () => {
    const { failures } = await runTarget(broken, { inputs: 500, seed: 1 });
    expect(failures.map(({ signature }) => signature)).toEqual(['two are not there']);
  });

  test('reads the same inputs for the same seed', async () => {
    const read = async (seed: number): Promise<readonly string[]> => {
      const seen: string[] = [];
      await runTarget(broken, { inputs: 100, seed, onInput: (input) => seen.push(input) });
      return seen;
    };
    expect(await read(1)).toEqual(await read(1));
    expect(await read(2)).not.toEqual(await read(1));
  });
});
