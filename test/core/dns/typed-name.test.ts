import { expect, test } from 'vitest';
import { readTypedName } from '../../../core/dns/typed-name.js';

test.each([
  ['example.com', 'example.com.'],
  ['Example.com.', 'Example.com.'],
  ['日本語.jp', 'xn--wgv71a119e.jp.'],
  ['日本語。jp', 'xn--wgv71a119e.jp.'],
  ['bücher.example', 'xn--bcher-kva.example.'],
  ['_dmarc.Bücher.example', '_dmarc.xn--bcher-kva.example.'],
  ['a\\.b.example', 'a\\.b.example.'],
  ['.', '.'],
  ['', undefined],
  ['@', undefined],
  ['a..b', undefined],
  ['“quoted”.example', undefined],
  [`${'あ'.repeat(60)}.example`, undefined],
])('what a person types: %s', (text, name) => {
  expect(readTypedName(text)).toBe(name);
});
