import { describe, expect, test } from 'vitest';
import { findDifference } from './difference.js';
import { readRecordLine, readRecordLines } from './record-line.js';
import type { Verdict } from './verdict.js';

const blank: Verdict = {
  isAccepted: false,
  records: [],
  reasons: [],
  places: undefined,
  sureUpTo: Number.POSITIVE_INFINITY,
  mixedSets: new Set(),
};

function accepted(...lines: readonly string[]): Verdict {
  return { ...blank, isAccepted: true, records: readRecordLines(lines) };
}

function rejected(...lines: readonly number[]): Verdict {
  const places = lines.map((line) => ({ first: line, last: line }));
  return { ...blank, places, reasons: lines.map((line) => `zone:${line}: wrong`) };
}

describe('a printed record', () => {
  test.each([
    [
      'Example.COM.\t\t\t300 IN MX\t\t10 Mail.example.com.',
      'example.com.',
      300,
      'MX',
      '10 Mail.example.com.',
    ],
    ['a. 0 IN TXT "a  b; c"', 'a.', 0, 'TXT', '"a  b; c"'],
    ['a.\t1 IN APL\t\t', 'a.', 1, 'APL', ''],
    ['a. 1 IN A6 128  b.', 'a.', 1, 'A6', '128 b.'],
  ])('%j', (line, owner, ttlSeconds, type, data) => {
    expect(readRecordLine(line)).toEqual({ owner, ttlSeconds, type, data });
  });

  test('comments are none', () => {
    expect(readRecordLine('; resign=20300101000000')).toBeUndefined();
  });
});

describe('two verdicts', () => {
  test.each<readonly [string, Verdict, Verdict, string | undefined]>([
    [
      'the same records in another order',
      accepted('a. 1 IN A 1.1.1.1', 'b. 1 IN A 1.1.1.1'),
      accepted('B. 1 IN A 1.1.1.1', 'a. 1 IN A 1.1.1.1'),
      undefined,
    ],
    ['one record more', accepted('a. 1 IN A 1.1.1.1'), accepted(), 'other records'],
    [
      'one record twice',
      accepted('a. 1 IN A 1.1.1.1', 'a. 1 IN A 1.1.1.1'),
      accepted('a. 1 IN A 1.1.1.1'),
      'other records',
    ],
    ['another TTL', accepted('a. 1 IN A 1.1.1.1'), accepted('a. 2 IN A 1.1.1.1'), 'other TTLs'],
    ['names in another case', accepted('a. 1 IN NS b.'), accepted('a. 1 IN NS B.'), 'other spelling'],
    ['text in another case', accepted('a. 1 IN TXT "b"'), accepted('a. 1 IN TXT "B"'), 'other records'],
    ['only one accepts', accepted(), rejected(1), 'only BIND rejects'],
    ['only the other accepts', rejected(1), accepted(), 'only we reject'],
    ['both reject for the same lines', rejected(1, 3), rejected(3, 1), undefined],
    ['both reject, for different lines', rejected(1), rejected(2), 'other place'],
    ['both reject, one of them for more', rejected(1), rejected(1, 2), 'other place'],
    ['both reject, and it is not sure for what', rejected(1), blank, undefined],
  ])('%s', (_, ours, bind, kind) => {
    expect(findDifference(ours, bind)?.kind).toBe(kind);
  });
});
