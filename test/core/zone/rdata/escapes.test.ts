import { expect, test } from 'vitest';
import { unescapeUpTo } from '../../../../core/zone/rdata/escapes.js';

test.each([
  ['a\\;b', 'a;b'],
  ['\\097\\000', 'a\0'],
  ['a\0b', 'a\0b'],
  ['\\\\0', '\\0'],
])('%j stands for %j', (written, octets) => {
  expect(unescapeUpTo(written, 255)).toEqual({
    octets,
    length: octets.length,
    overflow: undefined,
    badEscape: undefined,
  });
});

test.each([
  ['a\\256', 1],
  ['a\\25', 1],
  ['\\', 0],
  ['ab\\\0' + '12', 2],
])('in %j the escape at %i is none', (written, badEscape) => {
  expect(unescapeUpTo(written, 255).badEscape).toBe(badEscape);
});
