import { expect, it } from 'vitest';
import { readTtl } from '../../../../core/zone/rdata/ttl.js';

const good: readonly (readonly [string, number])[] = [
  ['0', 0],
  ['3600', 3600],
  ['4294967295', 4_294_967_295],
  ['1h30m', 5400],
  ['30m1h', 5400],
  ['1h1h', 7200],
  ['1W2D3H4M5S', 788_645],
  ['0h30', 30],
  ['0000000001s', 1],
];

for (const [text, seconds] of good)
  it(`${text} is ${seconds} seconds`, () => expect(readTtl(text)).toBe(seconds));

const bad = [
  '',
  '1d12',
  '1.5h',
  '1y',
  '-1',
  'h',
  '1hh',
  '1 h',
  '4294967296',
  '4294967296s',
  '7102w',
  '1'.repeat(64),
];

for (const text of bad) it(`${text || 'nothing'} is no time`, () => expect(readTtl(text)).toBeUndefined());
