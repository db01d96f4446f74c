import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../core/finding.js';
import { spfRules } from '../../../core/lint/rules/spf/index.js';
import { defaultOptions, lintZone } from '../../../core/lint/run.js';
import { sourceOfText } from '../../../core/text/source.js';
import { readZone, type Zone } from '../../../core/zone/read-zone.js';
import { unmark, zoneTextOf } from '../lint/examples.js';

/** What fixes of the SPF rules do to the bad examples of these rules. */
const cases = spfRules.flatMap((rule) =>
  rule.examples.flatMap((example) => {
    const text = zoneTextOf(unmark(example.bad).text, example);
    return findings(text, rule.code).flatMap((finding) =>
      finding.fixes.map((fix) => ({
        name: `${rule.code} ${fix.title}: ${example.bad}`,
        code: rule.code,
        text,
        fix,
      })),
    );
  }),
);

function zoneOf(text: string): Zone {
  return readZone(sourceOfText(text));
}

function findings(text: string, code: string): readonly Finding[] {
  return lintZone(zoneOf(text), defaultOptions).filter((finding) => finding.code === code);
}

function apply(text: string, fix: Finding['fixes'][number]): string {
  let fixed = text;
  for (const { span, text: newText } of [...fix.edits].sort((a, b) => b.span.start - a.span.start)) {
    fixed = fixed.slice(0, span.start) + newText + fixed.slice(span.end);
  }
  return fixed;
}

describe('a fix', () => {
  test.each(cases.map((one) => [one.name, one] as const))('%s', (_, { code, text, fix }) => {
    const fixed = apply(text, fix);
    expect(zoneOf(fixed).problems).toEqual([]);
    expect(findings(fixed, code).length).toBeLessThan(findings(text, code).length);
  });

  test('stands in most rules that can know what was meant', () => {
    expect(new Set(cases.map(({ code }) => code)).size).toBeGreaterThan(18);
  });
});
