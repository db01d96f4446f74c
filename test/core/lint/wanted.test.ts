import { describe, expect, test } from 'vitest';
import type { Finding, Severity } from '../../../core/finding.js';
import type { Example, Rule } from '../../../core/lint/rule.js';
import { rules } from '../../../core/lint/rules/index.js';
import { defaultOptions, lintZone } from '../../../core/lint/run.js';
import { lintStsPolicy } from '../../../core/lint/sts-policy-text.js';
import { sourceOfText } from '../../../core/text/source.js';
import { readZone } from '../../../core/zone/read-zone.js';
import { unmark, zoneTextOf } from './examples.js';

/** Findings of a rule's bad example, under severities of its own. */
function findings(
  text: string,
  example: Example,
  severity: Severity | 'off' | undefined,
  code: string,
): Finding[] {
  const severities = new Map(severity === undefined ? [] : [[code, severity]]);
  const options = {
    ...defaultOptions,
    ...example.facts,
    standard: example.standard ?? 'rfc9989',
    severities,
  };
  const found =
    example.policyFor === undefined
      ? lintZone(readZone(sourceOfText(text)), options)
      : lintStsPolicy(sourceOfText(text), example.policyFor, options);
  return found.filter((finding) => finding.code === code || finding.code === 'IGNORE001');
}

const textOf = (example: Example): string =>
  example.policyFor === undefined
    ? zoneTextOf(unmark(example.bad).text, example)
    : `${unmark(example.bad).text}\n`;

const cases = rules
  .filter(({ subject }) => subject !== 'suppression')
  .map((rule): [string, Rule, Example] => [rule.code, rule, rule.examples[0] as Example]);

describe.each(cases)('%s', (code, _, example) => {
  test('is as severe as the settings say, or off', () => {
    const text = textOf(example);
    expect(findings(text, example, 'off', code)).toEqual([]);
    for (const severity of ['error', 'warning', 'info'] as const) {
      const found = findings(text, example, severity, code);
      expect(found.length).toBeGreaterThan(0);
      expect(new Set(found.map((finding) => finding.severity))).toEqual(new Set([severity]));
    }
  });
});

describe.each(cases.filter(([, { subject }, { isWholeFile }]) => subject !== 'sts-policy' && !isWholeFile))(
  'a comment on the line above silences %s',
  (code, _, example) => {
    const comment = `; dns-mail-auth-ignore ${code} wanted so\n`;

    test('and is used', () => {
      const text = textOf(example);
      const source = sourceOfText(text);
      const { lines } = readZone(source);
      const places = new Set(
        findings(text, example, undefined, code).map(({ span }) => lines.startOf(lines.lineAt(span.start))),
      );
      let silenced = '';
      let at = 0;
      for (const place of [...places].sort((a, b) => a - b)) {
        silenced += text.slice(at, place) + comment;
        at = place;
      }
      expect(
        findings(silenced + text.slice(at), example, undefined, code).map((finding) => finding.code),
      ).toEqual([]);
    });

    test('and is told where it silences nothing', () => {
      const header = '$ORIGIN example.com.\n$TTL 60\n@ SOA ns h 1 7200 3600 1209600 300\n';
      const found = findings(`${header}${comment}@ NS ns\n`, {} as Example, undefined, code);
      expect(found.map((finding) => finding.code)).toEqual(['IGNORE001']);
    });
  },
);
