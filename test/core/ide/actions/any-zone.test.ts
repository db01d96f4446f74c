import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actionsAt } from '../../../../core/ide/actions/actions.js';
import { rules } from '../../../../core/lint/rules/index.js';
import { sourceOfOctets, sourceOfText } from '../../../../core/text/source.js';
import { english } from '../../../../core/words/words.js';
import { recordsAt } from '../../../../core/zone/answers.js';
import { readZone } from '../../../../core/zone/read-zone.js';
import { txtOf } from '../../../../core/zone/txt.js';
import type { Zone } from '../../../../core/zone/zone.js';
import { unmark } from '../../lint/examples.js';
import { head, textsAfter } from '../names/scene.js';

function actionsIn(zone: Zone, offset: number) {
  const known = { uri: 'zone', zone };
  const selection = { start: offset, end: offset };
  return actionsAt({ known, selection, standard: 'rfc9989', zones: () => [known] });
}

const bits = [
  '@ TXT ',
  '"',
  '(',
  ')',
  '\n',
  ' ',
  ';',
  '\\',
  '\\"',
  '\\034',
  'v=spf1 ',
  '-all',
  'v=DMARC1; ',
  'p=none',
  '“',
  '\u00a0',
  'a ',
  'CNAME b',
  '$INCLUDE x',
  '$GENERATE 1-3 a$ A 192.0.2.$',
  '😀',
  '\t',
  'MX 0 .',
];
const anyText = fc.array(fc.oneof(fc.constantFrom(...bits), fc.string({ unit: 'binary', maxLength: 3 })), {
  maxLength: 30,
});

test('any text has actions whose edits can be made', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), (parts, place) => {
      const text = head() + parts.join('');
      const zone = readZone(sourceOfText(text), { id: 'zone' });
      for (const { edits } of actionsIn(zone, place % (text.length + 1))) {
        const sorted = [...edits].sort((a, b) => a.span.start - b.span.start);
        let at = 0;
        for (const { span } of sorted) {
          expect(span.start).toBeGreaterThanOrEqual(at);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          at = span.end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }
      const octets = Buffer.from(text);
      actionsIn(readZone(sourceOfOctets(octets)), place % (octets.length + 1));
    }),
    { numRuns: 300 },
  );
});

test('laying a text out anew never changes an octet', () => {
  const layouts = /^(?:Join|Wrap|Split|Remove needless)/;
  const strings = fc.array(
    fc.string({
      unit: fc.constantFrom('a', ' ', ';', '\\\\', '\\"', '\\;', '\\200', 'é', '='),
      maxLength: 120,
    }),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(strings, (parts) => {
      const text = `${head()}t TXT ( ${parts.map((part) => `"${part}"`).join('\n ')} )\n`;
      const zone = readZone(sourceOfText(text), { id: 'zone' });
      const octetsOf = (one: Zone): string =>
        recordsAt(one, 't.example.com.' as Parameters<typeof recordsAt>[1])
          .map((record) => txtOf(one, record).octets)
          .join();
      const before = octetsOf(zone);
      for (const { title, edits } of actionsIn(zone, text.indexOf('TXT'))) {
        if (!layouts.test(english(title)) || before === '') continue;
        const after = textsAfter(new Map([['zone', text]]), edits).get('zone') ?? '';
        expect(octetsOf(readZone(sourceOfText(after)))).toBe(before);
      }
    }),
  );
});

test('in every bad example the edits of an action leave no more that cannot be read', () => {
  for (const { examples } of rules) {
    for (const { bad, isWholeFile, endsWithoutNewline } of examples) {
      if (isWholeFile || endsWithoutNewline) continue;
      const text = `${head()}@ NS ns1\n${unmark(bad).text}\n`;
      const zone = readZone(sourceOfText(text), { id: 'zone' });
      for (let index = 0; index < Math.min(zone.records.length, 12); index++) {
        for (const { edits, title } of actionsIn(zone, zone.records.get(index).start)) {
          const after = textsAfter(new Map([['zone', text]]), edits).get('zone') ?? '';
          const read = readZone(sourceOfText(after), { id: 'zone' });
          expect(read.problems.length, `${english(title)}: ${bad}`).toBeLessThanOrEqual(zone.problems.length);
        }
      }
    }
  }
});

test('a long text, a long line and many records of one owner take no long', () => {
  const long = 60_000;
  const texts = [
    `@ TXT ( ${'"spf2.0" '.repeat(long / 9)} )\n`,
    `@ TXT "${'x'.repeat(250)}"${` "${'y'.repeat(255)}"`.repeat(250)}\n`,
    `@ TXT ${'a '.repeat(long / 2)}\n`,
    `@ TXT "${'\\;'.repeat(long / 2)}"\n`,
    `@ TXT ${'“'.repeat(long)}\n`,
    `@ MX 10 m\n${' A 192.0.2.1\n'.repeat(20_000)}`,
    `@ TXT "v=spf1 ${'a '.repeat(long / 2)}"\n`,
    `${';\n'.repeat(long)}@ TXT "v=spf1 -all"\n`,
  ];
  for (const text of texts) {
    const zone = readZone(sourceOfText(head() + text), { id: 'zone' });
    const began = performance.now();
    actionsIn(zone, head().length + 8);
    actionsIn(zone, head().length + text.length - 4);
    // Anything quadratic takes minutes.
    expect(performance.now() - began, text.slice(0, 40)).toBeLessThan(10_000);
  }
});
