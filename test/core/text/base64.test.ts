import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Base64View, readBase64, writeBase64 } from '../../../core/text/base64.js';

const textOf = (octets: Uint8Array): string => Buffer.from(octets).toString('latin1');

describe('octets of a base64 text', () => {
  test.each([
    ['', ''],
    ['Zg==', 'f'],
    ['Zm8=', 'fo'],
    ['Zm9v', 'foo'],
    ['Zm9vYmFy', 'foobar'],
    [' Z m\t9\r\n v ', 'foo'],
    ['Zg = =', 'f'],
    ['+/+/', '\xfb\xff\xbf'],
  ])('%j is %j', (text, octets) => {
    const reading = readBase64(text);
    expect(textOf(reading.octets)).toBe(octets);
    expect(reading.problem).toBeUndefined();
  });
});

describe('what a strict decoder refuses', () => {
  test.each([
    ['Zm9-', 'character', 3, 1, 'fo'],
    ['Zm_v', 'character', 2, 1, 'f'],
    ['.Zm9v', 'character', 0, 1, ''],
    ['Zm9v\u20ac', 'character', 4, 1, 'foo'],
    ['Zm9v\0', 'character', 4, 1, 'foo'],
    ['Zg==Zg==', 'after-padding', 4, 1, 'f'],
    ['Zg= Zg==', 'after-padding', 4, 1, 'f'],
    ['Zm8==', 'padding', 4, 1, 'fo'],
    ['Zm9v= =', 'padding', 4, 3, 'foo'],
    ['==', 'padding', 0, 2, ''],
    ['Zm9vY', 'dangling', 4, 1, 'foo'],
    ['Zm9vY=== ', 'dangling', 4, 1, 'foo'],
    ['Zg', 'no-padding', 2, 0, 'f'],
    ['Zg= ', 'no-padding', 3, 0, 'f'],
    ['Zm8 ', 'no-padding', 3, 0, 'fo'],
  ])('%j: %s at %i', (text, kind, offset, length, octets) => {
    const reading = readBase64(text);
    expect(reading.problem).toMatchObject({ kind, offset, length });
    expect(textOf(reading.octets)).toBe(octets);
  });

  test.each([
    ['Zg', 2],
    ['Zg=', 1],
    ['Zm8', 1],
  ])('%j wants %i more "="', (text, missing) => {
    expect(readBase64(text).problem?.missing).toBe(missing);
  });
});

test('any octets come back, and are written as node writes them', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (octets) => {
      const text = writeBase64(octets);
      expect(text).toBe(Buffer.from(octets).toString('base64'));
      expect(readBase64(text)).toEqual({ octets, problem: undefined });
    }),
  );
});

test('white space anywhere changes nothing', () => {
  const blank = fc.constantFrom('', '', ' ', '\t', '\r\n ');
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 60 }),
      fc.array(blank, { minLength: 81, maxLength: 81 }),
      (octets, blanks) => {
        const text = Array.from(writeBase64(octets), (char, at) => char + blanks[at]).join('');
        expect(readBase64(text)).toEqual({ octets, problem: undefined });
      },
    ),
  );
});

test('any text is read, with node’s octets where node reads the same alphabet', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'AZaz09+/= \t=AB'), maxLength: 80 }), (text) => {
      const { octets, problem } = readBase64(text);
      if (problem === undefined || problem.kind === 'no-padding' || problem.kind === 'dangling') {
        expect(textOf(octets)).toBe(Buffer.from(text.replace(/=+\s*$/, ''), 'base64').toString('latin1'));
      }
      if (problem !== undefined) expect(problem.offset + problem.length).toBeLessThanOrEqual(text.length);
    }),
  );
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readBase64(text)));
});

test('a view shows the same, one octet at a time', () => {
  const bits = fc.constantFrom('A', 'b', '9', '+', '/', '=', ' ', '\r\n', '-', 'é');
  fc.assert(
    fc.property(fc.array(bits, { maxLength: 20 }), fc.nat(3), (parts, before) => {
      const text = parts.join('');
      const { octets, problem } = readBase64(text);
      const view = new Base64View(`${'A'.repeat(before)}${text}AA==`, before, before + text.length);
      expect(view.problem).toEqual(problem);
      expect(view.length).toBe(octets.length);
      for (let index = 0; index <= octets.length; index++) expect(view.octetAt(index)).toBe(octets[index]);
    }),
    { numRuns: 1000 },
  );
});

test('ten million characters take a moment', () => {
  expect(readBase64('Zm9v '.repeat(2_000_000)).octets.length).toBe(6_000_000);
});
