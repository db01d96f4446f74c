import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSpf } from '../../../core/records/spf.js';
import { spfTerms } from '../../../core/records/spf-terms.js';

/** Texts made of what SPF records are made of, so that the readers get far, and of any octets between. */
const octets = fc.string({ unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)) });
const pieces = [
  ...spfTerms.map(({ name }) => name),
  ...[' ', '  ', '\t', '+', '-', '~', '?', ':', '=', '/', '//', '.', '%', '%{', '}', '%{d}', '%{ir}', '%%'],
  ...[
    '192.0.2.1',
    '::1',
    '2001:db8::',
    '24',
    '0',
    '999',
    'example.com',
    '_spf',
    '@',
    '\xc2\xa0',
    'm\xc3\xbc',
    '\0',
  ],
];
const terms = fc
  .array(fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...pieces) }, octets))
  .map((list) => list.join(''));

describe('any text', () => {
  test('is read without loss: terms and problems stand in order and inside it', () => {
    fc.assert(
      fc.property(terms, (text) => {
        const record = readSpf(`v=spf1 ${text}`);
        let end = 6;
        for (const term of record.terms) {
          expect(term.span.start).toBeGreaterThan(end);
          expect(record.octets.slice(term.span.start, term.span.end)).toBe(term.text);
          end = term.span.end;
        }
        expect(end).toBeLessThanOrEqual(record.octets.length);
        let last = 6;
        for (const { span, term } of record.problems) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.start).toBeGreaterThanOrEqual(term.start);
          expect(span.end).toBeLessThanOrEqual(term.end);
          last = span.start;
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('has a problem in every broken term, and in no other but where one stands twice', () => {
    fc.assert(
      fc.property(terms, (text) => {
        const { terms: read, problems } = readSpf(`v=spf1 ${text}`);
        const faulty = new Set(
          problems.filter(({ kind }) => kind !== 'repeated-modifier').map(({ term }) => term.start),
        );
        for (const term of read) expect(faulty.has(term.span.start)).toBe(term.kind === 'broken');
      }),
      { numRuns: 2000 },
    );
  });

  test('has only ASCII and spaces between its terms when nothing is wrong with it', () => {
    fc.assert(
      fc.property(terms, (text) => {
        const record = readSpf(`v=spf1 ${text}`);
        if (record.problems.length > 0) return;
        expect(record.octets).toMatch(/^[\x20-\x7e]*$/);
        expect(record.terms.map((term) => term.text)).toEqual(
          record.octets
            .split(/ +/)
            .slice(1)
            .filter((term) => term !== ''),
        );
        expect(record.evaluated.length).toBeLessThanOrEqual(record.terms.length);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a hostile text', () => {
  const shapes = [
    '%',
    '/',
    'a:',
    '%{',
    '%{d',
    'x=',
    'a/24/',
    '-',
    '.',
    'a.',
    'http://',
    '\t',
    ':',
    '=',
    '//1',
    '%{dr',
  ];

  test.each(shapes)('of many %j is read in a moment', (shape) => {
    const text = `v=spf1 a:${shape.repeat(1_000_000 / shape.length)}`;
    readSpf(text);
    // It takes some 20 ms; a reader that looks at each octet again and again would take hours.
  });
});
