import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AggregateReader } from '../../../core/reports/aggregate/reader.js';
import { ReportSet } from '../../../core/reports/report-set.js';
import { rowOf } from '../../../core/reports/view/row.js';
import { octetsOf, origin, recordXml, reportXml } from './scene.js';

/** Everything that reading documents one after the other into one set comes to, with all offsets. */
function readAll(texts: readonly string[], size: number) {
  const set = new ReportSet();
  const others = texts.map((text) => {
    const octets = octetsOf(text);
    const reader = new AggregateReader(set, origin);
    for (let at = 0; at < octets.length; at += size) reader.push(octets.subarray(at, at + size));
    reader.end();
    return reader.found === 0 ? [...reader.problems.kept] : [];
  });
  const { rows } = set;
  return {
    rows: Array.from({ length: rows.length }, (_, row) => ({
      ...rowOf(set, row),
      offset: rows.offset.cells[row],
      flags: rows.flags.cells[row],
    })),
    reports: set.reports.map(({ problems, ...report }) => ({
      ...report,
      problems: [...problems.kept],
      counts: [...problems.counts],
    })),
    others,
  };
}

/** A reader that gets one octet at a time sees no passage whole, so it reads everything the long way. */
const theLongWay = 1;
const atOnce = 1 << 20;

const oneSignature = '<spf><domain>example.net</domain><scope>mfrom</scope><result>pass</result></spf>';
const signatures = (count: number): string =>
  `${'<dkim>\n<domain>example.com</domain><selector>s1</selector><result>pass</result></dkim>'.repeat(count)}${oneSignature}`;

const value = fc.constantFrom(
  ...[
    'example.com',
    '',
    ' ',
    ' example.com',
    'example.com\n',
    'a&amp;b',
    'a&b',
    'a<b',
    'a<b>c',
    'é',
    '\xff',
    '\t',
  ],
  ...[
    '<![CDATA[example.com]]>',
    'exam<!-- ple -->com',
    '12',
    '-1',
    '99999999999999999',
    'x'.repeat(5000),
    '\0',
  ],
);
const record = fc
  .record({
    from: fc.oneof({ weight: 5, arbitrary: fc.constant('example.com') }, value),
    count: fc.oneof({ weight: 5, arbitrary: fc.constant('1') }, value),
    ip: fc.constantFrom('192.0.2.1', '192.0.2.2', '2001:db8::1', 'nowhere'),
    dkim: fc.constantFrom('pass', 'fail', 'Pass', 'odd'),
    reason: fc.oneof(
      fc.constant(''),
      value.map((comment) => `<reason><type>other</type><comment>${comment}</comment></reason>`),
    ),
    auth: fc.constantFrom(...[0, 1, 2, 3].map(signatures)),
  })
  .map(recordXml);

/** What may stand between elements, or in the middle of one. */
const noise = fc.constantFrom(
  ...[
    ' ',
    '\n',
    '\r\n  ',
    '<!-- a -->',
    '<?pi ?>',
    '<x>',
    '</x>',
    '<x/>',
    '<x>1</x>',
    '<',
    '&',
    'text',
    '<a:b>',
  ],
  ...['</row>', '</record>', '<record>', '<row>', '<count>', '</count>', '<dkim>', '</dkim>', '</feedback>'],
  ...['<feedback>', '<feedback xmlns="urn:ietf:params:xml:ns:dmarc-2.0">', '<record a="b">', '<![CDATA[x]]>'],
  ...['<!DOCTYPE a>', '<extension>', '</extension>', '<source_ip/>', '<count >7</count >', '\xef\xbb\xbf'],
);
const edit = fc.record({ at: fc.nat(), cut: fc.constantFrom(0, 0, 0, 1, 2, 9, 60), put: noise });

const edits = fc.oneof(fc.constant([]), fc.array(edit, { maxLength: 3 }));

function edited(text: string, changes: readonly { at: number; cut: number; put: string }[]): string {
  return changes.reduce((before, { at, cut, put }) => {
    const place = at % (before.length + 1);
    return before.slice(0, place) + put + before.slice(place + cut);
  }, text);
}

/** Records that are wrong in the same way again and again, and documents that are wrong once. */
const records = fc
  .record({ record, edits, times: fc.integer({ min: 1, max: 4 }) })
  .map(({ record, edits, times }) => edited(record, edits).repeat(times));
const document = fc
  .record({ records: fc.array(records, { maxLength: 6 }), edits, isTwice: fc.boolean() })
  .map(({ records, edits, isTwice }) => edited(reportXml(records).repeat(isTwice ? 2 : 1), edits));

describe('values behind passages that were seen before', () => {
  test('are read as if they were read the long way, whatever the document is', () => {
    const runs = fc.property(fc.array(document, { minLength: 1, maxLength: 3 }), (texts) => {
      expect(readAll(texts, atOnce)).toEqual(readAll(texts, theLongWay));
    });
    fc.assert(runs, { numRuns: 400 });
  });

  test('are most of a report', () => {
    const text = reportXml(Array.from({ length: 50 }, () => recordXml()));
    const set = new ReportSet();
    const found: number[] = [];
    const { find } = set.passages;
    set.passages.find = (...place) => {
      const passage = find.apply(set.passages, place);
      if (passage !== undefined) found.push(passage.to);
      return passage;
    };
    const reader = new AggregateReader(set, origin);
    reader.push(octetsOf(text));
    reader.end();
    expect(set.rows.length).toBe(50);
    // Thirteen values a record.
    expect(found.length).toBeGreaterThan(48 * 13);
  });

  test('of a second document are known from the first', () => {
    const set = new ReportSet();
    for (let document = 0; document < 2; document++) {
      const reader = new AggregateReader(set, origin);
      reader.push(octetsOf(reportXml([recordXml()])));
      reader.end();
    }
    expect(set.rows.length).toBe(2);
    expect(rowOf(set, 1)).toEqual({ ...rowOf(set, 0), row: rowOf(set, 1).row, report: rowOf(set, 1).report });
  });
});
