import { describe, expect, test } from 'vitest';
import { PlainText } from '../../../core/reports/aggregate/plain-text.js';
import {
  Dictionary,
  hashFactorOf,
  hashWith,
  noValue,
  overflow,
} from '../../../core/reports/table/dictionary.js';
import { octetsOf, readXml, recordXml, reportXml } from './scene.js';

const hashOf = (text: string, factor: number): number => {
  const plain = new PlainText(factor);
  expect(plain.read(octetsOf(`${text}<`), 0, 0)).toBe(true);
  return plain.hash;
};
const numbersOf = (dictionary: Dictionary, texts: readonly string[]): readonly number[] =>
  texts.map((text) => dictionary.numberOf(octetsOf(text), 0, text.length));
const seeds = [0, 1 << 10, 123_456_789, 0xdead_beef, 0xffff_ffff];

/** Texts of eight characters with one hash, as somebody makes them who knows the factor: from both ends to the middle. */
function collisionsFor(factor: number): readonly string[] {
  const halves = new Map<number, string>();
  for (const text of texts(4)) {
    let hash = 0;
    for (const octet of octetsOf(text)) hash = hashWith(hash, octet, factor);
    halves.set(hash, text);
  }
  const inverse = inverseOf(factor);
  const found: string[] = [];
  for (const text of texts(4)) {
    let hash = 0x1234_5678;
    for (const octet of Array.from(octetsOf(text)).reverse()) {
      const turned = Math.imul(hash, inverse) ^ octet;
      hash = (turned >>> 7) | (turned << 25);
    }
    const half = halves.get(hash);
    if (half !== undefined) found.push(half + text);
  }
  return found;
}

function* texts(length: number, before = ''): IterableIterator<string> {
  if (length === 0) yield before;
  else
    for (let code = 0x40; code < 0x60; code++) yield* texts(length - 1, before + String.fromCharCode(code));
}

/** The number that undoes a product with an odd one, in 32 bits. */
function inverseOf(odd: number): number {
  let inverse = odd;
  for (let step = 0; step < 5; step++) inverse = Math.imul(inverse, 2 - Math.imul(odd, inverse));
  return inverse;
}

describe('values with one hash', () => {
  const factor = hashFactorOf(123_456_789);
  const alike = collisionsFor(factor);

  test('are what they are said to be', () => {
    expect(alike.length).toBeGreaterThan(101);
    expect(new Set(alike.map((text) => hashOf(text, factor))).size).toBe(1);
  });

  test('are told apart, up to a hundred: then looking at all of them would take too long', () => {
    const dictionary = new Dictionary(factor);
    const numbers = numbersOf(dictionary, alike);
    expect(new Set(numbers.slice(0, 100)).size).toBe(100);
    expect(numbers.slice(0, 100).map((number) => dictionary.textOf(number))).toEqual(alike.slice(0, 100));
    expect(new Set(numbers.slice(100))).toEqual(new Set([overflow]));
    expect(numbersOf(dictionary, alike)).toEqual(numbers);
    expect(numbersOf(dictionary, ['another']).map((number) => dictionary.textOf(number))).toEqual([
      'another',
    ]);
  });

  test('have others with another seed: nobody makes them for a seed that is not known', () => {
    for (const seed of seeds.filter((other) => hashFactorOf(other) !== factor))
      expect(new Set(alike.map((text) => hashOf(text, hashFactorOf(seed)))).size).toBeGreaterThan(
        alike.length - 5,
      );
  });
});

test('texts of Thue and Morse, which collide in every product, have hashes of their own', () => {
  const block = (first: string, second: string): string => {
    let text = first;
    const other = (char: string): string => (char === first ? second : first);
    while (text.length < 64) text += [...text].map(other).join('');
    return text;
  };
  const blocks = [block('8', 'x'), block('x', '8')] as const;
  const values = Array.from({ length: 1 << 8 }, (_, bits) =>
    Array.from({ length: 8 }, (_, at) => blocks[(bits >> at) & 1]).join(''),
  );
  for (const seed of seeds)
    expect(new Set(values.map((text) => hashOf(text, hashFactorOf(seed)))).size).toBe(values.length);
});

test('a factor is odd and has its highest bits, whatever the seed is', () => {
  for (const seed of [0, 1, 0xf, 0x10, 0xffff_ffff, -1, Number.MAX_SAFE_INTEGER]) {
    expect(hashFactorOf(seed) & 1).toBe(1);
    expect(hashFactorOf(seed)).toBeGreaterThan(2 ** 30);
  }
});

test('what does not fit any more is one value', () => {
  const dictionary = new Dictionary(hashFactorOf(0), 4);
  const numbers = numbersOf(dictionary, ['a', 'b', 'c', 'd', 'a', '']);
  expect(numbers).toEqual([2, 3, overflow, overflow, 2, noValue]);
  expect(dictionary.textOf(overflow)).toBe('(other)');
});

describe('a value that is too long', () => {
  const read = (...comments: readonly string[]) =>
    readXml(
      reportXml(
        comments.map((comment) =>
          recordXml({ reason: `<reason><type>other</type><comment>${comment}</comment></reason>` }),
        ),
      ),
    );
  const comments = ({ rows }: ReturnType<typeof read>) => rows.map(({ reasons }) => reasons[0]?.comment);

  test.each([4090, 4092, 4093, 4094, 4095, 4096])(
    'is cut between characters, %i octets from its beginning',
    (length) => {
      const long = `${'a'.repeat(length)}\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80bbbb`;
      const result = read('before', long, 'behind');
      const [before, cut = '', behind] = comments(result);
      expect([before, behind, result.codes]).toEqual(['before', 'behind', ['REPORT032']]);
      expect(`${'a'.repeat(length)}é€😀bbbb`.startsWith(cut)).toBe(true);
      expect(cut.length).toBeGreaterThanOrEqual(length);
    },
  );

  test('is cut after it was mended, too', () => {
    const result = read(`a${'\xe9'.repeat(2100)}`, 'behind');
    expect(comments(result)).toEqual([`a${'é'.repeat(2047)}`, 'behind']);
    expect(result.codes).toEqual(['REPORT030']);
  });

  test('is told each time, and empty ones behind it are not', () => {
    const { set, codes } = read('y'.repeat(4097), '', ' ', 'y'.repeat(4097), '');
    expect(codes).toEqual(['REPORT032']);
    expect(set.reports[0]?.problems.countOf('REPORT032')).toBe(2);
  });
});
