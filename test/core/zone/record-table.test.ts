import { expect, test } from 'vitest';
import { zoneOf } from './zones.js';

test('records are found by type, the largest number there is included', () => {
  const { records } = zoneOf(
    'a A 192.0.2.1\nb TYPE65535 \\# 1 00\na A 192.0.2.2\nc TYPE40001 \\# 0\nb TYPE65535 \\# 1 01\n',
  );
  const at = (type: number): number[] => Array.from(records.ofType(type));
  expect(at(1)).toEqual([2, 4]);
  expect(at(65_535)).toEqual([3, 6]);
  expect(at(40_001)).toEqual([5]);
  for (const type of [0, 16, 257, 258, 40_000, 65_534]) expect(at(type)).toEqual([]);
  const small = zoneOf('a A 192.0.2.1\n').records;
  for (const type of [16, 259, 65_535]) expect(Array.from(small.ofType(type))).toEqual([]);
});
