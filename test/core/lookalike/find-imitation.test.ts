import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOneSlip } from '../../../core/lookalike/distance.js';
import { findImitations, readProtected } from '../../../core/lookalike/find-imitation.js';

const list = readProtected(
  ['Hanako Suzuki <hanako.private@gmail.example>', '鈴木 花子', '山田 太郎', '髙橋 一郎', 'Clara Marnie'],
  ['example.com', 'my-company.co.jp', 'sato.jp', '例え.jp'],
);

function found(displayName: string, address: string): readonly string[] {
  const at = address.lastIndexOf('@');
  const octets = Buffer.from(address.slice(at + 1), 'utf8').toString('latin1');
  return findImitations({ displayName, localPart: address.slice(0, at), domain: octets }, list).map((one) => {
    const { kind, ...rest } = one;
    return `${kind} ${Object.values(rest).join()}`;
  });
}

describe('somebody else with the name of a person', () => {
  test.each([
    ['Hanako Suzuki', 'name-of-person Hanako Suzuki'],
    ['SUZUKI, Hanako', 'name-of-person Hanako Suzuki'],
    ['Ｈａｎａｋｏ　Ｓｕｚｕｋｉ', 'name-of-person Hanako Suzuki'],
    ['Hanako M. Suzuki (CEO)', 'name-of-person Hanako Suzuki'],
    ['Dr. Hanako Suzuki', 'name-of-person Hanako Suzuki'],
    ['花子 鈴木', 'name-of-person 鈴木 花子'],
    ['鈴木花子', 'name-of-person 鈴木 花子'],
    ['花子鈴木', 'name-of-person 鈴木 花子'],
    ['太郎　山田', 'name-of-person 山田 太郎'],
    ['山田太郎（営業部）', 'name-of-person 山田 太郎'],
    ['営業部【山田 太郎】', 'name-of-person 山田 太郎'],
    ['山田 太郎 / Taro Yamada', 'name-of-person 山田 太郎'],
    ['山田太郎様', 'name-of-person 山田 太郎'],
    ['社長 山田太郎', 'name-of-person 山田 太郎'],
    // Cyrillic о and і; zero width; a capital I for an l, and Cyrillic А among capitals.
    ['Hanakо Suzukі', 'look-alike-name Hanako Suzuki'],
    ['H\u200banako Suzuki', 'look-alike-name Hanako Suzuki'],
    ['CIara Marnie', 'look-alike-name Clara Marnie'],
    ['HАNAKO SUZUKI', 'look-alike-name Hanako Suzuki'],
    ['Hanáko Suzuki', 'look-alike-name Hanako Suzuki'],
    ['高橋一郎', 'look-alike-name 髙橋 一郎'],
  ])('%s', (name, expected) => {
    expect(found(name, 'ceo@mail.example')).toEqual([expected]);
  });

  test('kana in half width, and the other syllabary', () => {
    const kana = readProtected(['やまだ たろう', 'サトウ ガク'], []);
    const kinds = (displayName: string): readonly string[] =>
      findImitations({ displayName, localPart: 'x', domain: 'mail.example' }, kana).map(({ kind }) => kind);
    expect(kinds('たろう やまだ')).toEqual(['name-of-person']);
    expect(kinds('ヤマダ タロウ')).toEqual(['look-alike-name']);
    expect(kinds('ﾔﾏﾀﾞ ﾀﾛｳ')).toEqual(['look-alike-name']);
    expect(kinds('ﾔﾏﾀﾞ ﾀ口ｳ')).toEqual(['look-alike-name']);
    expect(kinds('サトウ カク')).toEqual([]);
  });
});

describe('nobody is imitated', () => {
  test.each([
    ['Hanako Suzuki', 'hanako@example.com'],
    ['Hanako Suzuki', 'hanako@mail.example.com'],
    ['Hanako Suzuki', 'Hanako.Private@Gmail.example'],
    ['鈴木 花子', 'hanako@EXAMPLE.com'],
    ['山田太郎', 'taro@xn--r8jz45g.jp'],
    ['Taro Tanaka', 'taro@unrelated.example'],
    ['鈴木 一郎', 'ichiro@unrelated.example'],
    ['山田 花子', 'hanako@unrelated.example'],
    ['山田', 'x@unrelated.example'],
    ['鈴木', 'x@unrelated.example'],
    ['Dara Mamie', 'x@unrelated.example'],
    ['Hanako Suzuki via Gardeners', 'gardeners@lists.garden.example'],
    ['', 'taro@unrelated.example'],
    ['', 'x@kato.jp'],
    ['x@EVIL.example', 'x@evil.example'],
    ["'taro@other.example' via Group", 'group@lists.example'],
    ['Support', 'support@company.co.jp'],
    ['hanako@example.com', 'y@example.com'],
  ])('%s <%s>', (displayName, address) => {
    expect(found(displayName, address)).toEqual([]);
  });

  test('where nobody is protected', () => {
    const nobody = readProtected([], ['', '  ']);
    expect(
      findImitations({ displayName: 'a@example.com', localPart: 'b', domain: 'example.net' }, nobody),
    ).toEqual([]);
  });
});

test.each([
  ['hanako@example.com', 'x@evil.example', 'address-in-name hanako@example.com'],
  ['Hanako ＜hanako＠example．com＞', 'x@evil.example', 'address-in-name hanako@example.com'],
  ['hanako.private@gmail.example', 'x@evil.example', 'address-in-name hanako.private@gmail.example'],
  ['hanako@examp1e.com', 'x@evil.example', 'address-in-name hanako@examp1e.com'],
  ['', 'a@examp1e.com', 'look-alike-domain example.com'],
  ['', 'a@mail.examp1e.com', 'look-alike-domain example.com'],
  ['', 'a@ехample.com', 'look-alike-domain example.com'],
  // The same as an A-label.
  ['', 'a@xn--xample-2of.com', 'look-alike-domain example.com'],
  ['', 'a@exarnple.com', 'look-alike-domain example.com'],
  ['', 'a@exampel.com', 'near-miss example.com'],
  ['', 'a@exaample.com', 'near-miss example.com'],
  ['', 'a@example.com.evil.test', 'domain-inside example.com'],
  ['', 'a@login.example.com.evil.test', 'domain-inside example.com'],
  ['', 'a@login.example-com.test', 'domain-inside example.com'],
  ['', 'a@example.net', 'other-suffix example.com'],
  ['', 'a@mycompany.co.jp', 'near-miss my-company.co.jp'],
  ['', 'a@my-company.com', 'other-suffix my-company.co.jp'],
])('%s <%s>: %s', (displayName, address, expected) => {
  expect(found(displayName, address)).toEqual([expected]);
});

test('what is no domain is given back', () => {
  const { unreadable, domains } = readProtected([], ['a b.example', '*.example.com', '@example.net']);
  expect(unreadable).toEqual(['a b.example']);
  expect(domains.map(({ domain }) => domain)).toEqual(['example.com', 'example.net']);
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

test('any author and any list are compared', () => {
  const text = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(text, text, text, (name, domain, other) => {
      findImitations({ displayName: name, localPart: 'a', domain }, readProtected([other, name], [domain]));
    }),
  );
  for (const displayName of ['a@'.repeat(100_000), '('.repeat(100_000), '\u0301'.repeat(100_000)]) {
    expect(findImitations({ displayName, localPart: 'a', domain: 'x'.repeat(100_000) }, list)).toEqual([]);
  }
});
