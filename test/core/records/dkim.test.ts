import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citeText } from '../../../core/cite.js';
import { adsp, isAdsp } from '../../../core/records/adsp.js';
import { dkimKey } from '../../../core/records/dkim-key.js';
import { dkimQuotedPrintable, quotedPrintable } from '../../../core/records/dkim-quoted-printable.js';
import { dkimReport } from '../../../core/records/dkim-report.js';
import { domainKeysPolicy } from '../../../core/records/domainkeys-policy.js';
import type { Grammar } from '../../../core/tags/grammar.js';
import { readRecord } from '../../../core/tags/read-record.js';
import type { RecordKind, TagSpec } from '../../../core/tags/record-kind.js';
import { readTagList } from '../../../core/tags/tag-list.js';
import { say } from '../../../core/words/phrase.js';
import { english } from '../../../core/words/words.js';

const tables: readonly RecordKind<Readonly<Record<string, TagSpec>>>[] = [
  dkimKey,
  dkimReport,
  adsp,
  domainKeysPolicy,
];
const key = (text: string) => readRecord(dkimKey, readTagList(text));

describe('the key record', () => {
  test('every tag', () => {
    const { values, problems, unknown } = key(
      'v=DKIM1; k=ed25519; p=AAAA BBBB; h=sha1 : sha256; s=email:*; t=y:s; n=caf=C3=A9 "1"; g=a*',
    );
    expect(values).toMatchObject({
      v: { value: 'DKIM1' },
      k: { value: 'ed25519' },
      p: { value: 'AAAA BBBB' },
      h: { value: [{ value: 'sha1' }, { value: 'sha256' }] },
      s: { value: [{ value: 'email' }, { value: '*' }] },
      t: { value: [{ value: 'y' }, { value: 's' }] },
      n: { value: 'caf\xc3\xa9 "1"' },
      g: { value: 'a*' },
    });
    expect(problems.size).toBe(0);
    expect(unknown).toEqual([]);
  });

  test.each([
    ['v=dkim1', 'v'],
    ['v=', 'v'],
    ['k=RSA', 'k'],
    ['k=', 'k'],
    ['h=', 'h'],
    ['h=sha256:', 'h'],
    ['n=100=', 'n'],
  ])('%j has no valid %s', (text, name) => {
    const { values, problems } = key(text);
    expect(Object.keys(values)).toEqual([]);
    expect(Array.from(problems.keys())).toEqual([name]);
  });

  test('an empty p is a value: the key is revoked', () => {
    expect(key('p=').values.p?.value).toBe('');
    expect(key('p= ;').values.p?.value).toBe('');
    expect(key('v=DKIM1').values.p).toBeUndefined();
  });

  test('names count as they are written', () => {
    const { unknown, known } = key('V=DKIM1; P=; constructor=1');
    expect(unknown.map(({ name }) => name.value)).toEqual(['V', 'P', 'constructor']);
    expect(known.size).toBe(0);
  });
});

function readWith(grammar: Grammar<string>, value: string): string | undefined | readonly [number, number] {
  let at: readonly [number, number] | undefined;
  const read = grammar.read({ value, span: { start: 10, end: 10 + value.length } }, ({ span }) => {
    at = [span.start - 10, span.end - 10];
  });
  return at ?? read;
}

describe('quoted-printable', () => {
  test.each([
    ['', ''],
    ['plain, with blanks\tand "quotes"', 'plain, with blanks\tand "quotes"'],
    ['=3D=C3=A9', '=\xc3\xa9'],
    ['a=3d', [1, 4]],
    ['a=b', [1, 3]],
    ['a=', [1, 2]],
    ['==3D', [0, 1]],
    ['a\xc3\xa9\xc3\xa8b', [1, 5]],
    ['a\x7f', [1, 2]],
  ])('%j', (value, expected) => {
    expect(readWith(quotedPrintable, value)).toEqual(expected);
  });

  test.each([
    ['no=20valid=20signature', 'no valid signature'],
    ['white space \t counts for nothing', 'whitespacecountsfornothing'],
    ['a=3Bb', 'a;b'],
    ['a;b', [1, 2]],
    ['5=0 %', [1, 3]],
  ])('of DKIM: %j', (value, expected) => {
    expect(readWith(dkimQuotedPrintable, value)).toEqual(expected);
  });
});

describe('the relatives', () => {
  test('a reporting record', () => {
    const { values, problems } = readRecord(
      dkimReport,
      readTagList('ra=dkim=2Berrors; rp=5; rr=V:x; rs=no=20thanks'),
    );
    expect(values).toMatchObject({
      ra: { value: 'dkim+errors' },
      rp: { value: 5 },
      rr: { value: [{ value: 'V' }, { value: 'x' }] },
      rs: { value: 'no thanks' },
    });
    expect(problems.size).toBe(0);
  });

  test.each([
    ['dkim=all', true],
    ['dkim \t= unknown; x=1', true],
    [' dkim=all', false],
    ['DKIM=all', false],
    ['v=ADSP1; dkim=all', false],
    ['', false],
  ])('%j begins as an ADSP record: %s', (text, expected) => {
    expect(isAdsp(text)).toBe(expected);
  });

  test('a DomainKeys policy', () => {
    const { values } = readRecord(domainKeysPolicy, readTagList('t=y; o=-; r=a@example.com; n=x'));
    expect(values).toMatchObject({ t: { value: 'y' }, o: { value: '-' }, r: { value: 'a@example.com' } });
  });
});

test('every row says what it means and where it stands', () => {
  for (const table of tables) {
    for (const [name, { means, value, cite }] of Object.entries(table.tags)) {
      expect(english(means).length, `${table.id} ${name}`).toBeGreaterThan(5);
      expect(english(say`${value.syntax}`).length, `${table.id} ${name}`).toBeGreaterThan(0);
      expect(citeText(cite)).toMatch(/^RFC [4-9][0-9]{3}/);
    }
  }
});

test('any text is read by every table', () => {
  const bits = fc.constantFrom(
    'v',
    'p',
    'n',
    'h',
    'ra',
    'rr',
    'dkim',
    'o',
    '=',
    ';',
    ':',
    ' ',
    '=3',
    '\xff',
    'DKIM1',
    '"',
    '\\',
  );
  fc.assert(
    fc.property(fc.array(bits, { maxLength: 30 }), (parts) => {
      for (const table of tables) readRecord(table, readTagList(parts.join('')));
    }),
  );
});
