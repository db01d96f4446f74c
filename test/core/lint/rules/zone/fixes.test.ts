import { describe, expect, test } from 'vitest';
import type { Finding, Fix } from '../../../../../core/finding.js';
import { defaultOptions, lintZone } from '../../../../../core/lint/run.js';
import { sourceOfText } from '../../../../../core/text/source.js';
import { readZone } from '../../../../../core/zone/read-zone.js';

const header =
  '$TTL 1h\n$ORIGIN example.com.\n@ SOA ns1 hostmaster 1 7200 3600 1209600 3600\n@ NS ns1\nns1 A 192.0.2.1\n';

function findingsOf(text: string): readonly Finding[] {
  return lintZone(readZone(sourceOfText(text)), defaultOptions);
}

function apply(text: string, { edits }: Fix): string {
  const ordered = [...edits].sort((a, b) => b.span.start - a.span.start);
  let fixed = text;
  for (const { span, text: piece } of ordered) {
    fixed = fixed.slice(0, span.start) + piece + fixed.slice(span.end);
  }
  return fixed;
}

/** The text after the first fix of a finding, and whether the finding is gone then; undefined where there is no fix. */
function fix(text: string, code: string): { readonly fixed: string; readonly isSafe: boolean } | undefined {
  const found = findingsOf(text).find((finding) => finding.code === code);
  if (found === undefined) throw new Error(`there is no ${code}`);
  const [first] = found.fixes;
  if (first === undefined) return undefined;
  const fixed = apply(text, first);
  const count = (some: readonly Finding[]) => some.filter((finding) => finding.code === code).length;
  expect(count(findingsOf(fixed))).toBeLessThan(count(findingsOf(text)));
  return { fixed, isSafe: first.isSafe };
}

describe('ZONE023 takes a line out', () => {
  test('that is a line of its own', () => {
    const text = `${header}a A 192.0.2.1\n  A 192.0.2.1\n  A 192.0.2.2\n`;
    const fixed = `${header}a A 192.0.2.1\n  A 192.0.2.2\n`;
    expect(fix(text, 'ZONE023')).toEqual({ fixed, isSafe: true });
  });

  test('and no other', () => {
    const kept = [
      // The next record inherits the owner, another TTL may be meant, and a comment may say why.
      'a A 192.0.2.1\nb TXT "x"\na A 192.0.2.1\n  TXT "x"\n',
      'a A 192.0.2.1\na 5m A 192.0.2.1\n',
      'a A 192.0.2.1\na A 192.0.2.1 ; the old one\n',
      'a A 192.0.2.1\na A (\n 192.0.2.1 )\n',
    ];
    expect(kept.map((lines) => fix(header + lines, 'ZONE023'))).toEqual(kept.map(() => undefined));
  });
});

test.each([
  ['\n', 'www A 192.0.2.2', 'www A 192.0.2.2\n'],
  ['\n', 'www A 192.0.2.2  ', 'www A 192.0.2.2  \n'],
  ['\r\n', 'www A 192.0.2.2', 'www A 192.0.2.2\r\n'],
])('ZONE024 ends the last line as the others end', (lineEnd, last, expected) => {
  const before = header.replaceAll('\n', lineEnd);
  expect(fix(before + last, 'ZONE024')).toEqual({ fixed: before + expected, isSafe: true });
});

test.each([
  ['hostmaster@example.com.', 'hostmaster.example.com.'],
  ['first.last\\@example.com.', 'first\\.last.example.com.'],
  ['a\\.b.c@shop', 'a\\.b\\.c.shop'],
])('ZONE020 writes %s as the name of a mailbox', (written, expected) => {
  const text = header.replace('hostmaster', written);
  expect(fix(text, 'ZONE020')).toEqual({ fixed: header.replace('hostmaster', expected), isSafe: false });
});

test('ZONE011 writes the TTL of the set, and the default that holds anyway', () => {
  const text = `${header}a 1h A 192.0.2.1\na 60 A 192.0.2.2\n`;
  const fixed = `${header}a 1h A 192.0.2.1\na 1h A 192.0.2.2\n`;
  expect(fix(text, 'ZONE011')).toEqual({ fixed, isSafe: false });
  const without = header.replace('$TTL 1h\n', '');
  expect(fix(without, 'ZONE011')).toEqual({ fixed: `$TTL 3600\n${without}`, isSafe: true });
});

test('ZONE017 adds the final dot', () => {
  const text = `${header}www CNAME www.example.org\n`;
  const fixed = `${header}www CNAME www.example.org.\n`;
  expect(fix(text, 'ZONE017')).toEqual({ fixed, isSafe: false });
});

test('MX002 writes the preference of a null MX', () => {
  const fixed = `${header}a MX 0 .\n`;
  expect(fix(`${header}a MX 10 .\n`, 'MX002')).toEqual({ fixed, isSafe: false });
});
