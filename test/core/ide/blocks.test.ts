import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldsOf } from '../../../core/ide/folds.js';
import { formatEdits } from '../../../core/ide/format/format.js';
import { inlayHints } from '../../../core/ide/inlay-hints.js';
import { selectionsAt } from '../../../core/ide/selection.js';
import { semanticTokens } from '../../../core/ide/semantic-tokens.js';
import { symbolsOf } from '../../../core/ide/symbols.js';
import { sourceOfText } from '../../../core/text/source.js';
import { readZone } from '../../../core/zone/read-zone.js';
import type { Zone } from '../../../core/zone/zone.js';
import { ZoneDocument } from '../../../core/zone/zone-document.js';

/** All that an editor asks about a zone, with a few places to ask about. */
function asked(zone: Zone, offsets: readonly number[]): unknown[] {
  const [start = 0, end = 0] = [...offsets].sort((a, b) => a - b);
  const range = { start, end: Math.min(end, start + 3000) };
  return [
    Array.from(formatEdits(zone)),
    Array.from(formatEdits(zone, { range })),
    foldsOf(zone),
    symbolsOf(zone),
    Array.from(semanticTokens(zone, { standard: 'rfc9989', range })),
    Array.from(inlayHints(zone, range, { owner: true, names: true, ttl: true, spfCost: true })),
    ...offsets.map((offset) => selectionsAt(zone, offset)),
  ];
}

const lines = [
  'www  300 IN A 192.0.2.1 ; one\n',
  '\tIN TXT "v=spf1 mx -all"\n',
  '\n',
  '; a comment\n',
  's._domainkey TXT ( "v=DKIM1; "\n"p=AAAA" )\n',
  '$ORIGIN sub.example.com.\n',
  'bad BOGUS x\n',
  '@ MX 10 mail ; ü\n',
];

test('a document in blocks is told about as its text is that was read at once, after any edits', () => {
  const piece = fc.constantFrom(...lines, ...lines.map((line) => line.repeat(40)));
  const edit = fc.tuple(
    fc.nat(),
    fc.nat({ max: 300 }),
    fc.constantFrom('', 'x', '(', ')', '"', '\n', ...lines),
  );
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 20, maxLength: 60 }),
      fc.array(edit, { maxLength: 4 }),
      fc.tuple(fc.nat(), fc.nat()),
      (pieces, edits, places) => {
        let text = `$ORIGIN example.com.\n$TTL 60\n@ SOA ns1 h 1 2 3 4 5\n${pieces.join('')}`;
        const document = new ZoneDocument(text, {});
        for (const [place, length, put] of edits) {
          const start = place % (text.length + 1);
          const end = Math.min(start + length, text.length);
          document.edit(start, end, put);
          text = text.slice(0, start) + put + text.slice(end);
        }
        const offsets = places.map((place) => place % (text.length + 1));
        expect(asked(document.zone, offsets)).toEqual(asked(readZone(sourceOfText(text)), offsets));
      },
    ),
    { numRuns: 60 },
  );
});
