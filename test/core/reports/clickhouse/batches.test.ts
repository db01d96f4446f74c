import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BatchWriter, defaultBatchLimits } from '../../../../core/reports/clickhouse/batches.js';
import { reportColumns, rowColumns } from '../../../../core/reports/clickhouse/columns.js';
import { type ReportKey, reportKeyOf } from '../../../../core/reports/clickhouse/report-key.js';
import { sqlText, tabEscaped, tabUnescaped } from '../../../../core/reports/clickhouse/text.js';
import type { ReportSet } from '../../../../core/reports/report-set.js';
import { readXml, recordXml, reportXml } from '../scene.js';

const digest = (text: string): Uint8Array => createHash('sha256').update(text).digest();

const one = recordXml({ ip: '192.0.2.1', count: '8' });
const two = recordXml({ ip: '2001:db8::1', count: '2', disposition: 'reject' });

const setOf = (...reports: readonly string[]): ReportSet =>
  readXml(`<r>${reports.map((report) => report.replace(/^<\?.*\n/, '')).join('')}</r>`).set;

function keysOf(set: ReportSet): Map<number, ReportKey> {
  return new Map(set.reports.map((_, index) => [index, reportKeyOf(set, index, digest)]));
}

describe('values', () => {
  test('that are escaped stay in their field and come back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const field = tabEscaped(value);
        expect(field).not.toMatch(/[\t\n]/);
        expect(tabUnescaped(field)).toBe(value);
      }),
    );
  });

  test('NULL is nothing, and a text that looks like it is a text', () => {
    expect(tabUnescaped('\\N')).toBeUndefined();
    expect(tabUnescaped(tabEscaped('\\N'))).toBe('\\N');
  });

  test('cannot leave a literal', () => {
    expect(sqlText(`a'; DROP TABLE x --\\`)).toBe(`'a\\x27\\x3b DROP TABLE x --\\x5c'`);
    expect(sqlText('\u3042\ud800')).toBe(`'\\xe3\\x81\\x82\\xef\\xbf\\xbd'`);
  });
});

describe('the key of a report', () => {
  test('is the same in any set, and for its rows in any order', () => {
    const other = reportXml([two], { id: '1' });
    const [a] = keysOf(setOf(reportXml([one, two]))).values();
    const [, b] = keysOf(setOf(other, reportXml([two, one]))).values();
    expect(a?.report).toMatch(/^[0-9a-f]{32}$/);
    expect(b).toEqual(a);
  });

  test('is another one for other rows, and its identity stays', () => {
    const [a, b] = keysOf(setOf(reportXml([one]), reportXml([one, one]))).values();
    expect(b?.report).not.toBe(a?.report);
    expect(b?.identity).toBe(a?.identity);
  });

  const second =
    '<dkim><domain>example.com</domain><selector>s2</selector><result>pass</result></dkim></auth_results>';

  test.each([
    ['count', one.replace('<count>8<', '<count>9<')],
    ['address', one.replace('192.0.2.1', '192.0.2.2')],
    ['disposition', one.replace('<disposition>none<', '<disposition>reject<')],
    ['author', one.replace('<header_from>example.com', '<header_from>example.org')],
    ['signature', one.replace('</auth_results>', second)],
    ['reason', one.replace('</policy_evaluated>', '<reason><type>other</type></reason></policy_evaluated>')],
  ])('is another one for another %s, as it is another report of a set', (_, changed) => {
    const set = setOf(reportXml([one]), reportXml([changed]));
    const [a, b] = keysOf(set).values();
    expect(b?.report).not.toBe(a?.report);
    expect(set.reports[1]).toMatchObject({ duplicateOf: undefined, conflictsWith: 0 });
  });

  test.each([
    ['reporter', { org: 'other.example' }],
    ['name', { id: '4712' }],
    ['domain', { policy: '<domain>example.org</domain>' }],
    ['period', { begin: '1795132801' }],
  ])('is another one for another %s', (_, change) => {
    const [a, b] = keysOf(setOf(reportXml([one]), reportXml([one], change))).values();
    expect(b?.identity).not.toBe(a?.identity);
    expect(b?.report).not.toBe(a?.report);
  });
});

describe('batches', () => {
  const reports = [1, 2, 3, 4].map((id) => reportXml([one, two, one], { id: String(id) }));
  const batchesOf = (set: ReportSet, limits: Partial<typeof defaultBatchLimits> = {}) =>
    Array.from(new BatchWriter(set).batches(keysOf(set), 'load', { ...defaultBatchLimits, ...limits }));

  test('have a field for each column', () => {
    const [batch] = batchesOf(setOf(reportXml([one])));
    expect(batch?.rows.trimEnd().split('\t')).toHaveLength(2 + rowColumns.length);
    expect(batch?.reports.trimEnd().split('\t')).toHaveLength(reportColumns.length);
  });

  test('put short reports together', () => {
    const set = setOf(...reports);
    expect(batchesOf(set)).toMatchObject([{ rowCount: 12, reportCount: 4 }]);
    expect(batchesOf(set, { rows: 6 })).toMatchObject([
      { rowCount: 6, reportCount: 1 },
      { rowCount: 6, reportCount: 2 },
      { rowCount: 0, reportCount: 1 },
    ]);
  });

  test('never tell a report before all of its rows', () => {
    for (const rows of [1, 2, 3, 4, 5, 7]) {
      const seen = new Map<string, number>();
      for (const batch of batchesOf(setOf(...reports), { rows })) {
        for (const line of batch.rows.trimEnd().split('\n').filter(Boolean)) {
          const key = line.slice(0, 32);
          seen.set(key, (seen.get(key) ?? 0) + 1);
        }
        for (const line of batch.reports.trimEnd().split('\n').filter(Boolean))
          expect(seen.get(line.slice(0, 32))).toBe(3);
      }
      expect(seen.size).toBe(4);
    }
  });

  test('touch few months, whatever reports say', () => {
    const set = setOf(
      ...[0, 1, 2, 3, 4].map((year) =>
        reportXml([one], { begin: String(year * 31_536_000), end: String(year * 31_536_000 + 86_399) }),
      ),
    );
    expect(batchesOf(set, { months: 2 }).map(({ reportCount }) => reportCount)).toEqual([2, 2, 1]);
  });

  test('a day that no date column holds is told by seconds', () => {
    const fields = (begin: string) => {
      const [batch] = batchesOf(setOf(reportXml([one], { begin, end: begin })));
      return batch?.rows.split('\t').slice(3, 6);
    };
    expect(fields('99999999999')).toEqual(['2105-12-31', '99999999999', '99999999999']);
    expect(fields('never')).toEqual(['1970-01-01', '\\N', '\\N']);
  });
});
