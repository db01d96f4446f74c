import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldsOf, printRdata } from '../../../../core/zone/rdata/codec.js';
import { rrTypeByNumber, rrTypes } from '../../../../core/zone/rdata/types.js';
import { readDataOf, readLine } from './read-line.js';
import { goodLines, tableLines } from './tables.js';

const octets = fc.string({
  unit: fc.integer({ min: 0, max: 255 }).map((octet) => String.fromCharCode(octet)),
  maxLength: 60,
});

/** Octets of a record that is correct, with some of them changed: most of them still decode. */
const changedRecord = fc
  .tuple(fc.constantFrom(...goodLines), fc.array(fc.tuple(fc.nat(), fc.nat(3), octets), { maxLength: 3 }))
  .map(([{ text }, changes]) => {
    const { type, wire = '' } = readLine(text);
    return { type, wire: changes.reduce((changed, change) => splice(changed, ...change), wire) };
  });

const anyRecord = fc.record({ type: fc.constantFrom(...rrTypes, rrTypeByNumber(65_280)), wire: octets });

function splice(text: string, at: number, count: number, insert: string): string {
  const start = at % (text.length + 1);
  return text.slice(0, start) + insert.slice(0, 3) + text.slice(start + count);
}

describe('any octets', () => {
  it('can be printed, and what is printed reads as the same octets', () => {
    let decoded = 0;
    fc.assert(
      fc.property(fc.oneof(changedRecord, anyRecord), ({ type, wire }) => {
        const printed = printRdata(type, wire);
        expect(
          fieldsOf(type, wire)
            .map(({ value }) => value)
            .join(' '),
        ).toBe(printed);
        const read = readDataOf(type, printed);
        // Octets that are no data of the type are printed in the generic form, which is then refused.
        if (printed.startsWith('\\#') && read.wire === undefined) return;
        expect(read).toMatchObject({ wire, written: [] });
        decoded++;
      }),
      { numRuns: 2500 },
    );
    expect(decoded).toBeGreaterThan(500);
  });
});

describe('any text', () => {
  const scrap = fc.constantFrom(
    ...[
      '"',
      '\\',
      '\\"',
      '\\0',
      '\\000',
      '(',
      ')',
      ';',
      '\n',
      ' ',
      '\t',
      '.',
      '..',
      '@',
      '=',
      ',',
      ':',
      '::',
      '-',
      '+',
    ],
    ...[
      '0',
      '1',
      '255',
      '65536',
      '4294967296',
      '\\#',
      '0x',
      'AA==',
      'TYPE1',
      'é',
      '€',
      '😀',
      '\0',
      '\ud800',
      'N',
      'm',
    ],
  );
  const text = fc
    .array(fc.oneof(scrap, fc.string({ maxLength: 5 })), { maxLength: 20 })
    .map((parts) => parts.join(''));
  const changedText = fc
    .tuple(fc.constantFrom(...tableLines), fc.array(fc.tuple(fc.nat(), fc.nat(3), scrap), { maxLength: 4 }))
    .map(([line, changes]) => {
      const { type } = readLine(line.text);
      const data = line.text.slice(line.text.indexOf(' ') + 1);
      return { type, data: changes.reduce((changed, change) => splice(changed, ...change), data) };
    });
  const anyData = fc.record({ type: fc.constantFrom(...rrTypes), data: text });

  it('gives either octets or problems that point into it, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(changedText, anyData), ({ type, data }) => {
        const { wire, problems } = readDataOf(type, data);
        expect(wire === undefined).toBe(problems.length > 0);
        for (const { span } of problems) {
          expect(0 <= span.start && span.start <= span.end && span.end <= data.length).toBe(true);
        }
        if (wire !== undefined) expect(readDataOf(type, printRdata(type, wire)).wire).toBe(wire);
      }),
      { numRuns: 2500 },
    );
  });
});
