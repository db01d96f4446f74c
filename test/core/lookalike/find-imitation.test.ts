import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOneSlip } from '../../../core/lookalike/distance.js';
import { findImitations } from '../../../core/lookalike/find-imitation.js';

const list = { people: ['Hanako Suzuki', '鈴木 花子'], domains: ['example.com', 'my-company.co.jp'] };

function found(displayName: string, address: string): readonly string[] {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  return findImitations({ displayName, address, domain }, list).map((one) => {
    const { kind, ...rest } = one;
    return `${kind} ${Object.values(rest).join()}`;
  });
}

test.each([
  ['Hanako Suzuki', 'hanako@example.com', []],
  ['Hanako Suzuki', 'hanako@mail.example.com', []],
  ['Taro Tanaka', 'taro@unrelated.example', []],
  ['', 'taro@unrelated.example', []],
  ['Hanako Suzuki', 'ceo@gmail.example', ['name-of-person Hanako Suzuki']],
  ['SUZUKI, Hanako', 'ceo@gmail.example', ['name-of-person Hanako Suzuki']],
  ['花子 鈴木', 'ceo@gmail.example', ['name-of-person 鈴木 花子']],
  ['Hanakо Suzukі', 'ceo@gmail.example', ['look-alike-name Hanako Suzuki']],
  ['H\u200banako Suzuki', 'ceo@gmail.example', ['look-alike-name Hanako Suzuki']],
  ['hanako@example.com', 'x@evil.example', ['address-in-name hanako@example.com']],
  ['Hanako (hanako@example.com)', 'x@example.com', ['address-in-name hanako@example.com']],
  ['x@EVIL.example', 'x@evil.example', []],
  ['', 'a@examp1e.com', ['look-alike-domain example.com']],
  ['', 'a@ехample.com', ['look-alike-domain example.com']],
  ['', 'a@exarnple.com', ['look-alike-domain example.com']],
  ['', 'a@exampel.com', ['near-miss example.com']],
  ['', 'a@exaample.com', ['near-miss example.com']],
  ['', 'a@example.com.evil.test', ['domain-inside example.com']],
  ['', 'a@login.example-com.test', ['domain-inside example.com']],
  ['', 'a@example.net', ['other-suffix example.com']],
  ['', 'a@mycompany.co.jp', ['near-miss my-company.co.jp']],
])('%s <%s>', (displayName, address, expected) => {
  expect(found(displayName, address)).toEqual(expected);
});

test('a slip is one edit or one swap, as a slow reading has it', () => {
  const text = fc.stringMatching(/^[abc]{0,6}$/);
  fc.assert(fc.property(text, text, (one, other) => isOneSlip(one, other) === edits(one).has(other)));
});

/** All texts that one slip makes. */
function edits(text: string): Set<string> {
  const made = new Set<string>();
  for (let at = 0; at <= text.length; at++) {
    const [before, after] = [text.slice(0, at), text.slice(at)];
    made.add(before + after.slice(1));
    made.add(before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2));
    for (const char of 'abc') {
      made.add(before + char + after);
      made.add(before + char + after.slice(1));
    }
  }
  made.delete(text);
  return made;
}

test('any author is compared', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (name, domain) => {
      findImitations({ displayName: name, address: `a@${domain}`, domain }, list);
    }),
  );
  expect(
    findImitations({ displayName: 'a@'.repeat(100_000), address: 'a', domain: 'x'.repeat(100_000) }, list),
  ).toEqual([]);
});
