import { join } from 'node:path';
import { expect, test } from 'vitest';
import { japanese } from '../../../core/words/ja/index.js';
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
