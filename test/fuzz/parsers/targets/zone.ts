import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nothingAtHand } from '../../../../core/audit/dns-lookup.js';
import { hoverAt } from '../../../../core/ide/hover.js';
import { lintZone } from '../../../../core/lint/run.js';
import { sourceOfOctets, sourceOfText } from '../../../../core/text/source.js';
import { englishWords } from '../../../../core/words/words.js';
import { fingerprintOf } from '../../../../core/zone/fingerprint.js';
import { lexZone } from '../../../../core/zone/lexer.js';
import { printZone } from '../../../../core/zone/print.js';
import { readZone } from '../../../../core/zone/read-zone.js';
import type { Zone } from '../../../../core/zone/zone.js';
import { ZoneDocument } from '../../../../core/zone/zone-document.js';
import { nodePorts } from '../../../../platform/node/byte-ports.js';
import { root } from '../../../run-cli.js';
import { promise, same, within } from '../promises.js';
import { hashOf, kindsOf, octetsOf, type Target, textOf } from '../target.js';

const folders = ['test/fixtures/zones-good', 'test/fixtures/zones-mistakes', 'test/fixtures/zones-torture'];
const fixtures = folders.flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.zone'))
    .sort()
    .map((name) => readFileSync(join(root, folder, name), 'latin1')),
);
const words = [
  ...[
    'a',
    '@',
    '*',
    'IN',
    'CH',
    'TXT',
    'MX',
    'A',
    'AAAA',
    'SOA',
    'NS',
    'CNAME',
    'SRV',
    'CAA',
    'TLSA',
    'SPF',
    'TYPE65',
    '\\# 2 abcd',
    '10',
    '1h',
    '1w2d',
    '60',
  ],
  ...[
    '$TTL 5\n',
    '$ORIGIN sub\n',
    '$INCLUDE x\n',
    '$GENERATE 1-3 h$ A 192.0.2.$\n',
    `$GENERATE 0-4/2 \${0,3,x} PTR h$\n`,
    '(',
    ')',
    '"',
    '\\',
    '\\"',
    '\\065',
    ';',
    ' ; note',
    '\n',
    '\r\n',
    '\r',
    '\t',
    ' ',
    '  ',
  ],
  ...[
    '192.0.2.1',
    '2001:db8::1',
    'mail.example.com.',
    '_dmarc',
    's1._domainkey',
    'TXT "v=DMARC1; p=none"\n',
    'TXT "v=spf1 -all"\n',
    'SOA ns host 1 2 3 4 5\n',
    '\xc3\xa9',
    '\xf0\x9f\x98\x80',
    '\xef\xbb\xbf',
    '\xe2\x80\x9c',
    '\0',
  ],
];
const corpora = [{ folder: 'zones', ends: /\.(?:zone|db|txt|in)$/ }];

/** A series of many records takes as long as it is, whatever the length of the text. */
function isLongSeries(input: string): boolean {
  return /\$GENERATE/i.test(input) && /[0-9]{4}/.test(input);
}

const shared = { seeds: fixtures, words, corpora, isCostly: isLongSeries };

/** Master files: tokens, records, and what is printed of them. */
export const zoneText: Target = {
  ...shared,
  name: 'zone',
  check(input) {
    const text = textOf(input);
    const source = sourceOfText(text);
    const tape = lexZone(source);
    for (let token = 1; token < tape.length; token++)
      promise(
        (tape.starts[token] as number) >= (tape.starts[token - 1] as number),
        'tokens stand in order',
        token,
      );
    const zone = readZone(source);
    checkPlaces(zone);
    const printed = [...printZone(zone)];
    const again = readZone(sourceOfText(`${printed.join('\n')}\n`), { origin: zone.apex });
    same([...printZone(again)].sort(), [...printed].sort(), 'a zone that is printed reads the same');
    if (text === input) {
      const file = readZone(sourceOfOctets(octetsOf(input), nodePorts), { seed: hashOf(input) });
      same([...printZone(file)], printed, 'a file reads as its text');
    }
    fingerprintOf(zone);
    return kindsOf([
      ...zone.problems.map(({ kind }) => kind),
      ...Array.from({ length: Math.min(20, zone.records.length) }, (_, index) =>
        String(zone.records.typeOf(index)),
      ),
    ]);
  },
};

function checkPlaces(zone: Zone): void {
  const { records, problems, mainLength } = zone;
  for (const { span, kind } of problems) within(zone.writtenAt(span), mainLength, `the problem ${kind}`);
  for (let index = 0; index < records.length; index++) {
    const record = records.get(index);
    within(zone.writtenAt({ start: record.start, end: record.start }), mainLength, 'a record');
    within(zone.writtenAt(record.typeSpan), mainLength, 'a type');
    zone.wireOf(record);
  }
}

/** A zone that is edited is what it would be if it were read anew. */
export const zoneEdits: Target = {
  ...shared,
  name: 'zone-edits',
  check(input) {
    const text = textOf(input);
    const places = [0, 1, 2, 3].map((salt) => hashOf(input, salt) % (text.length + 1)).sort((a, b) => a - b);
    const [a = 0, b = 0, c = 0, d = 0] = places;
    // Without two pieces first; then they are put in, and one is taken out and put back.
    const document = new ZoneDocument(text.slice(0, a) + text.slice(b, c) + text.slice(d));
    document.edit(a + c - b, a + c - b, text.slice(c, d));
    document.edit(a, a, text.slice(a, b));
    promise(document.text === text, 'edits make the text', document.text, text);
    sameZone(document, text);
    document.edit(b, d, '');
    sameZone(document, text.slice(0, b) + text.slice(d));
    document.edit(b, b, text.slice(b, d));
    sameZone(document, text);
    return kindsOf([
      ...document.zone.problems.map(({ kind }) => kind),
      String(document.zone.records.length > 0),
      String(document.zone.blocks.length),
    ]);
  },
};

function sameZone(document: ZoneDocument, text: string): void {
  while (!document.settle(4096));
  same(toldOf(document.zone), toldOf(readZone(sourceOfText(text))), 'an edited zone is as one read anew');
}

function toldOf(zone: Zone): unknown {
  return {
    // A document goes on spelling a name as it was spelled first, also when that line is gone.
    records: Array.from(printZone(zone), (record) => record.toLowerCase()),
    starts: Array.from({ length: zone.records.length }, (_, index) => zone.records.get(index).start),
    problems: zone.problems.map(({ kind, span }) => `${kind} ${span.start}-${span.end}`),
    apex: zone.apex.toLowerCase(),
    isWhole: zone.isWhole,
    lines: zone.lines.lineCount,
  };
}

/** What is found in a zone, and what is said at a place of it. */
export const zoneFindings: Target = {
  ...shared,
  name: 'zone-findings',
  check(input) {
    const text = textOf(input);
    const zone = readZone(sourceOfText(text));
    const findings = lintZone(zone);
    for (const { span, pieces, code } of findings) {
      within(span, zone.mainLength, `the finding ${code}`);
      promise(pieces.length > 0, 'a finding has pieces', code);
      for (const piece of pieces) within(piece, zone.mainLength, `a piece of ${code}`);
    }
    const at = hashOf(input) % (text.length + 1);
    const hover = hoverAt(zone, at, { standard: 'rfc9989', words: englishWords, lookup: nothingAtHand });
    if (hover !== undefined) within(hover.span, zone.mainLength, 'a hover');
    return kindsOf([...findings.map(({ code }) => code), String(hover !== undefined)]);
  },
};
