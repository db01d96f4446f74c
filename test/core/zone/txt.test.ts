import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourceOfOctets, sourceOfText } from '../../../core/text/source.js';
import { readZone } from '../../../core/zone/read-zone.js';
import { type TxtText, txtOf } from '../../../core/zone/txt.js';
import { header } from './zones.js';

const octetsOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The text of `x TXT` and the data, from an editor's text or from a file's octets. */
function read(
  data: string,
  as: 'text' | 'octets' = 'text',
): { readonly text: TxtText; readonly source: string } {
  const source = `${header}x TXT ${data}\n`;
  const zone = readZone(as === 'text' ? sourceOfText(source) : sourceOfOctets(octetsOf(source)));
  return { text: txtOf(zone, zone.records.get(2)), source };
}

describe('a text', () => {
  test.each([
    ['"one"', 'one', 'quoted', 1],
    ['"one" "two"', 'onetwo', 'quoted', 2],
    ['( "one" ; note\n  "two" )', 'onetwo', 'quoted', 2],
    ['one two', 'onetwo', 'bare', 2],
    ['""', '', 'quoted', 1],
    ['"a\\"b\\059c" "\\\\"', 'a"b;c\\', 'quoted', 2],
    ['"\u00fc"', '\xc3\xbc', 'quoted', 1],
    ['"\\\u00fcx"', '\xc3\xbcx', 'quoted', 1],
    ['\\# 4 03616263', 'abc', 'quoted', 1],
    ['\\# ""', '#', 'bare', 2],
  ] as const)('%s', (data, octets, first, count) => {
    for (const as of ['text', 'octets'] as const) {
      const { text } = read(data, as);
      expect(text.octets).toBe(octets);
      expect(text.beginsQuoted).toBe(first === 'quoted');
      expect(text.stringCount).toBe(count);
      expect(text.strings.length).toBe(count);
    }
  });

  test.each([
    ['v=DMARC1; p=none', '; p=none'],
    ['one two;x', ';x'],
    ['one ;x', undefined],
    ['"one";x', undefined],
    ['one "two";x', undefined],
  ])('%s has the comment %s at its end', (data, comment) => {
    expect(read(data).text.comment).toBe(comment);
  });
});

const bits = fc.constantFrom(
  'a',
  'bc',
  ' ',
  ';',
  '\\"',
  '\\\\',
  '\\065',
  '\\x',
  '\u00fc',
  '\u2013',
  '\ud83d\ude00',
);
const strings = fc.array(fc.array(bits, { maxLength: 5 }), { minLength: 1, maxLength: 4 });

test('leads every stretch back to where it stands', () => {
  fc.assert(
    fc.property(strings, fc.nat(40), fc.nat(10), (list, from, length) => {
      const { text, source } = read(list.map((parts) => `"${parts.join('')}"`).join(' '));
      const start = Math.min(from, text.octets.length);
      const span = { start, end: Math.min(start + length, text.octets.length) };
      expect(text.cover(span)).toEqual(text.map.cover(span));
      for (const { span: written, payload, isQuoted } of text.strings) {
        expect(isQuoted).toBe(true);
        expect(source[written.start - 1] + (source[written.end] ?? '')).toBe('""');
        const inside = text.map.cover(payload);
        if (payload.end > payload.start) expect(inside).toEqual(written);
      }
      expect(text.strings[text.strings.length - 1]?.payload.end).toBe(text.octets.length);
    }),
    { numRuns: 1000 },
  );
});
