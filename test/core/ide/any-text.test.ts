import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldsOf } from '../../../core/ide/folds.js';
import { formatEdits } from '../../../core/ide/format/format.js';
import { inlayHints } from '../../../core/ide/inlay-hints.js';
import { selectionsAt } from '../../../core/ide/selection.js';
import { semanticTokens } from '../../../core/ide/semantic-tokens.js';
import { symbolsOf } from '../../../core/ide/symbols.js';
import { type Source, sourceOfOctets, sourceOfText } from '../../../core/text/source.js';
import { readZone } from '../../../core/zone/read-zone.js';

/** All that an editor asks about a text. */
function askAll(source: Source): void {
  const zone = readZone(source);
  const whole = { start: 0, end: source.length };
  const spans = [
    ...Array.from(formatEdits(zone), ({ span }) => span),
    ...Array.from(semanticTokens(zone, { standard: 'rfc9989' }), ({ span }) => span),
    ...Array.from(
      inlayHints(zone, whole, { owner: true, names: true, ttl: true, spfCost: true }),
      ({ edit }) => edit?.span ?? { start: 0, end: 0 },
    ),
    ...foldsOf(zone).map(({ span }) => span),
    ...symbolsOf(zone).map(({ span }) => span),
    ...selectionsAt(zone, 0),
    ...selectionsAt(zone, source.length >> 1),
    ...selectionsAt(zone, source.length + 9),
  ];
  const misplaced = spans.find(({ start, end }) => start < 0 || end < start || end > source.length);
  expect(misplaced).toBeUndefined();
}

describe('whatever the text, every answer ends and lies within it', () => {
  test('random octets', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (octets) => askAll(sourceOfOctets(octets))),
      { numRuns: 800 },
    );
  });

  test('random text', () => {
    const unit = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          ...Array.from(' \t\n\r"();\\$@=:.-/%{}'),
          'TXT',
          'SOA',
          '_dmarc',
          'v=spf1 ',
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 120 }), (units) => askAll(sourceOfText(units.join('')))),
      { numRuns: 800 },
    );
  });
});

/** Milliseconds for one text; anything quadratic takes minutes. */
const limit = 10_000;
const units = 200_000;
const repeated = (text: string): string => text.repeat(Math.ceil(units / text.length));
const head = '$ORIGIN example.com.\n$TTL 60\n@ SOA a b 1 2 3 4 5\n';

describe('every answer takes linear time for', () => {
  test.each([
    ['a large key above many comments', `k TXT ( ${repeated('"x" ')})\n${repeated('; c\n')}`],
    [
      'a large key above many lines that cannot be read',
      `k TXT ( ${repeated('"x" ')})\n${repeated('a BOGUS\n')}`,
    ],
    ['an SPF record of very many terms', `@ TXT ( "v=spf1 ${repeated('a ')}" )\n`],
    ['an SPF record in very many strings', `@ TXT ( "v=spf1 " ${repeated('"a:%{d} "\n')} )\n`],
    ['a tag list of very many tags', `_dmarc TXT "v=DMARC1; ${repeated('p=none;')}"\n`],
    ['a tag list in very many strings', `_dmarc TXT ( "v=DMARC1;" ${repeated('"p=" "none;"')} )\n`],
    ['one tag with a very long value', `_dmarc TXT "v=DMARC1; rua=${repeated('x,')}"\n`],
    ['escapes', `@ TXT "v=spf1 ${repeated('\\097')}"\n`],
    ['one very long word', `@ MX 1 ${repeated('a.')}\n`],
    ['inherited owners', `www A 192.0.2.1\n${repeated(' MX 1 a\n')}`],
    ['names of many labels', repeated('a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q MX 1 a.b.c.d.e.f.g.h.i.j\n')],
    ['keys with long selectors', repeated('a.b.c.d.e.f.g.h.i.j.k.l.m._domainkey TXT "v=DKIM1; p="\n')],
    ['owners that alternate', repeated('a A 192.0.2.1\nb A 192.0.2.1\n')],
    ['sections', repeated('$ORIGIN a\n$ORIGIN .\n')],
    ['strings over many lines', `@ TXT "${repeated('x\\\n')}"\n`],
    ['records without a TTL', repeated('a A 192.0.2.1\n')],
  ])('%s', (name, text) => {
    const zone = name === 'records without a TTL' ? text : head + text;
    const start = performance.now();
    askAll(sourceOfText(zone));
    expect(performance.now() - start).toBeLessThan(limit);
  });
});
