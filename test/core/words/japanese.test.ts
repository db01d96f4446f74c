import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rules } from '../../../core/lint/rules/index.js';
import { japanese } from '../../../core/words/ja/index.js';
import { wordsFrom } from '../../../core/words/words.js';
import { lintExample, unmark } from '../lint/examples.js';
import { templatesOf } from './templates.js';

const root = join(import.meta.dirname, '../../..');
const folders = ['core', 'server', 'cli', 'client', 'platform'].map((folder) => join(root, folder));
const templates = templatesOf(folders);

const gapsOf = (template: string): string => [...new Set(template.match(/\{\d\}/g) ?? [])].sort().join();
/** A template that holds no word of English needs no translation. */
const hasWords = (template: string): boolean => /[A-Za-z]/.test(template.replace(/\{\d\}/g, ''));

test('everything that is said in English is said in Japanese', () => {
  const translated = new Set(Object.keys(japanese));
  expect([...templates].filter((template) => hasWords(template) && !translated.has(template))).toEqual([]);
});

test('no translation is left over', () => {
  expect(Object.keys(japanese).filter((template) => !templates.has(template))).toEqual([]);
});

test('each translation has the gaps of its template', () => {
  const differing = Object.entries(japanese).filter(([template, text]) => gapsOf(template) !== gapsOf(text));
  expect(differing).toEqual([]);
});

test('findings are told in Japanese, and nothing of them in English', () => {
  const words = wordsFrom('ja', japanese);
  const told = rules.flatMap((rule) =>
    rule.examples.flatMap((example) =>
      lintExample(unmark(example.bad).text, example)
        .filter(({ code }) => code === rule.code)
        .map(({ message }) => `${rule.code} ${words.of(message)}`),
    ),
  );
  // Two words in a row are English, unless they stand in quotes of their own or name a product.
  const english = told.filter((text) => {
    const own = text.replace(
      /「[^」]*」|Public Suffix List|Amazon Route|Oracle Cloud|Sakura Cloud|check-names primary/g,
      '',
    );
    return /\b[a-z]{2,} [a-z]{2,}\b/.test(own);
  });
  expect(english).toEqual([]);
});
