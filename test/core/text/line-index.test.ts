import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineIndex } from '../../../core/text/line-index.js';
import { sourceOfOctets, sourceOfText } from '../../../core/text/source.js';

const lines = fc
  .array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\n', '\r\n', '\r')))
  .map((parts) => parts.join(''));

test('positions agree with splitting the text at LF, CRLF and lone CR', () => {
  fc.assert(
    fc.property(lines, (text) => {
      const index = new LineIndex(sourceOfText(text));
      const split = text.split(/\r\n|\n|\r/);
      expect(index.lineCount).toBe(split.length);
      split.forEach((line, number) => {
        const start = index.startOf(number);
        expect(text.slice(start, index.endOf(number))).toBe(line);
        expect(index.position(start + line.length)).toEqual({ line: number, character: line.length });
        expect(index.offset({ line: number, character: line.length + 7 })).toBe(start + line.length);
      });
    }),
  );
});

test('columns along a long line are those of its text', () => {
  const text = 'ab é日本😀'.repeat(2000);
  const octets = Buffer.from(text, 'utf8');
  const index = new LineIndex(sourceOfOctets(octets));
  let offset = 0;
  let character = 0;
  for (const char of text) {
    expect(index.position(offset)).toEqual({ line: 0, character });
    offset += Buffer.byteLength(char);
    character += char.length;
  }
});

test('columns of a file count UTF-16 units, although its offsets count octets', () => {
  const text = 'a "日本" 😀 x\nb';
  const octets = Buffer.from(text, 'utf8');
  const index = new LineIndex(sourceOfOctets(octets));
  expect(index.position(octets.indexOf('x'))).toEqual({ line: 0, character: text.indexOf('x') });
  expect(index.position(octets.length)).toEqual({ line: 1, character: 1 });
});
