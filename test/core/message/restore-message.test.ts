import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitMbox } from '../../../core/message/restore/mbox.js';
import { restoreMessage } from '../../../core/message/restore/restore-message.js';

const octets = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const message = 'From: a@example.com\r\nSubject: x\r\n\r\nbody\r\n';

/** The message and the kinds of damage. */
function restored(file: Uint8Array | string): readonly [string, string[]] {
  const { message, damages } = restoreMessage(typeof file === 'string' ? octets(file) : file);
  return [text(message.bytes), damages.map(({ kind }) => kind)];
}

describe('what saving did is undone', () => {
  test.each([
    ['nothing', message, message, []],
    ['a byte order mark', `\xef\xbb\xbf${message}`, message, ['byte-order-mark']],
    ['blank lines on top', `\r\n\n${message}`, message, ['leading-blank-lines']],
    ['the line of an mbox', `From a@b Mon Nov  2 10:00:00 2026\n${message}`, message, ['mbox-from']],
    [
      'a mark and the line of an mbox',
      `\xef\xbb\xbfFrom a\n\n${message}`,
      message,
      ['byte-order-mark', 'mbox-from', 'leading-blank-lines'],
    ],
    [
      'more messages behind it',
      `From a Mon Nov  2 10:00:00 2026\n${message}\nFrom b Mon Nov  2 10:00:00 2026\nA: 1\n`,
      `${message}\n`,
      ['mbox-from', 'mbox-more'],
    ],
    ['an .emlx wrapper', `${message.length}   \n${message}<?xml version="1.0"?><plist/>`, message, ['emlx']],
    ['lines that end with LF', 'A: 1\n\nbody\n', 'A: 1\n\nbody\n', ['line-ends']],
    ['no body', 'A: 1\r\n', 'A: 1\r\n', ['missing-body']],
    ['nothing at all', '', '', []],
  ])('%s', (_, file, expected, kinds) => {
    expect(restored(file)).toEqual([expected, kinds]);
  });

  test.each([
    ['a From field', 'From : a@example.com\r\n\r\n', []],
    ['a count that is too large', `99999\r\n${message}`, []],
    ['a count with no property list behind the message', `4\r\n${message}`, []],
    [
      'a sentence in an mbox',
      'From a 10:00\nA: 1\n\ntext\n\nFrom here on it went well\n',
      ['mbox-from', 'line-ends'],
    ],
  ])('%s is none', (_, file, kinds) => {
    const [, found] = restored(file);
    expect(found).toEqual(kinds);
  });

  test('a file in UTF-16 gives its characters as UTF-8, and the way back', () => {
    const written = 'Subject: größe 😀\r\n\r\nx\r\n';
    for (const file of [
      Buffer.from(`\ufeff${written}`, 'utf16le'),
      Buffer.from(`\ufeff${written}`, 'utf16le').swap16(),
      Buffer.from(written, 'utf16le'),
      Buffer.from(written, 'utf16le').swap16(),
    ]) {
      const { message, damages, fileOffset } = restoreMessage(file);
      expect(Buffer.from(message.bytes).toString('utf8').replace('\ufeff', '')).toBe(written);
      expect(damages[0]?.kind).toBe('utf-16');
      const at = Buffer.from(message.bytes).indexOf('ö');
      expect(fileOffset(at)).toBe(
        Buffer.from(file).indexOf('\xf6', 'latin1') - (file[0] === 0 || file[0] === 0xfe ? 1 : 0),
      );
    }
  });

  test('what is no message says so', () => {
    expect(restored('\xd0\xcf\x11\xe0\xa1\xb1')[1]).toContain('other-format');
    expect(restored('\x1f\x8b\x08')[1]).toContain('other-format');
  });

  test('offsets lead back to the file', () => {
    const file = `\xef\xbb\xbfFrom a\n${message}`;
    const { message: read, fileOffset } = restoreMessage(octets(file));
    expect(fileOffset(read.fields[1]?.span.start ?? -1)).toBe(file.indexOf('Subject'));
  });
});

describe('other readings of a body', () => {
  const readings = (file: string) =>
    restoreMessage(octets(file)).alternatives.flatMap(({ damage, standing, body }) => {
      const read = body();
      return read === undefined ? [] : [[damage, standing, text(read)]];
    });

  test.each([
    [
      'quoted lines',
      'A: 1\r\n\r\n>From x\r\n>>From y\r\nz\r\n',
      [
        ['mboxrd', 'guess', 'From x\r\n>From y\r\nz\r\n'],
        ['mboxo', 'guess', 'From x\r\n>>From y\r\nz\r\n'],
      ],
    ],
    [
      'quoted lines of an mbox',
      'From a\r\nA: 1\r\n\r\nb\r\n>From x\r\n',
      [
        ['mboxrd', 'told', 'b\r\nFrom x\r\n'],
        ['mboxo', 'told', 'b\r\nFrom x\r\n'],
      ],
    ],
    ['two dots', 'A: 1\r\n\r\n..x\r\n. y\r\n', [['dot-stuffing', 'guess', '.x\r\n. y\r\n']]],
    ['a transcript', 'A: 1\r\n\r\n..x\r\ny\r\n.\r\n', [['dot-stuffing', 'told', '.x\r\ny\r\n']]],
    ['mixed line ends', 'A: 1\r\n\r\nx\ny\r\n', [['bare-line-ends', 'told', 'x\r\ny\r\n']]],
    ['CRs alone', 'A: 1\r\n\r\nx\ry\r\n', [['bare-returns', 'told', 'x\r\ny\r\n']]],
    ['two hyphens', 'A: 1\r\n\r\nx\r\n--\r\ny\r\n', [['trimmed-blanks', 'guess', 'x\r\n-- \r\ny\r\n']]],
    ['two hyphens and LF', 'A: 1\n\n--\ny\n', [['trimmed-blanks', 'guess', '-- \ny\n']]],
    ['nothing to change', 'A: 1\r\n\r\nx\r\n', []],
  ])('of one with %s', (_, file, expected) => {
    expect(readings(file)).toEqual(expected);
  });
});

test('the messages of an mbox', () => {
  const file = 'From a Mon 10:00:00 2026\nA: 1\n\nx\n\nFrom b Mon 10:00:00 2026\nB: 2\n\n>From y\n';
  const found = Array.from(splitMbox(octets(file)), ({ start, end }) => file.slice(start, end));
  expect(found).toEqual(['A: 1\n\nx\n\n', 'B: 2\n\n>From y\n']);
});

test('any octets can be restored', () => {
  const piece = fc.constantFrom(
    ...[
      'From ',
      'From: a',
      '\n',
      '\r\n',
      '\r',
      '\xef\xbb\xbf',
      '\xff\xfe',
      '\0',
      '12\n',
      '>From ',
      '..',
      '.',
      '10:00',
    ],
    ...['A: 1', ' ', '--'],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const file = octets(pieces.join(''));
      const { message, damages, alternatives, fileOffset } = restoreMessage(file);
      for (const { body } of alternatives) body();
      for (const { span } of damages) {
        expect(span.start).toBeLessThanOrEqual(span.end);
        expect(span.end).toBeLessThanOrEqual(file.length);
      }
      expect(fileOffset(message.bytes.length)).toBeLessThanOrEqual(file.length);
      expect(Array.from(splitMbox(file)).length).toBeLessThanOrEqual(pieces.length);
    }),
    { numRuns: 2000 },
  );
});
