import { describe, expect, it } from 'vitest';
import { citeText } from '../../../../core/cite.js';
import { english } from '../../../../core/words/words.js';
import { findRrType, rrTypeByNumber, rrTypes } from '../../../../core/zone/rdata/types.js';

describe('the table of types', () => {
  it('has each name and each number once', () => {
    expect(new Set(rrTypes.map(({ name }) => name)).size).toBe(rrTypes.length);
    expect(new Set(rrTypes.map(({ number }) => number)).size).toBe(rrTypes.length);
  });

  it('has all types of the reference', () => {
    const numbers = [
      ...range(1, 53),
      ...range(55, 68),
      ...range(99, 109),
      ...range(249, 262),
      32_768,
      32_769,
    ];
    expect(rrTypes.map(({ number }) => number)).toEqual(numbers);
  });

  it('says of each type in one sentence what it is for, and how each field is written', () => {
    for (const { purpose, fields, cite } of rrTypes) {
      expect(english(purpose)).toMatch(/^[A-Z].*\.$/);
      expect(citeText(cite)).toMatch(/^RFC [1-9][0-9]{3}/);
      expect(fields.length).toBeGreaterThan(0);
      for (const { name, kind } of fields) {
        expect(english(name)).not.toBe('');
        expect(english(kind.syntax)).not.toBe('');
      }
    }
  });

  it('marks what may not stand in a zone', () => {
    const names = (status: string): string[] =>
      rrTypes.filter((type) => type.status === status).map(({ name }) => name);
    expect(names('obsolete')).toEqual(['MD', 'MF']);
    expect(names('meta')).toEqual(['OPT', 'TKEY', 'TSIG', 'IXFR', 'AXFR', 'MAILB', 'MAILA', 'ANY']);
  });
});

describe('finding a type', () => {
  it('takes any case and the number form', () => {
    for (const name of ['MX', 'mx', 'Mx', 'TYPE15', 'type15', 'TYPE00015']) {
      expect(findRrType(name)).toBe(rrTypeByNumber(15));
    }
    expect(findRrType('nsap-ptr')?.number).toBe(23);
  });

  it('makes a type of a number without a name', () => {
    expect(findRrType('type65280')).toMatchObject({ name: 'TYPE65280', number: 65_280, status: 'current' });
    expect(findRrType('TYPE65535')?.number).toBe(65_535);
    for (const name of ['TYPE0', 'TYPE128', 'TYPE200']) expect(findRrType(name)?.status).toBe('meta');
  });

  it('finds nothing else', () => {
    const names = ['', 'NOPE', 'TYPE', 'TYPE65536', 'TYPE000001', 'TYPE1x', 'TYPE-1', 'TYPE 1', 'M X', 'IN'];
    const inherited = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'];
    for (const name of [...names, ...inherited]) expect(findRrType(name)).toBeUndefined();
  });
});

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
