import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sourceOfOctets, sourceOfText } from '../../../core/text/source.js';
import { lexZone } from '../../../core/zone/lexer.js';
import { TokenKind } from '../../../core/zone/tape.js';

const kindNames = Object.keys(TokenKind);

/** Tokens of a text as `kind:text`, blanks and line ends left out. */
function tokens(text: string): string[] {
  const tape = lexZone(sourceOfText(text));
  return Array.from(
    tape.kinds,
    (kind, i) => `${kindNames[kind]}:${text.slice(tape.starts[i], tape.starts[i + 1])}`,
  ).filter((token) => !/^(?:blank|newline):/.test(token));
}

test.each([
  ['a;b', ['word:a', 'comment:;b']],
  ['"a;b";x', ['quoted:"a;b"', 'comment:;x']],
  ['a\\;b', ['word:a\\;b']],
  ['foo"bar"baz', ['word:foo', 'quoted:"bar"', 'word:baz']],
  ['"foo""bar"', ['quoted:"foo"', 'quoted:"bar"']],
  ['a(b)c', ['word:a', 'open:(', 'word:b', 'close:)', 'word:c']],
  ['a\\(b\\ c', ['word:a\\(b\\ c']],
  ['"a\\"b" c', ['quoted:"a\\"b"', 'word:c']],
  ['"a\nb"', ['unclosed:"a', 'word:b', 'unclosed:"']],
  ['"a\r\nb', ['unclosed:"a', 'word:b']],
  ['"a\\\nb" c', ['quoted:"a\\\nb"', 'word:c']],
  ['a\\\nb', ['word:a\\', 'word:b']],
  ['; c\rd\ne', ['comment:; c\rd', 'word:e']],
  ['# no // comment', ['word:#', 'word:no', 'word://', 'word:comment']],
  ['\ufeffa', ['mark:\ufeff', 'word:a']],
  ['a\0b', ['word:a', 'word:\0b']],
  ['“a b”', ['word:“a', 'word:b”']],
])('%j', (text, expected) => {
  expect(tokens(text)).toEqual(expected);
});

const zoneLike = fc
  .array(
    fc.constantFrom(
      'a',
      ' ',
      '\t',
      '\n',
      '\r\n',
      '\r',
      '"',
      '\\',
      ';',
      '(',
      ')',
      '\\"',
      '\\123',
      '\0',
      '“',
      '@',
      '.',
    ),
  )
  .map((parts) => parts.join(''));

test('the tokens, put together, are the text', () => {
  fc.assert(
    fc.property(fc.oneof(zoneLike, fc.string({ unit: 'binary' })), (text) => {
      const tape = lexZone(sourceOfText(text));
      let copy = '';
      for (let i = 0; i < tape.length; i++) {
        expect(tape.starts[i + 1] ?? 0).toBeGreaterThan(tape.starts[i] ?? 0);
        copy += text.slice(tape.starts[i], tape.starts[i + 1]);
      }
      expect(copy).toBe(text);
      expect(tape.starts[tape.length]).toBe(text.length);
    }),
  );
});

test('a file and the same text in an editor have the same tokens', () => {
  fc.assert(
    fc.property(zoneLike, (text) => {
      const ascii = text.replaceAll('“', 'x');
      const fromText = lexZone(sourceOfText(ascii));
      const fromOctets = lexZone(sourceOfOctets(Buffer.from(ascii)));
      expect(fromOctets).toEqual(fromText);
    }),
  );
});
