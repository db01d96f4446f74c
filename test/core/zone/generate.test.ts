import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { sourceOfOctets } from '../../../core/text/source.js';
import { english } from '../../../core/words/words.js';
import { wordsOf } from '../../../core/zone/generate/problem.js';
import {
  type Generated,
  type GenerateField,
  type GenerateOptions,
  type GeneratePart,
  readGenerate,
} from '../../../core/zone/generate.js';
import { printZone } from '../../../core/zone/print.js';
import { readZone } from '../../../core/zone/read-zone.js';
import { compileZone, squeezed, withBind } from '../../bind.js';

const scratch = mkdtempSync(join(tmpdir(), 'generate-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const directive = '$GENERATE ';

/** The fields of a directive, without its word. Knows quotes and escapes, and no comments. */
function fieldsOf(text: string): GenerateField[] {
  const field = /"((?:\\[\s\S]|[^"\\])*)"|(?:\\[\s\S]|[^\s"\\]|\\$)+/g;
  return Array.from(text.matchAll(field), (found) => {
    const start = directive.length + found.index + (found[1] === undefined ? 0 : 1);
    const octets = found[1] ?? found[0];
    return { octets, isQuoted: found[1] !== undefined, span: { start, end: start + octets.length } };
  });
}

function read(text: string, options?: GenerateOptions): Generated {
  return readGenerate({ start: 0, end: directive.length - 1 }, fieldsOf(text), options);
}

/** `#` stands for `$`, so that nobody takes the cases for template strings. */
function dollars(text: string): string {
  return text.replaceAll('#', '$');
}

/** The lines that a directive makes, or what is wrong with it and where. */
function linesOf(text: string, options?: GenerateOptions): string[] {
  const generated = read(text, options);
  if ('problem' in generated) {
    const { kind, part, span } = generated.problem;
    return [`${kind} ${part}: ${`${directive}${text}`.slice(span.start, span.end)}`];
  }
  const { count, line } = generated.series;
  return Array.from({ length: count }, (_, index) => line(index));
}

describe('the lines of a series', () => {
  test.each([
    ['1-2 host# A 192.0.2.#', 'host1 A 192.0.2.1', 'host2 A 192.0.2.2'],
    ['1-10/4 a# A 192.0.2.#', 'a1 A 192.0.2.1', 'a5 A 192.0.2.5', 'a9 A 192.0.2.9'],
    ['0-0 a IN 1h TXT "\\"one # two\\" three"', 'a 1h IN TXT "one 0 two" three'],
    ['5-5 #{-7,4} CNAME #{0,3,n}', '-002 CNAME 5.0'],
    ['5-5 ###{1}.# PTR \\###', '\\#6.6 PTR \\##'],
    ['171-171 #{0,4,N} A 192.0.2.1', 'B.A. A 192.0.2.1'],
    ['7-7 a#{0,0,o}b#{1,0,o}c#{-8,0,o} A 192.0.2.1', 'a7b10c37777777777 A 192.0.2.1'],
  ])('%s', (text, ...lines) => {
    expect(linesOf(dollars(text))).toEqual(lines.map(dollars));
  });

  test('know which field of the directive each character comes from', () => {
    const text = '9-10 a$ 1h IN MX "1$ mail$"';
    const generated = read(text);
    if ('problem' in generated) throw new Error(generated.problem.kind);
    const { series } = generated;
    expect(series.line(1)).toBe('a10 1h IN MX 110 mail10');
    const parts: GeneratePart[] = Array.from(series.line(1), (_, offset) => series.fieldAt(1, offset));
    expect(parts.map((part) => part[0]).join('')).toBe('ooootttccctttrrrrrrrrrr');
    const spans = Array.from(series.spans, ([part, { start, end }]) => {
      return `${part} ${`${directive}${text}`.slice(start, end)}`;
    });
    expect(spans).toEqual(['range 9-10', 'owner a$', 'ttl 1h', 'class IN', 'type MX', 'rdata 1$ mail$']);
  });
});

describe('a directive that makes nothing says where:', () => {
  test.each([
    ['', 'missing-argument range: #GENERATE'],
    ['1-2', 'missing-argument owner: 1-2'],
    ['1-2 a 300 IN', 'missing-argument type: IN'],
    ['1-2 a A', 'missing-argument rdata: A'],
    ['"1-2" a A 192.0.2.1', 'quoted-keyword range: 1-2'],
    ['1-2 a "A" 192.0.2.1', 'quoted-keyword type: A'],
    ['2-1 a A 192.0.2.1', 'bad-range range: 2-1'],
    ['1-2147483648 a A 192.0.2.1', 'bad-range range: 1-2147483648'],
    ['-1-2 a A 192.0.2.1', 'bad-range range: -1-2'],
    ['1-2/0 a A 192.0.2.1', 'bad-step range: 1-2/0'],
    ['1-2/ a A 192.0.2.1', 'bad-step range: 1-2/'],
    ['1-2 a CH A 192.0.2.1', 'class-mismatch class: CH'],
    ['1-2 a IN IN 192.0.2.1', 'unknown-type type: IN'],
    ['1-2 a AXFR 192.0.2.1', 'meta-type type: AXFR'],
    ['1-2 a MD mail', 'obsolete-type type: MD'],
    ['1-2 a#{0,3,q} A 192.0.2.1', 'bad-modifier owner: #{0,3,q}'],
    ['1-2 a#{0 A 192.0.2.1', 'bad-modifier owner: #{0'],
    ['1-2 a#{0,1}#{2,} A 192.0.2.1', 'bad-modifier owner: #{2,}'],
    ['1-2 a TXT "x #{a} y"', 'bad-modifier rdata: #{a}'],
    ['1-2 a#{0,128} A 192.0.2.1', 'wide-modifier owner: #{0,128}'],
    ['1-2 a#{2147483646} A 192.0.2.1', 'large-offset owner: #{2147483646}'],
    ['1-2 a TXT b\\', 'bad-escape rdata: \\'],
    ['1-2 a A 192.0.2.1 192.0.2.2', 'extra-text extra: 192.0.2.2'],
    ['1-65537 a# A 192.0.2.1', 'too-many range: 1-65537'],
    [`1-65536 a# TXT ${'x'.repeat(600)}`, 'too-many range: 1-65536'],
    [`1-1 a# TXT ${'x'.repeat(65512)}`, `long-rdata rdata: ${'x'.repeat(65512)}`],
  ])('%s', (text, problem) => {
    expect(linesOf(dollars(text))).toEqual([dollars(problem)]);
    const generated = read(dollars(text));
    if ('series' in generated) throw new Error('it makes something');
    expect(english(wordsOf(generated.problem, generated.problem.text))).toMatch(/\S \S/);
  });

  test('the range, where the caller has no room for more records', () => {
    expect(linesOf('1-3 a A 192.0.2.$', { mostRecords: 2 })).toEqual(['too-many range: 1-3']);
  });

  test('the data, where they stand in parentheses', () => {
    const problem = 'in-parentheses rdata: 192.0.2.$';
    expect(linesOf('1-3 a A 192.0.2.$', { isInParentheses: true })).toEqual([problem]);
  });

  test('the whole field, where an octet is not a unit of the source', () => {
    const span = { start: 15, end: 20 };
    const owner = { octets: dollars('m\xc3\xbc#{a}'), isQuoted: false, span };
    const generated = readGenerate({ start: 0, end: 9 }, [...fieldsOf('1-2'), owner, ...fieldsOf('A 1')]);
    expect('problem' in generated && generated.problem).toMatchObject({ kind: 'bad-modifier', span });
  });
});

test('what hardly anybody means is told', () => {
  const generated = read(dollars('1-3,2 a#{5}-#-# TXT #'));
  const oddities = 'series' in generated ? generated.series.oddities : [];
  expect(oddities.map(({ kind, part, span: { start } }) => `${kind} ${part} ${start}`)).toEqual([
    'ignored-text range 13',
    'kept-offset owner 22',
  ]);
});

/** A server outside the zone: BIND wants an address for one inside. */
const header =
  '$ORIGIN example.com.\n$TTL 3600\n@ SOA ns.example.net. h.example.net. 1 2 3 4 5\n@ NS ns.example.net.\n';

/** What BIND makes of a directive, and what we do: records sorted, undefined for a zone that is rejected. */
function compare(text: string): { readonly bind: unknown; readonly ours: unknown } {
  writeFileSync(join(scratch, 'zone'), `${header}${directive}${text}\n`, 'latin1');
  const bind = compileZone(scratch, 'zone', 'example.com', scratch).records;
  const generated = read(text);
  if ('problem' in generated) return { bind, ours: undefined };
  const { count, line } = generated.series;
  const lines = Array.from({ length: count }, (_, index) => line(index));
  const zone = readZone(sourceOfOctets(Buffer.from(`${header}${lines.join('\n')}\n`, 'latin1')));
  const records = squeezed(Array.from(printZone(zone)).join('\n'));
  return { bind, ours: zone.problems.length === 0 ? records : undefined };
}

const cases = readFileSync(new URL('generate-cases.txt', import.meta.url), 'latin1')
  .trim()
  .split('\n')
  .slice(1);

const ranges = [
  ...['1-10/3', '1-3x', '1-10/3z', '1-10/', '1-10/0', '+1-+2', '2-1', '1', '1-', '-1-2', '1--2', '1-2/-1'],
  ...['2147483646-2147483647', '2147483648-2147483648', '0-2147483647/2147483647', '1-2/2147483648', '0-0'],
  ...['1-2,2', '0x1-2', '1/2-3', '1-2//2', '007-8'],
];

describe.runIf(withBind)('BIND says the same about', () => {
  test.each(cases)('%s', (rest) => {
    const { bind, ours } = compare(`1-2 ${rest}`);
    expect(ours).toEqual(bind);
  });

  test.each(ranges)('the range %s', (range) => {
    const { bind, ours } = compare(`${range} a$ TXT $`);
    expect(ours).toEqual(bind);
  });

  test.each(['1-2 a#{2147483646} TXT x', '1-1 a#{2147483646} TXT x', '0-0 #{-2147483647} TXT x'])(
    'the edge of the numbers: %s',
    (text) => {
      const { bind, ours } = compare(dollars(text));
      expect(ours).toEqual(bind);
    },
  );

  test.each([
    ['labels', `1-1 ${'a'.repeat(62)}$ TXT x`],
    ['labels', `1-1 ${'a'.repeat(63)}$ TXT x`],
    ['names', `9-10 $${'.a'.repeat(120)} TXT x`],
    ['names', `9-10 $${'.a'.repeat(119)} TXT x`],
    ['data', `1-1 a TXT "${'x '.repeat(100)}${' '.repeat(65_311)}"`],
    ['data', `1-1 a TXT "${'x '.repeat(100)}${' '.repeat(65_312)}"`],
    ['octets beyond ASCII', '1-2 a\xff$ TXT "\xe4$"'],
  ])('the longest and longer %s', (_, text) => {
    const { bind, ours } = compare(text);
    expect(ours).toEqual(bind);
  });

  test('anything', () => {
    const pieces = [
      ...['#', '#', '##', '\\#', '\\', '{', '}', '#{0}', '#{1,2}', '#{-2,3,x}', '#{9,3,n}', '#{0,2,N}', '.'],
      ...['#{1,5,o}', '#{200,0,X}', 'a', 'b-', '1', '\\0', '\\"', '\xe9', '#{', ',', '#{+1}', '#{-9,2,d}'],
    ];
    const template = fc
      .array(fc.constantFrom(...pieces.map(dollars)), { minLength: 1, maxLength: 6 })
      .map((some) => some.join(''))
      .filter((text) => isOneWord(text) && !isCutShort(text));
    const type = fc.constantFrom('TXT', 'TXT', 'PTR', 'A');
    fc.assert(
      fc.property(template, type, template, fc.boolean(), (owner, typeName, data, isQuoted) => {
        // Never a final dot: outside the zone BIND does not look at the data.
        const { bind, ours } = compare(`3-5 x${owner}z ${typeName} ${isQuoted ? `"${data}"` : data}`);
        expect(ours).toEqual(bind);
      }),
      { numRuns: 150 },
    );
  });
});

/** Neither a quote nor, at the end, a backslash, which would escape the blank or the quote after it. */
function isOneWord(text: string): boolean {
  return /^(?:[^\\"]|\\[\s\S])*$/.test(text);
}

/** Whether a `${` without all its parts stands behind a whole one. BIND then takes what that one left in its variables. */
function isCutShort(text: string): boolean {
  const behind = text.replaceAll('$$', '').replace(/^[\s\S]*?\$\{[^$]*?\}/, '');
  return /\$\{(?![+-]?\d+(,\d+(,[doxXnN])?)?\})/.test(behind);
}
