import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256Hex } from '../../../core/text/sha256.js';

const wanted = (octets: Uint8Array): string => createHash('sha256').update(octets).digest('hex');

test('of nothing, and of every length around the border of a block', () => {
  for (let length = 0; length < 200; length++) {
    const octets = new Uint8Array(length).map((_, at) => at * 7 + length);
    expect(sha256Hex(octets)).toBe(wanted(octets));
  }
});

test('of any octets', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), (octets) => sha256Hex(octets) === wanted(octets)),
    { numRuns: 100 },
  );
});
