import { describe, expect, test } from 'vitest';
import { exportBoard, exportFormats } from '../../../core/board/export.js';
import { groupPage, orderedGroups } from '../../../core/board/groups.js';
import { boardView } from '../../../core/board/make-view.js';
import { wholeBoard } from '../../../core/board/query.js';
import { rowPage } from '../../../core/board/rows.js';
import { lookupIn } from '../../../core/ide/mail/zones-lookup.js';
import { selectRows } from '../../../core/reports/view/filter.js';
import { englishWords } from '../../../core/words/words.js';
import { hostileReport, hostileText } from '../../hostile-report.js';
import { readAny } from '../reports/scene.js';

const zones = { lookup: lookupIn([]), standard: 'rfc9989' } as const;

describe('a report in which every text is hostile', async () => {
  const { set } = await readAny(Buffer.from(hostileReport));
  const all = selectRows(set, { basis: 'policy' });
  const view = boardView({ set, problems: [], unread: [] }, wholeBoard, zones, englishWords);
  const groups = orderedGroups(
    set,
    all,
    { by: 'header-from', order: 'messages', direction: 'down' },
    'policy',
  );
  const page = groupPage(set, all, groups, { by: 'header-from', from: 0, to: 100 }, englishWords);
  const rows = rowPage(set, all, { from: 0, to: 100 }, 'policy', englishWords);

  test('is read', () => {
    expect([set.reports.length, rows.total]).toEqual([1, 1]);
    expect(rows.rows[0]?.reporter).toContain('<script>');
  });

  test('is shown without a character that is unseen or turns text round', () => {
    // Keys come back to us as they were, and are shown by nobody.
    const texts = JSON.stringify([view, page.groups.map(({ key, ...shown }) => shown), rows]);
    expect(texts).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200b-\u200f]/);
    expect(texts).toContain('\\\\u202e');
  });

  test.each(exportFormats)('is exported as %s, which does nothing either', (format) => {
    const text = exportBoard({ view, groups: page.groups, by: 'header-from' }, format, englishWords);
    expect(text).not.toMatch(
      /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
    );
    if (format === 'csv') for (const line of text.split('\r\n')) expect(line).not.toMatch(/^"?[=+@-]/);
    if (format === 'markdown') expect(text.replace(/`[^`]*`/g, '')).not.toMatch(/(?<!\\)<(?:img|script)/);
  });

  test('the hostile text has all that hurts', () => {
    for (const part of ['<script>', '<img', '\u202e', '\u001b[', '=cmd']) expect(hostileText).toContain(part);
  });
});
