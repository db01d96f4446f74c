import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citeText } from '../../../core/cite.js';
import { bimi, isBimi } from '../../../core/records/bimi.js';
import { isMtaSts, mtaSts } from '../../../core/records/mta-sts.js';
import { findRecordKind, recordKinds } from '../../../core/records/record-kinds.js';
import { isSenderId, readSenderIdTerms } from '../../../core/records/sender-id.js';
import { isTlsRpt, tlsRpt } from '../../../core/records/tls-rpt.js';
import { readRecord } from '../../../core/tags/read-record.js';
import type { RecordKind, TagSpec } from '../../../core/tags/record-kind.js';
import { readTagList } from '../../../core/tags/tag-list.js';
import { english } from '../../../core/words/words.js';

type Kind = RecordKind<Readonly<Record<string, TagSpec>>>;

/** Valid and invalid tags of a text, `!` before the invalid ones. */
function read(kind: Kind, text: string): string {
  const { known, problems } = readRecord(kind, readTagList(text));
  return [...known.keys()].map((name) => (problems.has(name) ? `!${name}` : name)).join(' ');
}

describe('every table of a tag list', () => {
  test.each(recordKinds.map((kind) => [kind.id, kind] as const))('%s', (id, kind) => {
    expect(findRecordKind(id)).toBe(kind);
    expect(english(kind.title)).not.toBe('');
    expect(kind.home).toContain('<');
    if (kind.version !== undefined) {
      const { tag, literal } = kind.version;
      expect(read(kind, `${tag}=${literal}`)).toBe(tag);
    }
    for (const { name, spec } of kind.rows) {
      expect(english(spec.means), name).toMatch(/\.$/);
      expect(citeText(spec.cite)).toMatch(/^RFC [0-9]{4} s|^BIMI draft$/);
      for (const { text } of spec.value.choices) {
        expect(read(kind, `${name}=${text}`), `${name}=${text}`).toBe(name);
      }
      if (typeof spec.default === 'string') {
        expect(read(kind, `${name}=${spec.default}`), `default of ${name}`).toMatch(
          new RegExp(`^!?${name}$`),
        );
      }
    }
  });

  test('nobody takes a name of an object for a kind', () => {
    expect(findRecordKind('constructor')).toBeUndefined();
  });
});

describe('values', () => {
  test.each([
    [mtaSts, 'v=STSv1; id=20260501', 'v id'],
    [mtaSts, `v=STSv1; id=${'a'.repeat(32)}`, 'v id'],
    [mtaSts, `v=STSv1; id=${'a'.repeat(33)}`, 'v !id'],
    [mtaSts, 'v=STSv1; id=2026-05-01', 'v !id'],
    [mtaSts, 'v=STSv1; id=', 'v !id'],
    [mtaSts, 'v=STSV1; ID=1', '!v'],
    [tlsRpt, 'v=TLSRPTv1; rua=mailto:a@example.com,https://example.com/r', 'v rua'],
    [tlsRpt, 'v=TLSRPTv1; rua=a@example.com', 'v !rua'],
    [bimi, 'v=BIMI1; l=https://example.com/a.svg; a=; avp=personal; lps=a,b-c', 'v l a avp lps'],
    [bimi, 'v=BIMI1; l=http://example.com/a.svg', 'v !l'],
    [bimi, 'v=BIMI1; l=https://example.com/a,b.svg', 'v !l'],
    [bimi, 'v=BIMI1; l=; avp=Brand; lps=a_b', 'v l !avp !lps'],
    [bimi, `v=BIMI1; l=; lps=${'a'.repeat(64)}`, 'v l !lps'],
  ] as const)('%s %s', (kind, text, expected) => {
    expect(read(kind as Kind, text)).toBe(expected);
  });
});

describe('the version test', () => {
  test.each([
    [isMtaSts, ['v=STSv1;', 'v=STSv1;id=1'], ['v=STSv1', 'v = STSv1;', 'V=STSv1;', ' v=STSv1;', '']],
    [isTlsRpt, ['v=TLSRPTv1;'], ['v=TLSRPTv1', 'v=tlsrptv1;']],
    [isBimi, ['v=BIMI1', 'v = BIMI1 ; l='], ['v=bimi1', 'v=BIMI10', 'BIMI1']],
    [isSenderId, ['spf2.0/pra', 'SPF2.0/mfrom,pra -all', 'spf2.1/x'], ['spf2.0', 'spf2./pra', 'v=spf1']],
  ] as const)('%s', (is, records, others) => {
    expect(records.map(is)).toEqual(records.map(() => true));
    expect(others.map(is)).toEqual(others.map(() => false));
  });
});

test('behind the version of Sender ID stand the terms of SPF', () => {
  const { version, terms, problems } = readSenderIdTerms('spf2.0/mfrom,pra mx:a.example.com ip4:bad -all');
  expect(version).toEqual({ value: 'spf2.0/mfrom,pra', span: { start: 0, end: 16 } });
  expect(terms.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    'directive mx:a.example.com',
    'broken ip4:bad',
    'directive -all',
  ]);
  expect(problems).toHaveLength(1);
});

const octets = fc.oneof(
  fc.string({ unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)) }),
  fc
    .array(
      fc.constantFrom(
        'v=',
        'STSv1',
        'TLSRPTv1',
        'BIMI1',
        'spf2.0/',
        ';',
        ' ',
        '=',
        'rua=',
        'l=',
        'https://',
        ',',
        '!',
        '%',
        'a',
      ),
    )
    .map((parts) => parts.join('')),
);

test('any octets are read', () => {
  fc.assert(
    fc.property(octets, (text) => {
      for (const kind of recordKinds) expect(readRecord(kind, readTagList(text)).list.octets).toBe(text);
      expect(readSenderIdTerms(text).octets).toBe(text);
    }),
  );
});

test('a hundred thousand octets of anything are read without delay', () => {
  const texts = ['a', ';', ',', ' ', '=', '/', '.', '-', 'a=;', 'https://a', 'a,'].map((part) =>
    part.repeat(100_000 / part.length),
  );
  for (const text of texts) {
    for (const prefix of [
      'v=BIMI1; l=https://',
      'v=BIMI1; lps=',
      'v=TLSRPTv1; rua=',
      'v=STSv1; id=',
      'spf2.0/',
    ]) {
      for (const kind of [mtaSts, tlsRpt, bimi] as readonly Kind[])
        readRecord(kind, readTagList(prefix + text));
      readSenderIdTerms(prefix + text);
    }
  }
});
