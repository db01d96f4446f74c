import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nothingAtHand } from '../../../core/audit/dns-lookup.js';
import { hoverAt } from '../../../core/ide/hover.js';
import { lintZone } from '../../../core/lint/run.js';
import { type Source, sourceOfOctets, sourceOfText } from '../../../core/text/source.js';
import { englishWords } from '../../../core/words/words.js';
import { printZone } from '../../../core/zone/print.js';
import { readZone } from '../../../core/zone/read-zone.js';
import { root } from '../../run-cli.js';

/** Everything that is ever done with a zone: it must end, and not throw. */
function readAndJudge(source: Source): number {
  const zone = readZone(source);
  const findings = lintZone(zone);
  const misplaced = findings.find(
    ({ span, pieces }) =>
      span.start < 0 || span.end < span.start || span.end > zone.mainLength || pieces.length === 0,
  );
  expect(misplaced).toBeUndefined();
  for (const _ of printZone(zone));
  hoverAt(zone, source.bytes.length >> 1, {
    standard: 'rfc9989',
    words: englishWords,
    lookup: nothingAtHand,
  });
  return findings.length;
}

const words = fc.constantFrom(
  ...[
    'a',
    '@',
    'IN',
    'TXT',
    'MX',
    'SPF',
    '10',
    '1h',
    '$TTL',
    '$ORIGIN',
    '(',
    ')',
    '"',
    '\\',
    ';',
    '\n',
    ' ',
    '\r',
  ],
  ...[
    'v=spf1',
    'v=DMARC1;',
    'v=DKIM1;',
    'p=',
    'p=none;',
    'include:',
    '_dmarc',
    '._domainkey',
    '%{',
    '}',
    '=',
    '-all',
  ],
  ...[
    '\\# 4 00000000',
    '192.0.2.1',
    'rua=mailto:',
    ',',
    '!',
    '“',
    '\u2013',
    '\0',
    'a:%{i}/24//64',
    'redirect=',
    '.',
  ],
);
const zoneLike = fc.array(words, { maxLength: 60 }).map((parts) => parts.join(''));

test('any octets are a zone', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (octets) => void readAndJudge(sourceOfOctets(octets))),
    {
      numRuns: 2000,
    },
  );
});

test('any text is a zone', () => {
  fc.assert(
    fc.property(
      fc.oneof(zoneLike, fc.string({ unit: 'binary' })),
      (text) => void readAndJudge(sourceOfText(text)),
    ),
    {
      numRuns: 3000,
    },
  );
});

const fixtureFolders = ['test/fixtures/zones-mistakes', 'test/fixtures/zones-torture', 'examples/zones'];
const fixtures = fixtureFolders.flatMap((folder) =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(root, folder, entry.name), 'latin1')),
);

test('any zone with pieces cut out, doubled or put in from elsewhere is still a zone', () => {
  const cut = fc.record({
    fixture: fc.nat(fixtures.length - 1),
    at: fc.nat(),
    length: fc.nat(40),
    put: zoneLike,
  });
  fc.assert(
    fc.property(cut, ({ fixture, at, length, put }) => {
      const text = fixtures[fixture] ?? '';
      const from = at % (text.length + 1);
      const mutated = text.slice(0, from) + put + text.slice(from + length);
      readAndJudge(sourceOfText(mutated));
      readAndJudge(sourceOfOctets(Buffer.from(mutated, 'latin1')));
    }),
    { numRuns: 1500 },
  );
});

const million = 1 << 20;
const head = '$ORIGIN example.com.\n$TTL 60\n@ SOA a b 1 2 3 4 5\n';
const long: readonly (readonly [string, string])[] = [
  ['1 MB of (', '('.repeat(million)],
  ['1 MB of )', ')'.repeat(million)],
  ['1 MB of "', '"'.repeat(million)],
  ['1 MB of \\', '\\'.repeat(million)],
  ['1 MB of ;', ';'.repeat(million)],
  ['1 MB of dots', '.'.repeat(million)],
  ['1 MB of one word', 'a'.repeat(million)],
  ['1 MB of one line', `${head}a TXT ${'"x" '.repeat(million / 4)}`],
  ['1 MB of lines with an open parenthesis', 'a TXT (\n'.repeat(million / 8)],
  ['1 MB of lines with an open parenthesis and a type', 'a IN A ( 192.0.2.1\n'.repeat(million / 19)],
  ['1 MB of blank-start lines after an open parenthesis', `a TXT (\n${' x\n'.repeat(million / 3)}`],
  ['1 MB of nested parentheses', `a TXT ${'('.repeat(million / 2)} "x" ${')'.repeat(million / 2)}`],
  ['1 MB of records of one owner', `${head}${'@ TXT "v=spf1 -all"\n'.repeat(million / 20)}`],
  ['1 MB of DMARC records at one name', `${head}${'_dmarc TXT "v=DMARC1; p=none"\n'.repeat(million / 30)}`],
  ['1 MB of keys at one selector', `${head}${'s._domainkey TXT "v=DKIM1; p="\n'.repeat(million / 31)}`],
  ['1 MB of SPF terms', `${head}@ TXT (\n"v=spf1"\n${'" include:a.example.com"\n'.repeat(million / 25)})`],
  ['60 kB of includes in one record', `${head}@ TXT ("v=spf1" ${'" include:example.com"\n'.repeat(2700)})`],
  ['60 kB of tags', `${head}_dmarc TXT (\n"v=DMARC1; p=none"\n${'"; x=y; p=none; ;"\n'.repeat(3500)})`],
  [
    '60 kB of report addresses',
    `${head}_dmarc TXT (\n"v=DMARC1; p=none; rua=mailto:a@b.c"\n${'",mailto:a@b.c"\n'.repeat(4000)})`,
  ],
  [
    '60 kB of key',
    `${head}s._domainkey TXT (\n"v=DKIM1; p="\n${'"MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A"\n'.repeat(1900)})`,
  ],
  ['60 kB of empty strings', `${head}_dmarc TXT (\n"v=DMARC1; p=no"\n${'""\n'.repeat(60_000)})`],
  ['30,000 names', `${head}${Array.from({ length: 30_000 }, (_, i) => `h${i} A 192.0.2.1`).join('\n')}`],
  [
    'deep names',
    `${head}${Array.from({ length: 5_000 }, (_, i) => `${i}${'.a'.repeat(110)} A 192.0.2.1`).join('\n')}`,
  ],
];

/** A quadratic reader needs hours for these; the runner's time limit catches it. */
describe('linear on', () => {
  test.each(long)('%s', (_, text) => {
    readAndJudge(sourceOfText(text));
  });

  test.each(long.slice(0, 8))('%s in a file', (_, text) => {
    readAndJudge(sourceOfOctets(Buffer.from(text)));
  });

  test('10 MB in one record', () => {
    const text = `${head}@ TXT (\n"v=spf1 "\n${`"${'ip4:192.0.2.1 '.repeat(15)}"\n`.repeat(50_000)})`;
    expect(text.length).toBeGreaterThan(10_000_000);
    readAndJudge(sourceOfText(text));
  });

  test('10 MB in one string', () => {
    readAndJudge(sourceOfText(`${head}_dmarc TXT "v=DMARC1; p=none; ${'x'.repeat(10_000_000)}"`));
  });
});
