import { expect, test } from 'vitest';
import { nextSelector } from '../../../core/dkim/next-selector.js';

const today = { year: 2026, month: 3, day: 9 };

test.each([
  ['s1', [], 's2'],
  ['s1', ['s2', 's3'], 's4'],
  ['s09', [], 's10'],
  ['mail', [], 'mail2'],
  ['mail', ['mail2'], 'mail3'],
  ['202501', [], '202603'],
  ['dkim20250131', [], 'dkim20260309'],
  ['2025', [], '2026'],
  ['2026', [], '2026b'],
  ['202603', ['202603b'], '202603c'],
  ['202603b', [], '202603c'],
  ['202501b', [], '202603'],
  ['202603z', [], '202603z1'],
  ['9999999999999999999', [], '9999999999999999999'.replace(/9{9}$/, '1000000000')],
  ['a1b', [], 'a1b2'],
  ['rsa.2024', [], 'rsa.2026'],
])('after %s, with %j taken, comes %s', (selector, taken, expected) => {
  expect(nextSelector(selector, (name) => (taken as readonly string[]).includes(name), today)).toBe(expected);
});
