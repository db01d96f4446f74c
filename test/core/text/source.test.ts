import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sourceOfOctets, sourceOfText } from '../../../core/text/source.js';

const wellFormed = fc.string({ unit: 'grapheme' });

test('the octets of an editor text are those of its UTF-8 form', () => {
  fc.assert(
    fc.property(wellFormed, (text) => {
      const source = sourceOfText(text);
      let octets = '';
      for (let at = 0; at < text.length; ) {
        const run = source.octetsAt(at);
        octets += run.octets;
        at += run.units;
      }
      expect(Buffer.from(octets, 'latin1')).toEqual(Buffer.from(text, 'utf8'));
    }),
  );
});

test('a file in UTF-8 reads as its text; octets that are no UTF-8 read as Latin-1 and none is lost', () => {
  fc.assert(
    fc.property(wellFormed, (text) => {
      const octets = Buffer.from(text, 'utf8');
      const source = sourceOfOctets(octets);
      expect(source.slice(0, octets.length)).toBe(text);
      expect(source.utf16Length(0, octets.length)).toBe(text.length);
    }),
  );
  const latin = Buffer.from('caf\xe9 \xc0\xaf \xed\xa0\x80 \xff', 'latin1');
  expect(sourceOfOctets(latin).slice(0, latin.length)).toBe('café À¯ í\xa0\x80 ÿ');
});

test('structural characters keep their byte, everything wide is 0xFF', () => {
  // U+223B has 3B as its low byte, which is a semicolon.
  expect(Array.from(sourceOfText('a∻;\u2028"').bytes)).toEqual([0x61, 0xff, 0x3b, 0xff, 0x22]);
});
