import { describe, expect, test } from 'vitest';
import { PlainText } from '../../../core/reports/aggregate/plain-text.js';
import { Dictionary, hashFactorOf, noValue, overflow } from '../../../core/reports/table/dictionary.js';
import { octetsOf } from './scene.js';

const hashOf = (text: string, factor: number): number => {
  const plain = new PlainText(factor);
  expect(plain.read(octetsOf(`${text}<`), 0, 0)).toBe(true);
  return plain.hash;
};

/** Two texts with one hash, as somebody finds them who knows the factor. */
function collisionFor(factor: number): readonly [string, string] {
  const seen = new Map<number, string>();
  for (let count = 0; count < 1 << 20; count++) {
    const text = count.toString(36).padStart(8, '.');
    const before = seen.get(hashOf(text, factor));
    if (before !== undefined) return [before, text];
    seen.set(hashOf(text, factor), text);
  }
  throw new Error('no collision');
}

describe('values with one hash', () => {
  const factor = hashFactorOf(1);
  const pair = collisionFor(factor);

  test('are told apart', () => {
    const dictionary = new Dictionary(factor);
    const numbers = pair.map((text) => dictionary.numberOf(octetsOf(text), 0, text.length));
    expect(new Set(numbers).size).toBe(2);
    expect(numbers.map((number) => dictionary.textOf(number))).toEqual(pair);
    const again = pair.map((text) =>
      dictionary.numberOfPlain(octetsOf(text), 0, text.length, hashOf(text, factor)),
    );
    expect(again).toEqual(numbers);
  });

  test('have two with another seed: nobody makes them for a seed that is not known', () => {
    for (const seed of [2 ** 10, 123_456_789, 0xffff_ffff]) {
      const [a, b] = pair.map((text) => hashOf(text, hashFactorOf(seed)));
      expect(a, String(seed)).not.toBe(b);
    }
  });
});

test('a factor is odd and has its highest bits, whatever the seed is', () => {
  for (const seed of [0, 1, 0xf, 0x10, 0xffff_ffff, -1, Number.MAX_SAFE_INTEGER]) {
    expect(hashFactorOf(seed) & 1).toBe(1);
    expect(hashFactorOf(seed)).toBeGreaterThan(2 ** 30);
  }
});

test('what does not fit any more is one value', () => {
  const dictionary = new Dictionary(hashFactorOf(0), 4);
  const numbers = ['a', 'b', 'c', 'd', 'a', ''].map((text) =>
    dictionary.numberOf(octetsOf(text), 0, text.length),
  );
  expect(numbers).toEqual([2, 3, overflow, overflow, 2, noValue]);
  expect(dictionary.textOf(overflow)).toBe('(other)');
});
