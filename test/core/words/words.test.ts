import { expect, test } from 'vitest';
import { joined, say, templateOf, verbatim } from '../../../core/words/phrase.js';
import { english, wordsFrom } from '../../../core/words/words.js';
import { templatesIn } from './templates.js';

const words = wordsFrom('ja', {
  '{0} has {1}': '{1}が{0}にある',
  '{0} lookups': '{0}回の問い合わせ',
  constructor: '構築子',
});

test('a phrase is said as it was written, gaps filled', () => {
  expect(english(say`${'p'} has ${say`${3} lookups`}: {0} is no gap`)).toBe('p has 3 lookups: {0} is no gap');
  expect(english(joined(['a', say`b`, 3], ', '))).toBe('a, b, 3');
  expect(english(joined([], ', '))).toBe('');
});

test('a translation takes the gaps in its own order, and phrases in gaps are translated too', () => {
  expect(words.of(say`${'example.com'} has ${say`${3} lookups`}`)).toBe('3回の問い合わせがexample.comにある');
});

test('what a dictionary lacks is said in English, and its gaps still in the other language', () => {
  expect(words.of(say`now: ${say`${2} lookups`}`)).toBe('now: 2回の問い合わせ');
  expect(words.of(say`toString`)).toBe('toString');
  expect(words.of(say`constructor`)).toBe('構築子');
});

test('what the user wrote is never taken for a template or a key', () => {
  expect(words.of(verbatim('{0} lookups'))).toBe('{0} lookups');
  expect(words.of(say`${'{1}'} has ${'$&'}`)).toBe('$&が{1}にある');
});

test('templates are found in source text, nested ones too', () => {
  const source = ['say`a $', "{x ? say`b \\`c\\`` : 'd`'} e`; f({ g: say`h` })"].join('');
  expect(templatesIn(source)).toEqual(['a {0} e', 'b `c`', 'h']);
  expect(templateOf(say`a ${1} e`)).toBe('a {0} e');
});
