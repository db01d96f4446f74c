import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addToSerial,
  compareSerials,
  nextSerial,
  type SerialStyle,
  serialStyles,
  styleOf,
  todayOf,
} from '../../../core/zone/serial.js';

/** 2026-11-22, 12:00 UTC */
const today = { year: 2026, month: 11, day: 22, unixSeconds: 1_795_348_800 };
const largest = 2 ** 32 - 1;

describe('RFC 1982', () => {
  test.each([
    [1, 0, 'after'],
    [44, 0, 'after'],
    [100, 44, 'after'],
    [200, 100, 'after'],
    [0, largest, 'after'],
    [2 ** 31 - 1, 0, 'after'],
    [2 ** 31 + 1, 0, 'before'],
    [0, 1, 'before'],
    [largest, 0, 'before'],
    [7, 7, 'equal'],
    [2 ** 31, 0, 'undefined'],
    [0, 2 ** 31, 'undefined'],
    [largest, 2 ** 31 - 1, 'undefined'],
  ] as const)('%d stands to %d: %s', (serial, other, order) => {
    expect(compareSerials(serial, other)).toBe(order);
  });

  test('a sum wraps around, and only 0 to 2^31 - 1 may be added', () => {
    expect(addToSerial(largest, 1)).toBe(0);
    expect(addToSerial(5, 2 ** 31 - 1)).toBe(2_147_483_652);
    expect(() => addToSerial(5, 2 ** 31)).toThrow(RangeError);
    expect(() => addToSerial(5, -1)).toThrow(RangeError);
  });

  test('the order is antisymmetric, and what is added comes after', () => {
    const serial = fc.integer({ min: 0, max: largest });
    fc.assert(
      fc.property(serial, serial, fc.integer({ min: 1, max: 2 ** 31 - 1 }), (one, other, count) => {
        const turned = { after: 'before', before: 'after', equal: 'equal', undefined: 'undefined' } as const;
        expect(compareSerials(other, one)).toBe(turned[compareSerials(one, other)]);
        expect(compareSerials(addToSerial(one, count), one)).toBe('after');
      }),
    );
  });
});

describe('the style of', () => {
  test.each<[number, SerialStyle]>([
    [2026112201, 'date'],
    [2026112200, 'date'],
    [1999123199, 'date'],
    [2028022901, 'date'],
    [2026022901, 'counter'],
    [2026113101, 'counter'],
    [2026130101, 'counter'],
    [2026001001, 'counter'],
    [2100010101, 'counter'],
    [1_700_000_000, 'unix'],
    [1_795_348_800, 'unix'],
    [1_827_000_000, 'counter'],
    [0, 'counter'],
    [1, 'counter'],
    [20261122, 'counter'],
    [largest, 'counter'],
  ])('%d is %s', (serial, style) => {
    expect(styleOf(serial, today)).toBe(style);
  });
});

describe('the next serial', () => {
  test.each<[string, number, number]>([
    ['of a date before today is today', 2026112105, 2026112201],
    ['of today counts', 2026112201, 2026112202],
    ['of the first of today, counted from zero', 2026112200, 2026112201],
    ['of a day that is full is the next day', 2026112299, 2026112300],
    ['of a date to come counts', 2030010107, 2030010108],
    ['of a month that is full is the next month', 2026113099, 2026120100],
    ['of a year that is full is the next year', 2026123199, 2027010100],
    ['of a February that is full', 2027022899, 2027030100],
    ['of a leap year, February', 2028022899, 2028022900],
    ['of seconds is now', 1_700_000_000, 1_795_348_800],
    ['of this very second counts', 1_795_348_800, 1_795_348_801],
    ['of a count counts', 41, 42],
    ['of the last wraps, and BIND passes over zero', largest, 1],
    ['of zero', 0, 1],
  ])('%s', (_, serial, next) => {
    expect(nextSerial(serial, today)).toBe(next);
  });

  test.each<[string, number, SerialStyle, number]>([
    ['a count becomes a date', 41, 'date', 2026112201],
    ['seconds become a date', 1_795_348_800, 'date', 2026112201],
    ['a date does not become seconds, which are less', 2026112201, 'unix', 2026112202],
    ['a date counts on', 2026112101, 'counter', 2026112102],
    ['a date is not before a larger count', 3_000_000_000, 'date', 3_000_000_001],
    ['a date is after a count that is more than 2^31 larger', 4_200_000_000, 'date', 2026112201],
  ])('in a style that is asked for: %s', (_, serial, style, next) => {
    expect(nextSerial(serial, today, style)).toBe(next);
  });

  test('comes after, whatever the serial, the style and the day', () => {
    const serial = fc.oneof(
      fc.integer({ min: 0, max: largest }),
      fc.integer({ min: 2026010100, max: 2026123199 }),
      fc.constantFrom(4_294_123_199, 4_294_967_200, 4_294_967_294, largest),
    );
    const day = fc.record({
      year: fc.integer({ min: 1970, max: 9999 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 }),
      unixSeconds: fc.integer({ min: 0, max: 2 ** 40 }),
    });
    fc.assert(
      fc.property(serial, day, fc.constantFrom(undefined, ...serialStyles), (before, on, style) => {
        const next = nextSerial(before, on, style);
        expect(compareSerials(next, before)).toBe('after');
        expect(next).toBeGreaterThan(0);
        expect(next).toBeLessThanOrEqual(largest);
      }),
    );
  });
});

test('a day is that of the clock where it stands', () => {
  const now = new Date(2026, 10, 22, 9, 30);
  expect(todayOf(now)).toEqual({ year: 2026, month: 11, day: 22, unixSeconds: now.getTime() / 1000 });
});
