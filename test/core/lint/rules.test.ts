import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../core/finding.js';
import { rules } from '../../../core/lint/rules/index.js';
import { english } from '../../../core/words/words.js';
import { lintExample, markOf, unmark } from './examples.js';

describe.each(rules.map((rule) => [`${rule.code} ${rule.name}`, rule] as const))('%s', (_, rule) => {
  test('has an example', () => {
    expect(rule.examples.length).toBeGreaterThan(0);
  });

  test.each(rule.examples.map((example) => [example.bad, example] as const))('bad: %s', (_, example) => {
    const { text, marks } = unmark(example.bad);
    const found = lintExample(text, example).filter(({ code }) => code === rule.code);
    expect(found.map((finding) => markOf(finding, text, example))).toEqual(marks);
    expect(marks.length).toBeGreaterThan(0);
    expect(found.flatMap(saidOf).filter((said) => /object Object|undefined|NaN/.test(said))).toEqual([]);
  });

  const goods = rule.examples.filter(({ good }) => good !== undefined);
  test.each(goods.map((example) => [example.good, example] as const))('good: %s', (good, example) => {
    const found = lintExample(good ?? '', example).filter(({ code }) => code === rule.code);
    expect(found).toEqual([]);
  });
});

/** Everything that a finding says to people. */
function saidOf({ message, related, fixes }: Finding): readonly string[] {
  return [message, ...related.map((other) => other.message), ...fixes.map(({ title }) => title)].map(english);
}
