import { describe, expect, test } from 'vitest';
import {
  isAtOrBelow,
  labelsOf,
  type Name,
  parentOf,
  readName,
  wireLengthOf,
} from '../../../core/dns/name.js';

const origin = 'example.com.' as Name;

describe('readName', () => {
  test.each([
    ['@', 'example.com.'],
    ['.', '.'],
    ['www', 'www.example.com.'],
    ['www.', 'www.'],
    ['WWW.Example.', 'WWW.Example.'],
    ['a\\.b', 'a\\.b.example.com.'],
    ['a\\046b', 'a\\.b.example.com.'],
    ['\\064', '\\@.example.com.'],
    ['\\097', 'a.example.com.'],
    ['caf\xc3\xa9', 'caf\\195\\169.example.com.'],
    ['\\$x', '\\$x.example.com.'],
    [`${'a'.repeat(63)}.`, `${'a'.repeat(63)}.`],
  ])('%s is %s', (text, name) => {
    expect(readName(text, origin)).toEqual({ name });
  });

  test.each([
    ['', 'empty'],
    ['a..b', 'empty-label'],
    ['.a', 'empty-label'],
    ['a.b..', 'empty-label'],
    ['a'.repeat(64), 'long-label'],
    ['\\256', 'bad-escape'],
    ['a\\', 'bad-escape'],
    ['\\[x', 'bad-label-type'],
    [`${`${'a'.repeat(62)}.`.repeat(4)}aaa`, 'long-name'],
  ])('%s is %s', (text, kind) => {
    expect(readName(text, origin)).toMatchObject({ problem: { kind } });
  });

  test('255 octets on the wire are a name, 256 are not', () => {
    const most = `${`${'a'.repeat(61)}.`.repeat(4)}aaaa.`;
    expect(readName(most, origin)).toEqual({ name: most });
    expect(wireLengthOf(most as Name)).toBe(254);
    expect(readName(`${most.slice(0, -1)}a.`, origin)).toHaveProperty('name');
    expect(readName(`${most.slice(0, -1)}aa.`, origin)).toMatchObject({ problem: { kind: 'long-name' } });
  });
});

test('labels, parents and descent respect escaped dots', () => {
  const name = 'a\\.b.c.' as Name;
  expect(labelsOf(name)).toEqual(['a\\.b', 'c']);
  expect(parentOf(name)).toBe('c.');
  expect(parentOf('.' as Name)).toBe('.');
  expect(isAtOrBelow(name, 'b.c.' as Name)).toBe(false);
  expect(isAtOrBelow(name, 'C.' as Name)).toBe(true);
  expect(isAtOrBelow('xexample.com.' as Name, origin)).toBe(false);
  expect(isAtOrBelow(origin, '.' as Name)).toBe(true);
});
