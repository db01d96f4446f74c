import { describe, expect, test } from 'vitest';
import { rules } from '../../../core/lint/rules/index.js';
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
  });

  const goods = rule.examples.filter(({ good }) => good !== undefined);
  test.each(goods.map((example) => [example.good, example] as const))('good: %s', (good, example) => {
    const found = lintExample(good ?? '', example).filter(({ code }) => code === rule.code);
    expect(found).toEqual([]);
  });
});
