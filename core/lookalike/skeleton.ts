import { japaneseTwins } from './japanese-twins.js';

/*
 * Letters that look like others (a small part of Unicode TR 39, those that are used to imitate): of the Cyrillic and Greek
 * alphabets, of Latin with hooks and strokes, digits and signs.
 */
const twins: ReadonlyMap<string, string> = new Map([
  ['а', 'a'],
  ['ɑ', 'a'],
  ['α', 'a'],
  ['ӕ', 'ae'],
  ['Ь', 'b'],
  ['в', 'b'],
  ['β', 'b'],
  ['с', 'c'],
  ['ϲ', 'c'],
  ['ԁ', 'd'],
  ['ɗ', 'd'],
  ['đ', 'd'],
  ['е', 'e'],
  ['ё', 'e'],
  ['є', 'e'],
  ['ε', 'e'],
  ['ɡ', 'g'],
  ['ց', 'g'],
  ['һ', 'h'],
  ['н', 'h'],
  ['ի', 'h'],
  ['і', 'i'],
  ['ї', 'i'],
  ['ı', 'i'],
  ['ι', 'i'],
  ['ј', 'j'],
  ['к', 'k'],
  ['κ', 'k'],
  ['ӏ', 'l'],
  ['ł', 'l'],
  ['м', 'm'],
  ['ո', 'n'],
  ['п', 'n'],
  ['η', 'n'],
  ['о', 'o'],
  ['ο', 'o'],
  ['օ', 'o'],
  ['ø', 'o'],
  ['р', 'p'],
  ['ρ', 'p'],
  ['ԛ', 'q'],
  ['г', 'r'],
  ['ѕ', 's'],
  ['т', 't'],
  ['τ', 't'],
  ['ս', 'u'],
  ['υ', 'u'],
  ['ѵ', 'v'],
  ['ν', 'v'],
  ['ԝ', 'w'],
  ['ω', 'w'],
  ['х', 'x'],
  ['χ', 'x'],
  ['у', 'y'],
  ['γ', 'y'],
  ['ү', 'y'],
  ['ƶ', 'z'],
  ['0', 'o'],
  ['1', 'l'],
  ['|', 'l'],
  ['!', 'l'],
  ['3', 'e'],
  ['5', 's'],
  ['$', 's'],
  ['@', 'a'],
] as const);

/** Pairs of letters that look like one. */
const pairs: readonly (readonly [string, string])[] = [
  ['rn', 'm'],
  ['vv', 'w'],
  ['cl', 'd'],
];

/** Characters of a text that are compared. */
const longest = 256;

/**
 * What a domain looks like at a glance: equal for texts that people take for one another. Case, accents, width and invisible
 * characters do not count; `I`, `i` and `l` are one.
 */
export function domainSkeleton(domain: string): string {
  let skeleton = twinsOf(plain(domain).toLowerCase());
  for (const [pair, one] of pairs) skeleton = skeleton.replaceAll(pair, one);
  return skeleton.replaceAll('i', 'l');
}

/**
 * What a name of a person looks like, in two readings: with `I` as that letter, and as an `l`. Pairs of letters stay as they
 * are, so that Clara is not taken for Dara. Other writings of a Japanese name are the same.
 */
export function nameSkeletons(name: string): readonly [string, string] {
  const text = plain(name);
  return [twinsOf(text.toLowerCase()), twinsOf(text.replaceAll('I', 'l').toLowerCase())];
}

/** Without accents, widths and what cannot be seen. The marks that make one kana another stay. */
function plain(text: string): string {
  return text
    .slice(0, longest)
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, (mark) => (mark === '\u3099' || mark === '\u309a' ? mark : ''))
    .normalize('NFC');
}

function twinsOf(text: string): string {
  let skeleton = '';
  for (const char of text) skeleton += twins.get(char) ?? japaneseTwins.get(char) ?? char;
  return skeleton;
}
