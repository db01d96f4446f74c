import { domainToASCII } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aLabels } from '../../../core/dns/a-labels.js';

test.each([
  ['example.com', 'example.com'],
  ['münchen.example', 'xn--mnchen-3ya.example'],
  ['MÜNCHEN.Example', 'xn--mnchen-3ya.Example'],
  ['mu\u0308nchen.example', 'xn--mnchen-3ya.example'],
  ['例え。テスト', 'xn--r8jz45g.xn--zckzah'],
  ['правда.рф', 'xn--80aafi6cg.xn--p1ai'],
  ['', ''],
])('%s becomes %s', (name, expected) => {
  expect(aLabels(name)).toBe(expected);
});

test('labels are encoded as Node encodes them', () => {
  const letter = fc.constantFrom(...'abz09äöüéñ例えテスト中国рфправда');
  fc.assert(
    fc.property(fc.array(letter, { minLength: 1, maxLength: 12 }), (letters) => {
      const name = `${letters.join('')}.example`;
      const expected = domainToASCII(name);
      // Node checks rules that nobody needs for a look-up, such as mixed scripts of directions.
      if (expected !== '') expect(aLabels(name)).toBe(expected);
    }),
    { numRuns: 1000 },
  );
});

test('a label that has no room anywhere stays as it is', () => {
  const long = 'ü'.repeat(100_000);
  expect(aLabels(`${long}.example`)).toBe(`${long}.example`);
});
