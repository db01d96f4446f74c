import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dkimKey } from '../../../core/records/dkim-key.js';
import { dmarc } from '../../../core/records/dmarc.js';
import { readPlainUris } from '../../../core/records/plain-uri.js';
import type { ReportUri } from '../../../core/records/report-uri.js';
import { reportUris } from '../../../core/records/report-uris.js';
import type { DomainSpec } from '../../../core/records/spf-domain.js';
import { readPlainTerm } from '../../../core/records/spf-plain-term.js';
import type { SpfProblem } from '../../../core/records/spf-problem.js';
import { readTerm } from '../../../core/records/spf-read-term.js';
import type { Term } from '../../../core/records/spf-record.js';

/** What a term says, with all that is made only when somebody looks. */
function told(term: Term): object {
  const { kind, text, span } = term;
  if (term.kind === 'broken') return { kind, text, span };
  const { name } = term;
  if (term.kind === 'modifier') {
    const argument = 'domain' in term ? toldDomain(term.domain) : term.macro;
    return { kind, text, span, name, modifier: term.modifier, value: term.value, argument };
  }
  const facts = { kind, text, span, name, mechanism: term.mechanism, qualifier: term.qualifier };
  if ('network' in term) {
    const { network, address, prefix } = term;
    return { ...facts, network, address, prefix };
  }
  const domain = 'domain' in term && term.domain !== undefined ? toldDomain(term.domain) : undefined;
  if (term.mechanism !== 'a' && term.mechanism !== 'mx') return { ...facts, domain };
  return { ...facts, domain, prefix4: term.prefix4, prefix6: term.prefix6 };
}

function toldDomain({ text, span, parts, name, finalDot, mistake, macros }: DomainSpec): object {
  return { text, span, parts, name, finalDot, mistake, hasMacros: macros !== 'none' };
}

const bits = fc.constantFrom(
  ...['a', 'mx', 'all', 'ALL', 'ptr', 'include', 'exists', 'ip4', 'ip6', 'redirect', 'exp', 'moo', 'Mx'],
  ...[
    '+',
    '-',
    '~',
    '?',
    ':',
    '=',
    '/',
    '//',
    '.',
    '%',
    '%{i}',
    '%{ir}',
    '%{D2}',
    '%{v0}',
    '%{p}',
    '%{i',
    '}',
  ],
  ...[
    '192.0.2.1',
    '192.0.2.0/24',
    '2001:db8::/32',
    '::',
    '1.2.3.256',
    '0',
    '04',
    '24',
    '32',
    '33',
    '128',
    '129',
  ],
  ...['example.com', 'Example.COM.', '_spf.example.com', 'x_y', 'a-b.c-d', '-x.com', 'x.123', 'a..b', 'com'],
  ...['x'.repeat(63), 'x'.repeat(64), 'abcdefg.'.repeat(31), '@', '\\', '(', '&'],
);
const words = fc.array(bits, { minLength: 1, maxLength: 6 }).map((list) => list.join(''));

describe('a term read the quick way', () => {
  test('is what it is read as with care', () => {
    fc.assert(
      fc.property(words, fc.nat(3), (word, before) => {
        const octets = `${'x'.repeat(before)}${word} -all`;
        const plain = readPlainTerm(octets, before, before + word.length);
        if (plain === undefined) return;
        const problems: SpfProblem[] = [];
        const span = { start: before, end: before + word.length };
        expect(told(plain)).toEqual(told(readTerm({ value: word, span }, problems)));
        expect(problems).toEqual([]);
      }),
      { numRuns: 20_000 },
    );
  });

  test.each([
    'all',
    '-all',
    'a',
    '~mx',
    'a/24',
    'mx//64',
    'a/24//64',
    'mx:Example.com/24//64',
    'a:example.com.',
    'include:_spf.example.net',
    'exists:%{ir}.%{v}._spf.example.net',
    'ptr',
    'ptr:example.com',
    'ip4:192.0.2.1',
    'IP4:192.0.2.0/24',
    'ip6:2001:DB8::/32',
    'ip6:::ffff:192.0.2.1',
    'redirect=_spf.example.net',
    'exp=why.example.net',
  ])('can be %s', (word) => {
    expect(readPlainTerm(word, 0, word.length)).toBeDefined();
  });
});

function toldUri({ text, span, scheme, rest, host, size, fault }: ReportUri): object {
  return { text, span, scheme, rest, host, size, fault };
}

describe('report URIs read the quick way', () => {
  const uriBits = fc.constantFrom(
    ...[
      'mailto:',
      'MAILTO:',
      'a@example.com',
      'A.b+c@x_y.Example.',
      '@',
      ',',
      ' , ',
      '!10m',
      '!',
      '%2C',
      '%',
      ' ',
    ],
    ...[
      'a',
      'x.y',
      '..',
      '.',
      '-',
      'https://x',
      '?subject=x',
      '#',
      '\xc3\xbc',
      'x'.repeat(64),
      'abcdefg.'.repeat(32),
    ],
  );

  test('are what they are read as with care', () => {
    fc.assert(
      fc.property(fc.array(uriBits, { maxLength: 8 }), fc.nat(3), (list, before) => {
        const value = list.join('');
        const span = { start: before, end: before + value.length };
        const plain = readPlainUris(`${'x'.repeat(before)}${value}; p=none`, span.start, span.end);
        if (plain === undefined) return;
        const read = reportUris.read({ value, span }, () => {}) ?? [];
        expect(plain.map(toldUri)).toEqual(read.map(toldUri));
        expect(plain.every(({ isPlain, fault }) => isPlain && fault === undefined)).toBe(true);
      }),
      { numRuns: 20_000 },
    );
  });

  test.each(['mailto:a@example.com', 'mailto:a.b+c@x.example , MailTo:d@y.example'])('can be %s', (text) => {
    expect(readPlainUris(text, 0, text.length)).toBeDefined();
  });
});

describe.each([
  ...Object.entries(dkimKey.tags).map(([name, { value }]) => [`${name} of a DKIM key`, value] as const),
  ...Object.entries(dmarc.tags).map(([name, { value }]) => [`${name} of DMARC`, value] as const),
])('a value of %s read the quick way', (_, grammar) => {
  const choices = grammar.choices.map(({ text }) => text);
  const some = fc.oneof(
    fc.constantFrom(
      '',
      ' ',
      '0',
      '1',
      '100',
      '101',
      '4294967295',
      '4294967296',
      '00007',
      'd',
      ':',
      'x',
      ...choices,
    ),
    fc.string({ maxLength: 4 }),
  );
  const values = fc.array(some, { maxLength: 3 }).map((list) => list.join('').trim());

  test('is what it is read as with care', () => {
    fc.assert(
      fc.property(values, fc.boolean(), (written, isUpper) => {
        const value = isUpper ? written.toUpperCase() : written;
        const plain = grammar.readPlain?.(`x=${value};`, 2, 2 + value.length);
        if (plain === undefined) return;
        const span = { start: 2, end: 2 + value.length };
        let problems = 0;
        expect(plain).toEqual(grammar.read({ value, span }, () => problems++));
        expect(problems).toBe(0);
      }),
    );
  });
});
