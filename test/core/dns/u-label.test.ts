import { domainToASCII, domainToUnicode } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toUnicode } from '../../../core/dns/u-label.js';

test.each([
  ['xn--r8jz45g.jp', '例え.jp'],
  ['XN--R8JZ45G.JP', '例え.jp'],
  ['mail.xn--mnchen-3ya.example', 'mail.münchen.example'],
  // The first letter is Cyrillic.
  ['xn--xample-2of.com', '\u0435xample.com'],
  // What is no Punycode stays.
  ['xn--\u0000.example', 'xn--\u0000.example'],
  ['xn--a-.example', 'xn--a-.example'],
  ['xn--99999999999.example', 'xn--99999999999.example'],
  ['plain.example', 'plain.example'],
  ['', ''],
])('%s', (name, shown) => {
  expect(toUnicode(name)).toBe(shown);
});

test('domains are read as Node reads them', () => {
  const letters = fc.constantFrom(...'aé漢字かカж例え0-');
  const label = fc.array(letters, { minLength: 1, maxLength: 10 }).map((chars) => chars.join(''));
  fc.assert(
    fc.property(label, (text) => {
      const ascii = domainToASCII(`${text}.example`);
      fc.pre(ascii !== '');
      expect(toUnicode(ascii)).toBe(domainToUnicode(ascii));
    }),
  );
});

test('any label is read', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^xn--[a-z0-9-]{0,70}$/), (label) => {
      toUnicode(label);
    }),
  );
});
