import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Address, mailboxesOf, readAddressList, unreadableOf } from '../../../core/message/addresses.js';

/** An entry in one line: name, address, fault; a group with its members in braces. */
function shown(entry: Address): string {
  switch (entry.kind) {
    case 'unreadable':
      return `?${entry.fault} ${entry.text}`;
    case 'group':
      return `${entry.name.value}{${entry.entries.map(shown).join(' | ')}}${entry.isClosed ? '' : ' open'}`;
    case 'mailbox': {
      const name = entry.displayName === undefined ? '' : `${entry.displayName.value} `;
      const fault = entry.fault === undefined ? '' : ` !${entry.fault}`;
      return `${name}<${entry.localPart.value}@${entry.domain.value}>${fault}`;
    }
  }
}

function list(octets: string): string {
  return readAddressList(octets).entries.map(shown).join(' | ');
}

describe('an address list', () => {
  test.each([
    ['joe@example.com', '<joe@example.com>'],
    [' Joe SixPack <joe@football.example.com>', 'Joe SixPack <joe@football.example.com>'],
    ['"Joe, the \\"plumber\\"" <joe@example.com>', 'Joe, the "plumber" <joe@example.com>'],
    ['"joe@evil.example" <joe@example.com>', 'joe@evil.example <joe@example.com>'],
    ['"a@b"@example.com', '<a@b@example.com>'],
    ['"a b".c@example.com', '<a b.c@example.com>'],
    ['joe (a comment (nested) here) @ example . com (more)', '<joe@example.com>'],
    ['=?utf-8?q?J=C3=B6e?= <joe@example.com>', '=?utf-8?q?J=C3=B6e?= <joe@example.com>'],
    ['j\xc3\xb6e@m\xc3\xbcnchen.example', '<j\xc3\xb6e@m\xc3\xbcnchen.example>'],
    ['joe@[192.0.2.1]', '<joe@[192.0.2.1]>'],
    ['<@a.example,@b.example:joe@example.com>', '<joe@example.com>'],
    ['a@x.example, , Ann <b@y.example>,', '<a@x.example> | Ann <b@y.example>'],
    ['undisclosed-recipients:;', 'undisclosed-recipients{}'],
    [
      'Us: a@x.example, Ann <b@y.example>; c@z.example',
      'Us{<a@x.example> | Ann <b@y.example>} | <c@z.example>',
    ],
    ['Us: a@x.example', 'Us{<a@x.example>} open'],
    ['Joe\r\n SixPack\r\n\t<joe@example.com>', 'Joe SixPack <joe@example.com>'],
    ['Dr. Joe Q. Public <joe@example.com>', 'Dr. Joe Q. Public <joe@example.com>'],
  ])('%j', (octets, expected) => {
    expect(list(octets)).toBe(expected);
  });
});

describe('what the grammar does not have', () => {
  test.each([
    ['Joe joe@example.com', 'Joe <joe@example.com> !no-brackets'],
    ['joe@example.com <joe@example.net>', 'joe@example.com <joe@example.net> !address-as-name'],
    ['<joe@example.com> joe@example.net', '<joe@example.com> !text-behind'],
    ['<joe@example.com> <joe@example.net>', '<joe@example.com> | <joe@example.net> !missing-comma'],
    ['joe..six@example.com', '<joe..six@example.com> !dots'],
    ['joe@example..com', '<joe@example..com> !dots'],
    ['Joe <joe@example.com', 'Joe <joe@example.com> !unclosed'],
    ['joe@example.com (comment', '<joe@example.com> !unclosed'],
    ['joe@example.com behind', '<joe@example.com> !text-behind'],
    ['a@b@example.com', '?several-at-signs a@b@example.com'],
    ['a@b.example c@d.example', '?several-at-signs a@b.example c@d.example'],
    ['joe', '?no-domain joe'],
    ['Joe <joe>', '?no-domain Joe <joe>'],
    ['@example.com', '?no-local-part @example.com'],
    ['joe@', '?no-domain joe@'],
    ['Joe <>', '?empty-brackets Joe <>'],
    ['<joe@exam ple.com>', '<joe@example.com> !dots'],
    ['joe@"example".com', '?no-domain joe@"example".com'],
    ['', ''],
    [' \r\n ', ''],
    [',,;,', '?no-domain ;'],
  ])('%j', (octets, expected) => {
    expect(list(octets)).toBe(expected);
  });
});

test('spans count from the start that is given, and show what is meant', () => {
  const octets = ' "Joe" (x) <joe@example.com>, b@c.example';
  const [first, second] = mailboxesOf(readAddressList(octets, 100));
  const text = (span: { readonly start: number; readonly end: number } | undefined) =>
    span && octets.slice(span.start - 100, span.end - 100);
  expect(text(first?.span)).toBe('"Joe" (x) <joe@example.com>');
  expect(text(first?.displayName?.span)).toBe('"Joe"');
  expect(text(first?.localPart.span)).toBe('joe');
  expect(text(first?.domain.span)).toBe('example.com');
  expect(first?.comments.map(({ value, span }) => [value, text(span)])).toEqual([['(x)', '(x)']]);
  expect(text(second?.span)).toBe('b@c.example');
});

test('the route of an obsolete address stands apart', () => {
  const [mailbox] = mailboxesOf(readAddressList('<@a.example,@b.example:joe@example.com>'));
  expect(mailbox?.route?.value).toBe('@a.example,@b.example');
});

const pieces = fc.constantFrom(
  ...[
    '<',
    '>',
    '@',
    ',',
    ';',
    ':',
    '.',
    '"',
    '(',
    ')',
    '[',
    ']',
    '\\',
    ' ',
    '\r\n ',
    'a',
    'example.com',
    '\xc3',
    '\0',
  ],
);
const any = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''));

test('any octets give a list whose places lie in the text, in order', () => {
  fc.assert(
    fc.property(any, (octets) => {
      const found = readAddressList(octets);
      let end = 0;
      for (const { span } of found.entries) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        expect(span.end).toBeLessThanOrEqual(octets.length);
        expect(span.end).toBeGreaterThanOrEqual(end);
        end = span.end;
      }
      for (const { localPart, domain, fault } of mailboxesOf(found)) {
        expect(domain.value).not.toBe('');
        const written = octets.slice(domain.span.start, domain.span.end);
        if (fault === undefined)
          expect(written.replace(/[ \r\n]|\((?:[^()]|\([^()]*\))*\)/g, '')).toContain(
            domain.value.slice(0, 1),
          );
        expect(localPart.span.end).toBeLessThanOrEqual(domain.span.start);
      }
      for (const { text, span } of unreadableOf(found)) expect(octets.slice(span.start, span.end)).toBe(text);
    }),
    { numRuns: 3000 },
  );
});

describe('two hundred kilobytes of', () => {
  test.each([
    ...[
      '<',
      '>',
      '@',
      ',',
      ';',
      ':',
      '.',
      '"',
      '(',
      '()',
      '[',
      '\\',
      'a ',
      'a.',
      '<a@b.example',
      '<>',
      'a@b.example,',
    ],
    ...['a:', 'a:;', '<a@b.example> ', '"a" ', '(a@', 'a@b ', '@a:', '.@'],
  ])('%j is read in a moment', (piece) => {
    readAddressList(`a a a @${piece.repeat(200_000 / piece.length)}`);
    readAddressList(`<${piece.repeat(200_000 / piece.length)}>`);
    readAddressList(`${'a '.repeat(50_000)}@${piece.repeat(100_000 / piece.length)}`);
  });
});
