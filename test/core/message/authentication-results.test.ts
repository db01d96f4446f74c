import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAuthenticationResults } from '../../../core/message/authentication-results.js';

/** What was read, on lines a person can compare. */
function read(value: string): readonly string[] {
  const { authservId, version, isNone, results, problems } = readAuthenticationResults(value);
  return [
    `${authservId?.value ?? '-'} ${version}${isNone ? ' none' : ''}`,
    ...results.map(({ method, result, reason, properties, comments }) =>
      [
        `${method.value}=${result.value}`,
        ...(reason ? [`reason=${reason.value}`] : []),
        ...properties.map(({ type, property, value: { value } }) => `${type}.${property}=${value}`),
        ...comments.map(({ text }) => `(${text})`),
      ].join(' '),
    ),
    ...problems.map(({ start, end }) => `! ${value.slice(start, end)}`),
  ];
}

test('Google: comments with semicolons and nested parentheses', () => {
  const value =
    ' mx.google.com;\r\n       dkim=pass header.i=@example.com header.s=s1 header.b="Ab+/c=";\r\n' +
    '       spf=pass (google.com: domain of a@b.example designates 192.0.2.1 as permitted sender; (ok)) smtp.mailfrom=a@b.example;\r\n' +
    '       dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=example.com';
  expect(read(value)).toEqual([
    'mx.google.com 1',
    'dkim=pass header.i=@example.com header.s=s1 header.b=Ab+/c=',
    'spf=pass smtp.mailfrom=a@b.example (google.com: domain of a@b.example designates 192.0.2.1 as permitted sender; (ok))',
    'dmarc=pass header.from=example.com (p=REJECT sp=REJECT dis=NONE)',
  ]);
});

test('Outlook: no authserv-id, an action and a compauth', () => {
  const value =
    ' spf=pass (sender IP is 192.0.2.1)\r\n smtp.mailfrom=example.com; dkim=none (message not signed)\r\n' +
    ' header.d=none;dmarc=bestguesspass action=none header.from=example.com;compauth=pass reason=109';
  expect(read(value)).toEqual([
    '- 1',
    'spf=pass smtp.mailfrom=example.com (sender IP is 192.0.2.1)',
    'dkim=none header.d=none (message not signed)',
    'dmarc=bestguesspass .action=none header.from=example.com',
    'compauth=pass reason=109',
  ]);
});

test('white space and comments stand between all tokens', () => {
  expect(read('foo.example (c) 1 (;) ; dkim (x) / 1 = pass (y) header (z) . d = (w) example.com')).toEqual([
    'foo.example 1',
    'dkim=pass header.d=example.com (x) (y) (z) (w)',
  ]);
});

test('a comment belongs to the result it stands behind or in', () => {
  expect(read('a; (x) spf=pass (y); (z) dkim=fail')).toEqual(['a 1', 'spf=pass (x) (y)', 'dkim=fail (z)']);
});

test('of an unknown version nothing is read', () => {
  expect(read('foo.example 2; dkim=pass')).toEqual(['foo.example 2']);
});

test('what cannot be read is told, and the next result is read', () => {
  expect(read('a.example; dkim pass; spf=fail; =; none; "unclosed')).toEqual([
    'a.example 1',
    'spf=fail',
    '! dkim pass',
    '! =',
    '! none; "unclosed',
    '! "unclosed',
  ]);
});

test('InterScan: an empty property in the comment, properties of its own', () => {
  expect(
    read('spf=pass (sender IP address:) smtp.mailfrom=d.example; dkim=pass() header.d=d.example'),
  ).toEqual([
    '- 1',
    'spf=pass smtp.mailfrom=d.example (sender IP address:)',
    'dkim=pass header.d=d.example ()',
  ]);
});

test('any octets are read, and places stand inside the value', () => {
  const piece = fc.constantFrom(
    'a',
    '=',
    ';',
    '"',
    '(',
    ')',
    '\\',
    ' ',
    '\r\n ',
    '.',
    '/',
    'none',
    'dkim=pass',
    '1',
    '\xff',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const value = pieces.join('');
      const { results, problems } = readAuthenticationResults(value);
      const spans = [...results.map(({ span }) => span), ...problems];
      return spans.every(({ start, end }) => start >= 0 && start <= end && end <= value.length);
    }),
  );
});

test('a megabyte of parentheses is no trouble', () => {
  expect(readAuthenticationResults(`a.example; ${'('.repeat(1_000_000)}`).results).toEqual([]);
  expect(readAuthenticationResults('=;'.repeat(500_000)).problems.length).toBeGreaterThan(0);
});
