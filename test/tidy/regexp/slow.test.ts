import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { Name } from '../../../core/dns/name.js';
import { root } from '../../run-cli.js';
import { attacksOn } from './attacks.js';
import { regExpLiterals } from './literals.js';
import { makersOfPatterns, patternsMadeBy } from './made.js';
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

test('no regular expression that is made of texts takes long, whatever the text', {
  timeout: 240_000,
}, async () => {
  const makers = makersOfPatterns();
  expect([...makers.keys()]).toContain('core/records/signature-values.ts');
  vi.resetModules();
  const made = await patternsMadeBy(async () => {
    for (const file of makers.keys()) await import(join(root, file));
    // The one that is made of what a person renames: labels as long as they can be, of what expressions are made of.
    const { wordPattern } = await import('../../../core/ide/names/rename/unreadable.js');
    for (const label of ['a'.repeat(63), '(a+)+$', '[a-', '\\\\.*?'])
      wordPattern(`${label}.example.com.` as Name);
  });
  const counts = new Map(
    [...makers.keys()].map((file) => [file, made.filter((some) => some.file === file).length]),
  );
  for (const [file, places] of makers) expect(counts.get(file), file).toBeGreaterThanOrEqual(places);
  const slow = made.flatMap(({ file, pattern }) => {
    const found = findSlow(pattern, longest[file]);
    return found === undefined ? [] : [`${file} ${pattern} ${JSON.stringify(found)}`];
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
