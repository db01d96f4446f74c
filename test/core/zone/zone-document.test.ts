import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { sourceOfText } from '../../../core/text/source.js';
import { printZone } from '../../../core/zone/print.js';
import { readZone } from '../../../core/zone/read-zone.js';
import type { Zone } from '../../../core/zone/zone.js';
import { ZoneDocument } from '../../../core/zone/zone-document.js';
import { root } from '../../run-cli.js';

/** All that can be seen of a zone, in a form that can be compared. */
function shown(zone: Zone): unknown {
  return {
    // A document goes on spelling a name as it was spelled first, also when that line is gone.
    records: Array.from(printZone(zone), (record) => record.toLowerCase()),
    starts: Array.from({ length: zone.records.length }, (_, index) => zone.records.get(index).start),
    problems: zone.problems.map(({ kind, span }) => `${kind} ${span.start}-${span.end}`),
    apex: zone.apex.toLowerCase(),
    isWhole: zone.isWhole,
    lines: zone.lines.lineCount,
    ends: [0, 1, 2, 50, 1000].map((line) => [zone.lines.startOf(line), zone.lines.endOf(line)]),
    length: zone.mainLength,
  };
}

const words = [
  ...['a', '@', ' ', '\n', '\r\n', '\r', '\t', '; note\n', '"', '(', ')', '(\n', ')\n', '\\', '$TTL 5\n'],
  ...[
    '$ORIGIN sub\n',
    'b A 192.0.2.1\n',
    ' TXT "x" "y"\n',
    'c 60 IN MX 10 mail\n',
    '$GENERATE 1-3 h$ A 192.0.2.$\n',
  ],
  ...['d TXT (\n "one"\n "two" )\n', 'é', '\u{1f600}', '\ufeff', '@ SOA ns host 1 2 3 4 5\n'],
];

const folder = join(root, 'test/fixtures/zones-torture');
const zones = readdirSync(folder)
  .filter((name) => name.endsWith('.zone'))
  .map((name) => readFileSync(join(folder, name), 'utf8'));

/** Enough lines for several blocks. */
const long = Array.from(
  { length: 1200 },
  (_, line) =>
    `host-${line} ${line % 7 === 0 ? '300 ' : ''}TXT "line ${line}" ; about ${line}\n${line % 5 === 0 ? '  A 192.0.2.7\n' : ''}`,
).join('');

const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.oneof(fc.constant(0), fc.nat(6), fc.nat(20_000)),
    text: fc.array(fc.constantFrom(...words), { maxLength: 4 }).map((parts) => parts.join('')),
  }),
  { minLength: 1, maxLength: 8 },
);

const places = fc.record({ line: fc.nat(2600), character: fc.nat(90) });

describe('a zone file that is edited', () => {
  test('takes edits by line and character as an editor means them', () => {
    const edit = fc.record({ from: places, to: places, text: fc.constantFrom(...words, 'x', '') });
    const start = fc.constantFrom(...zones, long.slice(0, 30_000));
    fc.assert(
      fc.property(start, fc.array(edit, { maxLength: 5 }), (first, changes) => {
        const oracle = TextDocument.create('file:///zone', 'dns-zone', 1, first);
        const document = new ZoneDocument(first);
        for (const { from, to, text } of changes) {
          const [start, end] = [oracle.offsetAt(from), oracle.offsetAt(to)].sort((a, b) => a - b);
          const range = { start: oracle.positionAt(start ?? 0), end: oracle.positionAt(end ?? 0) };
          expect(document.offsetOf(range.start)).toBe(start);
          expect(document.offsetOf(from)).toBe(oracle.offsetAt(from));
          document.edit(start ?? 0, end ?? 0, text);
          TextDocument.update(oracle, [{ range, text }], 2);
          expect(document.text).toBe(oracle.getText());
          expect(document.zone.lines.lineCount).toBe(oracle.lineCount);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('is at any time what it would be if it were read anew', () => {
    const start = fc.constantFrom(...zones, `$TTL 1h\n@ SOA ns host 1 2 3 4 5\n${long}`, long, '');
    fc.assert(
      fc.property(start, edits, (first, changes) => {
        let text = first;
        const document = new ZoneDocument(first);
        for (const { at, length, text: put } of changes) {
          const from = Math.floor(at * text.length);
          const to = Math.min(from + length, text.length);
          text = text.slice(0, from) + put + text.slice(to);
          document.edit(from, to, put);
          while (!document.settle(4096));
          expect(document.text).toBe(text);
          expect(shown(document.zone)).toEqual(shown(readZone(sourceOfText(text))));
        }
      }),
      { numRuns: 200 },
    );
  });

  test('names that were typed and are gone take no room', () => {
    const head = '$TTL 1h\n@ SOA ns host 1 2 3 4 5\n';
    const document = new ZoneDocument(`${head}name0 A 192.0.2.1\n`);
    let typed = 'name0';
    for (let edit = 1; edit <= 4000; edit++) {
      document.edit(head.length, head.length + typed.length, `name${edit}`);
      typed = `name${edit}`;
      expect(document.zone.names.length).toBeLessThan(1500);
    }
    expect(shown(document.zone)).toEqual(shown(readZone(sourceOfText(`${head}name4000 A 192.0.2.1\n`))));
  });

  test('a long series stays, however often the lines beside it are edited', () => {
    const text = '; a comment\n$GENERATE 1-60000 h$ A 192.0.2.1\n';
    const document = new ZoneDocument(text);
    for (let edit = 0; edit < 20; edit++) document.edit(2, 2, 'x');
    expect(document.zone.records.length).toBe(60_000);
    expect(document.zone.problems).toEqual([]);
  }, 120_000);

  test('a parenthesis that does not close spoils no series below', () => {
    const zone = readZone(sourceOfText('a TXT (\nb A 192.0.2.1\n$GENERATE 1-3 h$ A 192.0.2.$\n'));
    expect(zone.problems.map(({ kind }) => kind)).toEqual(['unclosed-parenthesis']);
    expect(zone.records.length).toBe(4);
  });

  test('two parentheses that do not close spoil two entries, wherever a block ends', () => {
    for (const second of [200, 12_290, 12_310, 13_000, 40_000]) {
      const document = new ZoneDocument(long);
      let text = long;
      for (const at of [0, text.indexOf('\n', second) + 1]) {
        document.edit(at, at, '(');
        text = `${text.slice(0, at)}(${text.slice(at)}`;
      }
      expect(shown(document.zone)).toEqual(shown(readZone(sourceOfText(text))));
    }
  });

  test('waits with what a directive at the top changes, and has it all in the end', () => {
    const text = `$ORIGIN one.example.\n$TTL 1h\n${long.repeat(60)}`;
    const document = new ZoneDocument(text);
    document.edit('$ORIGIN '.length, '$ORIGIN one'.length, 'two');
    expect(document.isSettled).toBe(false);
    document.edit(text.length, text.length, 'last A 192.0.2.1\n');
    while (!document.settle(10_000));
    const expected = `${text.replace('one', 'two')}last A 192.0.2.1\n`;
    expect(shown(document.zone)).toEqual(shown(readZone(sourceOfText(expected))));
  });
});
