import { expect, test } from 'vitest';
import { utcTime } from '../../../core/text/utc-time.js';

test('times are those that the platform tells', () => {
  const seconds = [0, 1, 86_399, 951_782_400, 1_709_164_800, 1_795_165_200, 4_107_542_400, 253_402_300_799];
  for (const time of seconds) {
    const platform = new Date(time * 1000).toISOString().replace('T', ' ').replace('.000Z', ' UTC');
    expect(utcTime(time)).toBe(platform);
  }
  expect([-1, 0.5, Number.NaN, 253_402_300_800].map(utcTime)).toEqual(Array(4).fill(undefined));
});
