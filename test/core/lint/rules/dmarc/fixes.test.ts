import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../../../core/finding.js';
import { lintExample, zoneTextOf } from '../../examples.js';

function findingsOf(line: string, code: string): readonly Finding[] {
  return lintExample(line, {}).filter((finding) => finding.code === code);
}

/** The line after the first fix of the first finding with this code. */
function fixed(line: string, code: string): string | undefined {
  const fix = findingsOf(line, code)[0]?.fixes[0];
  if (fix === undefined) return undefined;
  const edits = Array.from(fix.edits).sort((a, b) => b.span.start - a.span.start);
  const before = zoneTextOf(line, {});
  const after = edits.reduce(
    (text, { span, text: inserted }) => text.slice(0, span.start) + inserted + text.slice(span.end),
    before,
  );
  return after.slice(before.length - line.length - 1, -1);
}

const rua = 'rua=mailto:d@example.com';

describe('fixes of DMARC records', () => {
  test.each([
    ['DMARC001', '_dmarc TXT "v=dmarc1; p=none"', '_dmarc TXT "v=DMARC1; p=none"'],
    ['DMARC001', '_dmarc TXT " v=DMARC1; p=none"', '_dmarc TXT "v=DMARC1; p=none"'],
    ['DMARC001', '_dmarc TXT " v=dmarc1; p=none"', '_dmarc TXT "v=DMARC1; p=none"'],
    ['DMARC001', '_dmarc TXT "\\"v=DMARC1; p=none\\""', '_dmarc TXT "v=DMARC1; p=none"'],
    ['DMARC001', '_dmarc TXT "v=DMARC1 p=none"', '_dmarc TXT "v=DMARC1; p=none"'],
    ['DMARC001', '_dmarc TXT "v=DMARC1, p=none"', '_dmarc TXT "v=DMARC1; p=none"'],
    ['DMARC001', '_dmarc TXT "v=DMARC1" "p=none"', '_dmarc TXT "v=DMARC1;" "p=none"'],
    ['DMARC001', '_dmarc TXT "v=DMARC1andmuchmore"', undefined],
    ['DMARC001', '_dmarc TXT "v=DMARC1\\\\; p=none"', '_dmarc TXT "v=DMARC1; p=none"'],
    ['DMARC001', '_dmarc TXT "v:DMARC1; p=none"', '_dmarc TXT "v=DMARC1; p=none"'],
    ['DMARC001', '_dmarc TXT "DMARC1; p=none"', '_dmarc TXT "v=DMARC1; p=none"'],
    ['DMARC001', '_dmarc TXT "v=; p=none"', '_dmarc TXT "v=DMARC1; p=none"'],
    ['DMARC001', '_dmarc TXT "p=none; v=DMARC1"', undefined],
    ['DMARC005', '_dmarc TXT "v=DMARC1;; p=none"', '_dmarc TXT "v=DMARC1; p=none"'],
    ['DMARC005', '_dmarc TXT "v=DMARC1; p=none; oops"', '_dmarc TXT "v=DMARC1; p=none;"'],
    [
      'DMARC006',
      `_dmarc TXT "v=DMARC1; p=none; ra" "u=mailto:d@example.com"`,
      `_dmarc TXT "v=DMARC1; p=none; rua" "=mailto:d@example.com"`,
    ],
    [
      'DMARC006',
      '_dmarc TXT "v=DMARC1; p=none; rua=mailto:a@example.com; ruaa=mailto:b@example.com"',
      undefined,
    ],
    ['DMARC010', `_dmarc TXT "v=DMARC1; p=rejct; ${rua}"`, `_dmarc TXT "v=DMARC1; p=reject; ${rua}"`],
    ['DMARC010', `_dmarc TXT "v=DMARC1; p=monitor; ${rua}"`, undefined],
    ['DMARC011', `_dmarc TXT "v=DMARC1; ${rua}"`, `_dmarc TXT "v=DMARC1; p=none; ${rua}"`],
    ['DMARC011', `_dmarc TXT v=DMARC1\\;${rua}`, undefined],
    ['DMARC012', `_dmarc TXT "v=DMARC1; ${rua}; p=reject"`, `_dmarc TXT "v=DMARC1; p=reject; ${rua};"`],
    ['DMARC020', '_dmarc TXT "v=DMARC1; p=none; pct=100"', '_dmarc TXT "v=DMARC1; p=none;"'],
    ['DMARC020', `_dmarc TXT "v=DMARC1; p=none; ri=60 ; ${rua}"`, `_dmarc TXT "v=DMARC1; p=none; ${rua}"`],
    [
      'DMARC020',
      '_dmarc TXT v=DMARC1\\;p=none\\;pct=100\\;sp=none',
      '_dmarc TXT v=DMARC1\\;p=none\\;sp=none',
    ],
    ['DMARC022', '_dmarc TXT "v=DMARC1; p=reject; pct=0"', '_dmarc TXT "v=DMARC1; p=reject; pct=0; t=y"'],
    ['DMARC022', '_dmarc TXT "v=DMARC1; p=reject; pct=50"', undefined],
    ['DMARC024', '_dmarc TXT "v=DMARC1; p=none; fo=1; t=n"', '_dmarc TXT "v=DMARC1; p=none; t=n"'],
    [
      'DMARC030',
      '_dmarc TXT "v=DMARC1; p=none; rua=d@example.com"',
      '_dmarc TXT "v=DMARC1; p=none; rua=mailto:d@example.com"',
    ],
    [
      'DMARC030',
      '_dmarc TXT "v=DMARC1; p=none; rua=mailto://d@example.com"',
      '_dmarc TXT "v=DMARC1; p=none; rua=mailto:d@example.com"',
    ],
    [
      'DMARC030',
      '_dmarc TXT "v=DMARC1; p=none; rua=mailto:a@x.example mailto:b@x.example"',
      '_dmarc TXT "v=DMARC1; p=none; rua=mailto:a@x.example,mailto:b@x.example"',
    ],
    [
      'DMARC030',
      '_dmarc TXT "v=DMARC1; p=none; rua=mailto: a@x.example"',
      '_dmarc TXT "v=DMARC1; p=none; rua=mailto:a@x.example"',
    ],
    ['DMARC030', '_dmarc TXT "v=DMARC1; p=none; rua=monitor"', undefined],
    [
      'DMARC030',
      '_dmarc TXT "v=DMARC1; p=none; rua=mailto:a@x.example, "',
      '_dmarc TXT "v=DMARC1; p=none; rua=mailto:a@x.example "',
    ],
    [
      'DMARC030',
      '_dmarc TXT "v=DMARC1; p=none; rua=,mailto:a@x.example"',
      '_dmarc TXT "v=DMARC1; p=none; rua=mailto:a@x.example"',
    ],
    [
      'DMARC031',
      '_dmarc TXT "v=DMARC1; p=none; rua=mailto:a,b,c@x.example"',
      '_dmarc TXT "v=DMARC1; p=none; rua=mailto:a%2Cb%2Cc@x.example"',
    ],
    [
      'DMARC031',
      '_dmarc TXT "v=DMARC1; p=none; rua=mailto:a!b!c@x.example!10m"',
      '_dmarc TXT "v=DMARC1; p=none; rua=mailto:a%21b%21c@x.example!10m"',
    ],
    [
      'DMARC031',
      '_dmarc TXT "v=DMARC1; p=none; rua=mailto:a@x.example!10p"',
      '_dmarc TXT "v=DMARC1; p=none; rua=mailto:a@x.example"',
    ],
    [
      'DMARC033',
      '_dmarc TXT "v=DMARC1; p=none; rua=malito:a@x.example"',
      '_dmarc TXT "v=DMARC1; p=none; rua=mailto:a@x.example"',
    ],
  ])('%s %s', (code, line, expected) => {
    expect(findingsOf(line, code)).not.toEqual([]);
    expect(fixed(line, code)).toBe(expected);
    // A fix takes its own cause away.
    if (expected !== undefined) expect(findingsOf(expected, code)).toEqual([]);
  });

  test('only what no receiver reads differently is safe', () => {
    const line = `_dmarc TXT "v=DMARC1; p=none; ${rua}; pct=100; ri=86400; rf=afrf; fo=1"`;
    const other = `_dmarc TXT "v=DMARC1; p=none; ${rua}; pct=50; ri=60; rf=afrf:x"`;
    const safety = (text: string) =>
      lintExample(text, {}).flatMap(({ fixes }) => fixes.map(({ isSafe }) => isSafe));
    expect(safety(line)).toEqual([true, true, true, true]);
    expect(safety(other)).toEqual([false, false, false]);
  });
});
