import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completionsAt } from '../../../../core/ide/complete/complete.js';
import { entryAt } from '../../../../core/ide/complete/entry-at.js';
import { plainText, snippetText } from '../../../../core/ide/complete/insertion.js';
import { signatureAt } from '../../../../core/ide/signature/signature.js';
import { type Source, sourceOfOctets, sourceOfText } from '../../../../core/text/source.js';
import { englishWords } from '../../../../core/words/words.js';
import { readZone } from '../../../../core/zone/read-zone.js';
import { ZoneDocument } from '../../../../core/zone/zone-document.js';
import { applied, today, typed } from './cursor.js';

const options = { standard: 'rfc9989', today } as const;

/** Asks at an offset; whatever is answered must lie within the entry and hold the cursor. */
function ask(source: Source, offset: number): void {
  const zone = readZone(source);
  const { span } = entryAt(zone, offset);
  for (const item of completionsAt(zone, offset, options).items) {
    expect(item.span.start).toBeGreaterThanOrEqual(span.start);
    expect(item.span.end).toBeLessThanOrEqual(span.end);
    expect(item.span.start).toBeLessThanOrEqual(offset);
    expect(item.span.end).toBeGreaterThanOrEqual(offset);
    for (const gone of item.removals) {
      expect(gone.end <= item.span.start || gone.start >= item.span.end).toBe(true);
      expect(gone.start).toBeGreaterThanOrEqual(span.start);
      expect(gone.end).toBeLessThanOrEqual(span.end);
    }
    expect(plainText(item.insert)).not.toMatch(/[\r\n]/);
    expect(snippetText(item.insert)).toBeTypeOf('string');
    item.page?.(englishWords);
  }
  signatureAt(zone, offset, englishWords);
}

const pieces = [
  ...Array.from(' \t\n"();\\@=:.-/%{}~,'),
  ...[
    '$ORIGIN ',
    'www',
    '_dmarc',
    '._domainkey',
    ' IN ',
    'TXT ',
    'MX 10 ',
    'SOA ',
    'CAA 0 issue ',
    'example.com.',
  ],
  ...[
    'v=spf1 ',
    'v=DMARC1; ',
    'v=DKIM1; ',
    'p=',
    'rua=mailto:',
    'include:',
    'ip4:',
    'mx ',
    '-all',
    '" "',
    '\\032',
    '1h ',
    'ü',
    '\\"',
  ],
];

describe('any text, any offset', () => {
  test('pieces of zones', () => {
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((some) => some.join(''));
    fc.assert(
      fc.property(text, fc.nat(300), (some, at) => ask(sourceOfText(some), Math.min(at, some.length))),
      { numRuns: 1000 },
    );
  });

  test('random octets', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(200), (octets, at) =>
        ask(sourceOfOctets(octets), Math.min(at, octets.length)),
      ),
      { numRuns: 500 },
    );
  });
});

test('what is put into a text never ends it: the number of strings grows only by a split', () => {
  const text = fc.array(fc.constantFrom(...pieces.filter((piece) => !/["\n();]/.test(piece))), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(text, text, (before, behind) => {
      const [start, end] = [before.join('').replace(/\\/g, ''), behind.join('').replace(/\\/g, '')];
      const at = typed(`_dmarc TXT "v=DMARC1; ${start}‸${end}"\nwww A 192.0.2.1\n`);
      for (const item of at.list.items) expect(applied(at, item).match(/"/g)?.length).toBe(2);
    }),
    { numRuns: 300 },
  );
});

test('a zone that is being edited answers as one that was read at once', () => {
  const text =
    '$ORIGIN example.com.\n$TTL 60\n@ SOA ns1 h 1 2 3 4 5\n@ NS ns1\nns1 A 192.0.2.1\n\n_dmarc TXT "v=DMARC1; "\n';
  const document = new ZoneDocument(text);
  let now = text;
  for (const [find, put] of [
    ['\n\n', '\n@ MX 10 \n'],
    ['MX 10 ', 'MX 10 ns'],
    ['DMARC1; ', 'DMARC1; p='],
    ['\n_dmarc', '\n$ORIGIN shop\n_dmarc'],
  ] as const) {
    const at = now.indexOf(find);
    document.edit(at, at + find.length, put);
    now = now.slice(0, at) + put + now.slice(at + find.length);
    const offset = at + put.length;
    const fresh = readZone(sourceOfText(now));
    const labelsOf = (zone: typeof fresh): string[] =>
      completionsAt(zone, offset, options).items.map(({ label }) => label);
    expect(document.text).toBe(now);
    expect(labelsOf(document.zone)).toEqual(labelsOf(fresh));
  }
});

describe('linear in hostile texts', () => {
  const repeated = (text: string): string => text.repeat(Math.ceil(200_000 / text.length));
  const head = '$ORIGIN example.com.\n$TTL 60\n@ SOA a b 1 2 3 4 5\n';
  test.each([
    ['comments above', `x A 192.0.2.1\n${repeated('; c\n')}`, ''],
    ['origins above', repeated('$ORIGIN a\n'), ''],
    ['entries that cannot be read above', repeated('a BOGUS\n'), '  '],
    ['an SPF record of very many terms', '', `@ TXT "v=spf1 ${repeated('a ')}`],
    ['a tag list in very many strings', '', `_dmarc TXT ( "v=DMARC1;" ${repeated('"p=" "none;"')} "`],
    ['very many fields', '', `@ NSEC a ${repeated('A ')}`],
    ['an owner of very many labels', '', repeated('a.')],
    ['very many keys', repeated('s._domainkey.x TXT "v=DKIM1; p="\n'), ''],
  ])('%s', (_, above, line) => {
    const text = head + above + line;
    const start = performance.now();
    const zone = readZone(sourceOfText(text));
    completionsAt(zone, text.length, options);
    signatureAt(zone, text.length, englishWords);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
