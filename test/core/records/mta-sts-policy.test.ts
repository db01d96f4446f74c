import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { looksLikeStsPolicy, readStsPolicy } from '../../../core/records/mta-sts-policy.js';
import { mxPatternFault, mxPatterns } from '../../../core/records/mx-pattern.js';
import { sourceOfOctets, sourceOfText } from '../../../core/text/source.js';

const octetsOf = (text: string): Uint8Array => Buffer.from(text, 'utf8');

/** Problems of a text as `line:kind`, read as a file and as the text of an editor. */
function problemsOf(text: string): string[] {
  const fromText = read(sourceOfText(text), text);
  const fromFile = read(sourceOfOctets(octetsOf(text)), octetsOf(text));
  expect(fromFile).toEqual(fromText);
  return fromText;
}

function read(source: Parameters<typeof readStsPolicy>[0], text: string | Uint8Array): string[] {
  const lineOf = (offset: number): number =>
    Buffer.from(text.slice(0, offset)).filter((octet) => octet === 0x0a).length + 1;
  return readStsPolicy(source).problems.map((problem) => {
    const more = 'fault' in problem ? ` ${problem.fault}` : 'key' in problem ? ` ${problem.key}` : '';
    return `${lineOf(problem.span.start)}:${problem.kind}${more}`;
  });
}

const good = 'version: STSv1\nmode: enforce\nmx: mail.example.com\nmx: *.example.net\nmax_age: 604800\n';

describe('a policy file', () => {
  test('is read', () => {
    const { version, mode, maxAgeSeconds, mx, problems } = readStsPolicy(sourceOfText(good));
    expect(version).toEqual({ value: 'STSv1', span: { start: 9, end: 14 } });
    expect(mode).toEqual({ value: 'enforce', span: { start: 21, end: 28 } });
    expect(maxAgeSeconds?.value).toBe(604800);
    expect(mx.map(({ value }) => value)).toEqual(['mail.example.com', '*.example.net']);
    expect(problems).toEqual([]);
  });

  test.each([
    ['CRLF', good.replaceAll('\n', '\r\n'), []],
    ['no last line end', good.trimEnd(), []],
    ['no blank, many blanks, blanks at the end', 'version:STSv1\nmode: \t none  \nmax_age:1\t\n', []],
    ['none without mx', 'version: STSv1\nmode: none\nmax_age: 1\n', []],
    ['nothing', '', ['1:missing version', '1:missing mode', '1:missing max_age', '1:missing mx']],
    ['a byte order mark', `\ufeff${good}`, ['1:byte-order-mark']],
    ['empty lines', `${good}\n \t\n`, ['6:empty-line', '7:empty-line']],
    [
      'a lone CR',
      'version: STSv1\rmode: none\nmax_age: 1\n',
      ['1:missing version', '1:missing mode', '1:missing mx', '1:lone-cr'],
    ],
    ['NUL', 'version: STSv1\nmode: none\nmax_age: 1\0\n', ['1:missing max_age', '3:not-text']],
    ['no colon', 'version: STSv1\nmode none\nmax_age: 1\nmx: a.b', ['1:missing mode', '2:not-a-field']],
    ['a comment', `# policy\n${good}`, ['1:not-a-field']],
    [
      'a blank before the colon',
      'version: STSv1\nmode : none\nmax_age: 1\nmx: a.b',
      ['1:missing mode', '2:not-a-field'],
    ],
    [
      'keys in another case',
      'version: STSv1\nMode: none\nmax-age: 1\nmx: a.b',
      ['1:missing mode', '1:missing max_age', '2:key-case', '3:key-case'],
    ],
    ['another key', `${good}x-note_1.2: some words: more\n`, ['6:unknown-key']],
    ['a key of too many letters', `${good}${'x'.repeat(33)}: 1\n`, ['6:not-a-field']],
    ['twice', `${good}mode: none\n`, ['6:twice']],
    ['another order', 'mode: none\nversion: STSv1\nmax_age: 1\n', ['2:version-not-first']],
    [
      'other values',
      'version: STSv2\nmode: Enforce\nmax_age: 1w\nmx: a.b\n',
      ['1:version', '2:mode', '3:max-age'],
    ],
    ['no values', 'version:\nmode:\nmax_age:\nmx:\n', ['1:version', '2:mode', '3:max-age', '4:mx empty']],
    ['a max_age of eleven digits', good.replace('604800', '00000604800'), ['5:max-age']],
    ['no mx', 'version: STSv1\nmode: testing\nmax_age: 1\n', ['2:missing mx']],
  ])('%s', (_, text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
  });

  test.each([
    ['mail.example.com', undefined],
    ['*.example.com', undefined],
    ['xn--mxa.example', undefined],
    ['', 'empty'],
    ['.example.com', 'dot-first'],
    ['mail.example.com.', 'final-dot'],
    ['*', 'wildcard'],
    ['*.*.example.com', 'wildcard'],
    ['m*.example.com', 'wildcard'],
    ['m\u00fc.example', 'not-ascii'],
    ['192.0.2.1', 'address'],
    ['2001:db8::1', 'address'],
    ['mail.example.com:25', 'no-name'],
    ['mail..example.com', 'no-name'],
    ['mail example.com', 'no-name'],
    [`${'a'.repeat(64)}.example`, 'no-name'],
  ])('mx: %s', (pattern, fault) => {
    expect(mxPatternFault(pattern)).toBe(fault);
  });

  test.each([
    ['mail.example.com', true],
    ['MAIL.Example.COM.', true],
    ['a.example.net', true],
    ['a.b.example.net', false],
    ['example.net', false],
    ['other.example.com', false],
    ['', false],
    ['.', false],
  ])('whether it covers %s', (host, expected) => {
    expect(mxPatterns(['mail.example.com', '*.example.net']).covers(host)).toBe(expected);
  });

  test.each([
    ['version: STSv1\n', true],
    ['\ufeff\r\nVersion : stsv2', true],
    ['\xef\xbb\xbfversion:STSv1', true],
    ['version 1', false],
    ['@ SOA a b 1 2 3 4 5', false],
  ])('is known by how it begins: %j', (text, expected) => {
    expect(looksLikeStsPolicy(text)).toBe(expected);
  });
});

describe('a hostile policy file', () => {
  test('is read as far as senders read, whatever its size', () => {
    const texts = [
      `${good}mx: ${'a'.repeat(1_000_000)}\n`,
      `${good}${'x'.repeat(1_000_000)}`,
      good + 'mx: mail.example.com\n'.repeat(100_000),
      good + '\n'.repeat(1_000_000),
      good + ':'.repeat(1_000_000),
      good + '\r'.repeat(1_000_000),
      good + '\0'.repeat(1_000_000),
      good + ' '.repeat(1_000_000),
    ];
    for (const text of texts) {
      const { mode, mx, problems } = readStsPolicy(sourceOfText(text));
      expect(mode?.value).toBe('enforce');
      expect(mx.length).toBeLessThan(10_000);
      expect(problems.some(({ kind }) => kind === 'too-large')).toBe(true);
    }
  });

  test('any octets are read, and problems stand in the text', () => {
    const part = fc.constantFrom(
      'version',
      'mode',
      'mx',
      'max_age',
      ': ',
      ':',
      '\n',
      '\r\n',
      '\r',
      '\0',
      '\ufeff',
      'STSv1',
      'none',
      '*.a',
      ' ',
      '1',
      '\u00fc',
      '\u{1f600}',
    );
    const texts = fc.oneof(
      fc.string(),
      fc.array(part).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        for (const source of [sourceOfText(text), sourceOfOctets(octetsOf(text))]) {
          for (const { span } of readStsPolicy(source).problems) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeGreaterThanOrEqual(span.start);
            expect(span.end).toBeLessThanOrEqual(Math.max(source.length, 1));
          }
        }
      }),
    );
  });
});
