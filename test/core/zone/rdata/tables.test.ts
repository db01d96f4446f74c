import { describe, expect, it } from 'vitest';
import { sourceOfOctets } from '../../../../core/text/source.js';
import { fieldsOf, printRdata } from '../../../../core/zone/rdata/codec.js';
import { rrTypes } from '../../../../core/zone/rdata/types.js';
import { readDataOf, readLine } from './read-line.js';
import { badLines, goodLines, tableLines } from './tables.js';

describe('a correct line', () => {
  for (const { text, printed, place } of goodLines) {
    it(`${text} (${place})`, () => {
      const { type, wire, written } = readLine(text);
      expect(written).toEqual([]);
      expect(printRdata(type, wire ?? '')).toBe(printed);
    });
  }
});

describe('a wrong line', () => {
  for (const { text, problems, place } of badLines) {
    it(`${text} (${place})`, () => {
      const { wire, written } = readLine(text);
      expect(written).toEqual(problems);
      expect(wire).toBeUndefined();
    });
  }
});

describe('all lines', () => {
  it('mean the same in a file of octets as in an editor', () => {
    for (const { text } of tableLines) {
      const octets = sourceOfOctets(new TextEncoder().encode(text));
      expect(readLine(text, octets)).toMatchObject({
        wire: readLine(text).wire,
        written: readLine(text).written,
      });
    }
  });

  it('read what they are printed as', () => {
    for (const { text } of goodLines) {
      const { type, wire = '' } = readLine(text);
      expect(readDataOf(type, printRdata(type, wire))).toMatchObject({ wire, written: [] });
    }
  });

  it('print what their fields are', () => {
    for (const { text, printed = '' } of goodLines) {
      const { type, wire = '' } = readLine(text);
      const values = fieldsOf(type, wire).map(({ value }) => value);
      expect(values.join(' ')).toBe(printed);
    }
  });

  it('show every type that may stand in a zone, right and wrong', () => {
    for (const type of rrTypes) {
      const isForZones = type.status !== 'meta' && type.status !== 'obsolete';
      const [good, bad] = [goodLines, badLines].map((lines) =>
        lines.some(({ text }) => text.startsWith(`${type.name} `) || text === type.name),
      );
      expect([type.name, good, bad]).toEqual([type.name, isForZones, isForZones]);
    }
  });
});
