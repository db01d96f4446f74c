import { describe, expect, test } from 'vitest';
import { attacksOn } from './attacks.js';
import { regExpLiterals } from './literals.js';
import { findSlow } from './slow.js';

/** Files whose expressions see no text longer than that, because the file itself sees to it. */
const longest: Readonly<Record<string, number>> = {
  'core/lookalike/find-imitation.ts': 1000,
  'core/verdict/explain/handlers.ts': 500,
  'core/verdict/explain/rewritten-values.ts': 600,
};

test('no regular expression of the programs takes long, whatever the text', { timeout: 240_000 }, () => {
  const literals = regExpLiterals();
  expect(literals.length).toBeGreaterThan(300);
  const slow = literals.flatMap(({ file, line, pattern }) => {
    const found = findSlow(pattern, longest[file]);
    return found === undefined ? [] : [`${file}:${line} ${pattern} ${JSON.stringify(found)}`];
  });
  expect(slow).toEqual([]);
});

describe('a slow expression is found', () => {
  test.each([
    ['exponential', /^(?:a+)+$/],
    ['exponential, by alternatives', /^(?:a|ab|b)*$/],
    ['cubic', /\s*\s*\s*$/],
    ['quadratic, at every start', /[ \t]+$/],
    ['quadratic, two that overlap', /^[a-z]*[a-z0-9]*$/],
    ['quadratic, behind a head', /^key=\s*(.*?)\s*$/],
    ['quadratic, dot and dollar', /%.*$/],
  ])('%s', (_, pattern) => expect(findSlow(pattern)).toBeDefined());
});

describe('a quick one is not', () => {
  test.each([/^\s*[a-z]+$/, /^[^%]*%/, /a{1,60}b/, /(?<!x)x+$/, /^(?:[^\\"]|\\.)*"/s])('%s', (pattern) =>
    expect(findSlow(pattern)).toBeUndefined(),
  );
});

test('attacks lead through what stands before a repetition', () => {
  const found = attacksOn(/^v=(?:spf|dmarc)1 (\w+)$/);
  expect(found.some(({ before, pump }) => before === 'v=spf1 ' && /^\w+$/.test(pump))).toBe(true);
});
