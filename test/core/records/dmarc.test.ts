import { describe, expect, test } from 'vitest';
import { dmarc, isDmarc } from '../../../core/records/dmarc.js';
import { readRecord } from '../../../core/tags/read-record.js';
import { readTagList } from '../../../core/tags/tag-list.js';

describe('the version test', () => {
  test.each([
    'v=DMARC1',
    'v=DMARC1;',
    'v=DMARC1;p=none',
    'v = DMARC1 ; p=none',
    'v=DMARC1 \t',
    'V=DMARC1; p=none',
  ])('passes %j', (text) => expect(isDmarc(text)).toBe(true));

  test.each([
    '',
    'v=dmarc1',
    ' v=DMARC1',
    'v=DMARC1.0',
    'v=DMARC1 p=none',
    'p=none; v=DMARC1',
    '"v=DMARC1;"',
    'v=DMARC12',
  ])('passes over %j', (text) => expect(isDmarc(text)).toBe(false));
});

function valueIn(record: string, tag: keyof typeof dmarc.tags): unknown {
  return readRecord(dmarc, readTagList(`v=DMARC1; ${record}`)).values[tag]?.value;
}

describe('values', () => {
  test.each([
    ['p', 'p=NONE', 'none'],
    ['p', 'p=n', undefined],
    ['adkim', 'adkim= S', 's'],
    ['pct', 'pct=101', undefined],
    ['ri', 'ri=4294967295', 4294967295],
    ['ri', 'ri=4294967296', undefined],
    ['fo', 'fo=1:x', undefined],
    ['fo', 'fo=', undefined],
    ['rf', 'rf=bob', undefined],
    ['rf', 'rf=afrf:bad-', undefined],
  ] as const)('%s of %j', (tag, record, expected) => {
    expect(valueIn(record, tag)).toBe(expected);
  });

  test('lists keep their items', () => {
    expect(valueIn('fo=1 : D', 'fo')).toMatchObject([{ value: '1' }, { value: 'd' }]);
    expect(valueIn('rf= afrf : other', 'rf')).toMatchObject([{ value: 'afrf' }, { value: 'other' }]);
  });
});
