import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldsByKey, maxFields, readMessage } from '../../../core/message/read-message.js';
import { nodePorts } from '../../../platform/node/byte-ports.js';

const octets = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** The fields and the body of a message, to look at. */
function shown(text: string): unknown {
  const { fields, bodySpan, hasBody, strays } = readMessage(octets(text));
  return {
    fields: fields.map(({ name, value }) => [name, value]),
    body: hasBody ? text.slice(bodySpan.start, bodySpan.end) : undefined,
    strays: strays.map(({ start, end }) => text.slice(start, end)),
  };
}

describe('a message', () => {
  test.each([
    [
      'a header and a body',
      'A: 1\r\nB:2\r\n\r\nbody\r\n',
      [
        ['A', ' 1'],
        ['B', '2'],
      ],
      'body\r\n',
      [],
    ],
    [
      'lines that end with LF alone',
      'A: 1\nB: 2\n\nbody\n',
      [
        ['A', ' 1'],
        ['B', ' 2'],
      ],
      'body\n',
      [],
    ],
    [
      'a header and nothing else',
      'A: 1\r\nB: 2\r\n',
      [
        ['A', ' 1'],
        ['B', ' 2'],
      ],
      undefined,
      [],
    ],
    [
      'a header that is cut off',
      'A: 1\r\nB: 2',
      [
        ['A', ' 1'],
        ['B', ' 2'],
      ],
      undefined,
      [],
    ],
    ['an empty body', 'A: 1\r\n\r\n', [['A', ' 1']], '', []],
    ['folding', 'A: 1\r\n 2\r\n\t3\r\n\r\n', [['A', ' 1\r\n 2\r\n\t3']], '', []],
    ['a folded line of white space only', 'A: 1\r\n \r\n 2\r\n\r\n', [['A', ' 1\r\n \r\n 2']], '', []],
    ['white space before the colon', 'Subject \t: 1\r\n\r\n', [['Subject', ' 1']], '', []],
    ['no value', 'A:\r\n\r\n', [['A', '']], '', []],
    ['a colon in the value', 'A: b: c\r\n\r\n', [['A', ' b: c']], '', []],
    [
      'a CR that ends no line',
      'A: 1\r2\r\nB: 3\r\n\r\n',
      [
        ['A', ' 1\r2'],
        ['B', ' 3'],
      ],
      '',
      [],
    ],
    [
      'lines that are no field',
      'A: 1\r\nno field\r\n of two\r\nB: 2\r\n\r\n',
      [
        ['A', ' 1'],
        ['B', ' 2'],
      ],
      '',
      ['no field\r\n of two'],
    ],
    [
      'octets that no name has',
      'A: 1\r\n\xfc: 2\r\n: 3\r\nB c: 4\r\n\r\n',
      [['A', ' 1']],
      '',
      ['\xfc: 2', ': 3', 'B c: 4'],
    ],
    ['white space at the top', ' x\r\nA: 1\r\n\r\n', [['A', ' 1']], '', [' x']],
    ['nothing', '', [], undefined, []],
    ['an empty line', '\r\nA: 1\r\n', [], 'A: 1\r\n', []],
  ])('with %s', (_, text, fields, body, strays) => {
    expect(shown(text)).toEqual({ fields, body, strays });
  });

  test('shows where everything stands', () => {
    const text = 'A: 1\r\nFrom \t: x\r\n y\r\n\r\nbody';
    const { fields, headerSpan, bodySpan } = readMessage(octets(text), nodePorts);
    const [, from] = fields;
    expect(from?.span).toEqual({ start: 6, end: 19 });
    expect(from?.nameSpan).toEqual({ start: 6, end: 10 });
    expect(from?.valueSpan).toEqual({ start: 13, end: 19 });
    expect([headerSpan, bodySpan]).toEqual([
      { start: 0, end: 21 },
      { start: 23, end: 27 },
    ]);
    expect(from?.key).toBe('from');
  });

  test('counts the line ends of its header', () => {
    const { headerLineEnds } = readMessage(octets('A: 1\r\nB: \r2\nC: 3\r\r\n\nbody\n\r'));
    expect(headerLineEnds).toEqual({ crlf: 2, bareLf: 2, bareCr: 2 });
  });

  test('keeps octets as they are', () => {
    const all = Array.from({ length: 256 }, (_, code) => code).filter((code) => code !== 10 && code !== 13);
    const value = String.fromCharCode(...all);
    expect(readMessage(octets(`A:${value}\r\n\r\n`)).fields[0]?.value).toBe(value);
    expect(readMessage(octets(`A:${value}\r\n\r\n`), nodePorts).fields[0]?.value).toBe(value);
  });
});

test('fields of one name stand together, topmost first', () => {
  const { fields } = readMessage(octets('A: 1\r\nb: 2\r\na: 3\r\n__proto__: 4\r\n\r\n'));
  const byKey = fieldsByKey(fields);
  expect(byKey.get('a')?.map(({ value }) => value)).toEqual([' 1', ' 3']);
  expect(byKey.get('__proto__')?.length).toBe(1);
});

describe('a large header', () => {
  test('of 100,000 fields is read whole', () => {
    const text = Array.from({ length: 100_000 }, (_, at) => `X-${at}: value\r\n`).join('');
    const { fields, isCut } = readMessage(octets(`${text}\r\nbody`), nodePorts);
    expect([fields.length, isCut, fields[99_999]?.name]).toEqual([100_000, false, 'X-99999']);
  });

  test('of 50 MB is read', () => {
    const bytes = Buffer.alloc(50 * 1024 * 1024, 'X-Long: some value that goes on\r\n folded\r\n');
    const { fields, isCut } = readMessage(bytes, nodePorts);
    expect([fields.length, isCut]).toEqual([maxFields, true]);
  });

  test('with a From of 1 MB holds it', () => {
    const names = 'a@example.com, '.repeat(70_000);
    const { fields } = readMessage(octets(`From: ${names}\r\n\r\n`), nodePorts);
    expect(fields[0]?.value.length).toBe(names.length + 1);
  });
});

test('any octets are a message, and every octet of it belongs somewhere', () => {
  const piece = fc.constantFrom('A', ':', ' ', '\t', '\r\n', '\n', '\r', 'From', '\0', '\xff', 'b');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const { fields, strays, headerSpan, bodySpan, hasBody } = readMessage(octets(text));
      let end = 0;
      const spans = [...fields.map(({ span }) => span), ...strays].sort((a, b) => a.start - b.start);
      for (const span of spans) {
        expect(text.slice(end, span.start)).toMatch(/^(\r?\n)?$/);
        end = span.end;
      }
      expect(text.slice(end, headerSpan.end)).toMatch(/^(\r?\n)?$/);
      expect(text.slice(headerSpan.end, bodySpan.start)).toMatch(hasBody ? /^\r?\n$/ : /^$/);
      for (const { value, valueSpan } of fields)
        expect(value).toBe(text.slice(valueSpan.start, valueSpan.end));
    }),
    { numRuns: 2000 },
  );
});
