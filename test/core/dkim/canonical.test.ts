import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BodyHashes } from '../../../core/dkim/body-hashes.js';
import { canonicalizeBody } from '../../../core/dkim/canonical/body.js';
import { signedEnd } from '../../../core/dkim/canonical/body-end.js';
import { CanonicalHeader } from '../../../core/dkim/canonical/header.js';
import { readMessage } from '../../../core/message/read-message.js';
import type { Canonicalization } from '../../../core/records/signature-values.js';
import { plainPorts } from '../../../core/text/source.js';
import { nodePorts } from '../../../platform/node/byte-ports.js';
import { nodeHash } from '../../../platform/node/crypto.js';

const octets = (text: string): Uint8Array => Buffer.from(text, 'latin1');

function canonicalBody(
  text: string,
  canonicalization: Canonicalization,
  lineEnds: 'crlf' | 'any' = 'crlf',
  ports = nodePorts,
): string {
  let result = '';
  const length = canonicalizeBody({ octets: octets(text), lineEnds }, canonicalization, ports, (piece) => {
    result += Buffer.from(piece).toString('latin1');
  });
  expect(length).toBe(result.length);
  return result;
}

/** RFC 6376 s3.4.3 and s3.4.4 word for word. */
function byTheBook(text: string, canonicalization: Canonicalization, lineEnds: 'crlf' | 'any'): string {
  const lines = (lineEnds === 'any' ? text.replace(/\r?\n/g, '\r\n') : text).split('\r\n');
  const relaxed = lines.map((line) => line.replace(/[ \t]+/g, ' ').replace(/ $/, ''));
  const forms = canonicalization === 'relaxed' ? relaxed : lines;
  while (forms.length > 0 && forms[forms.length - 1] === '') forms.pop();
  if (forms.length === 0) return canonicalization === 'relaxed' ? '' : '\r\n';
  return `${forms.join('\r\n')}\r\n`;
}

describe('the body', () => {
  test.each([
    ['RFC 6376 s3.4.5', ' C \r\nD \t E\r\n\r\n\r\n', ' C \r\nD \t E\r\n', ' C\r\nD E\r\n'],
    ['nothing', '', '\r\n', ''],
    ['empty lines', '\r\n\r\n', '\r\n', ''],
    ['blank lines', ' \r\n\t', ' \r\n\t\r\n', ''],
    ['no line end', 'x', 'x\r\n', 'x\r\n'],
    ['a blank last line', 'x\r\n \r\n', 'x\r\n \r\n', 'x\r\n'],
    ['white space at the start of a line', '\t x\r\n', '\t x\r\n', ' x\r\n'],
    ['a CR that ends no line', 'a \r b\r\r\n', 'a \r b\r\r\n', 'a \r b\r\r\n'],
    ['an LF that ends no line', 'a \nb\r\n\n', 'a \nb\r\n\n\r\n', 'a \nb\r\n\n\r\n'],
  ])('of %s', (_, text, simple, relaxed) => {
    expect([canonicalBody(text, 'simple'), canonicalBody(text, 'relaxed')]).toEqual([simple, relaxed]);
  });

  test.each([
    ['\r\n', 'frcCV1k9oG9oKj3dpUqdJg1PxRT2RSN/XKdLCPjaYaY='],
    ['', '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='],
    ['hello\r\n', 'zS7KNTV0HyeorkDDGwxB1AV6enuRKzO5rthkhdHIRnY='],
    [' C \r\nD \t E\r\n', 'unak6JHq0wL+Q1HP7dW1tjBx9FLA6DffoZ0qrLwbbpo='],
  ])('%j has the hash that the standard knows', (text, hash) => {
    const canonicalization = text === '\r\n' ? 'simple' : 'relaxed';
    const hashes = new BodyHashes({ octets: octets(text), lineEnds: 'crlf' }, [], nodeHash, nodePorts);
    const { digest } = hashes.of({ canonicalization, hash: 'sha256', length: undefined });
    expect(Buffer.from(digest).toString('base64')).toBe(hash);
  });

  const piece = fc.constantFrom('a', 'bc', ' ', '  ', '\t', '\r\n', '\n', '\r', ' \r\n', '\xff');
  const lineEnds = fc.constantFrom('crlf' as const, 'any' as const);
  const form = fc.constantFrom('simple' as const, 'relaxed' as const);

  test('comes out as the standard has it', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), form, lineEnds, (pieces, canonicalization, ends) => {
        const text = pieces.join('');
        const expected = byTheBook(text, canonicalization, ends);
        expect(canonicalBody(text, canonicalization, ends)).toBe(expected);
        expect(canonicalBody(text, canonicalization, ends, plainPorts)).toBe(expected);
      }),
      { numRuns: 5000 },
    );
  });

  test('comes out alike where its blocks are cut', () => {
    const block = 64 * 1024;
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 8 }),
        fc.integer({ min: -9, max: 9 }),
        fc.constantFrom('x', 'xy ', 'z\r\n', ' '),
        form,
        lineEnds,
        (pieces, shift, filling, canonicalization, ends) => {
          const lead = filling.repeat(Math.ceil(block / filling.length)).slice(0, block + shift);
          const text = `${lead}${pieces.join('')}${lead}end`;
          expect(canonicalBody(text, canonicalization, ends)).toBe(byTheBook(text, canonicalization, ends));
        },
      ),
      { numRuns: 200 },
    );
  });

  test('ends for a signature where as many canonical octets end', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 20 }),
        form,
        lineEnds,
        fc.nat(40),
        (pieces, canonicalization, ends, length) => {
          const text = pieces.join('');
          const whole = canonicalBody(text, canonicalization, ends);
          const end = signedEnd({ octets: octets(text), lineEnds: ends }, canonicalization, length);
          expect(end).toBeLessThanOrEqual(text.length);
          if (length >= whole.length) return;
          // Nothing before that place is unsigned: what stands there gives the signed octets, or begins with them.
          const before = canonicalBody(`${text.slice(0, end)}x`, canonicalization, ends).slice(0, -3);
          expect(
            `${before} \r\n`.startsWith(whole.slice(0, length)) ||
              before.startsWith(whole.slice(0, length - 1)),
          ).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('several hashes of one body', () => {
  test('are made in one pass for each form', () => {
    const body = octets('one  two\r\n');
    let passes = 0;
    const counting = {
      ...nodePorts,
      has: (bytes: Uint8Array, word: string) => {
        passes++;
        return nodePorts.has(bytes, word);
      },
    };
    const hashes = new BodyHashes({ octets: body, lineEnds: 'crlf' }, [], nodeHash, counting);
    const wishes = [undefined, 3, 0, 99].map(
      (length) => ({ canonicalization: 'relaxed', hash: 'sha256', length }) as const,
    );
    for (const wish of wishes) hashes.wish(wish);
    const digests = wishes.map((wish) => Buffer.from(hashes.of(wish).digest).toString('hex'));
    const sha = (text: string) => createHash('sha256').update(text).digest('hex');
    expect(digests).toEqual([sha('one two\r\n'), sha('one'), sha(''), sha('one two\r\n')]);
    expect(passes).toBe(1);
    expect(hashes.of({ canonicalization: 'simple', hash: 'sha1', length: undefined }).canonicalLength).toBe(
      10,
    );
  });
});

describe('a header field', () => {
  const forms = (text: string): string[] => {
    const message = readMessage(octets(text));
    return (['simple', 'relaxed'] as const).map((form) => {
      const header = new CanonicalHeader(message.bytes, form);
      const stretches = message.fields.map((field) => header.of(field));
      return Buffer.concat(header.pieces(stretches)).toString('latin1');
    });
  };

  test.each([
    ['RFC 6376 s3.4.5', 'A: X\r\nB : Y\t\r\n\tZ  \r\n', 'A: X\r\nB : Y\t\r\n\tZ  \r\n', 'a:X\r\nb:Y Z\r\n'],
    ['LF for CRLF', 'A: X\n y\n', 'A: X\r\n y\r\n', 'a:X y\r\n'],
    ['no value', 'A: \r\n \r\n', 'A: \r\n \r\n', 'a:\r\n'],
    ['a CR of its own', 'A: x\r y\r\n', 'A: x\r y\r\n', 'a:x\r y\r\n'],
    ['octets beyond ASCII', 'A: \xc3\x84\xa0 \r\n', 'A: \xc3\x84\xa0 \r\n', 'a:\xc3\x84\xa0\r\n'],
  ])('with %s', (_, text, simple, relaxed) => {
    expect(forms(text)).toEqual([simple, relaxed]);
  });

  test('covers itself without what is left out, and without a line end', () => {
    const message = readMessage(octets('S: a=1; b= xy\r\n z ; c=2 \r\n'));
    const [field] = message.fields;
    const left = { start: 10, end: 18 };
    expect(
      field &&
        ['simple', 'relaxed'].map((form) => {
          const header = new CanonicalHeader(message.bytes, form as Canonicalization);
          return Buffer.concat(header.pieces([header.ofSignature(field, left)])).toString('latin1');
        }),
    ).toEqual(['S: a=1; b=; c=2 ', 's:a=1; b=; c=2']);
  });

  test('is brought into its form once, however long the header becomes', () => {
    const text = Array.from({ length: 3000 }, (_, at) => `X-${at}: a  b\r\n`).join('');
    const message = readMessage(octets(text));
    const header = new CanonicalHeader(message.bytes, 'relaxed');
    const stretches = message.fields.map((field) => header.of(field));
    expect(message.fields.map((field) => header.of(field))).toEqual(stretches);
    expect(header.pieces(stretches).length).toBe(1);
    expect(header.pieces([...stretches].reverse()).length).toBe(3000);
  });
});
