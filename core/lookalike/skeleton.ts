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
  ['ii', 'n'],
];

/** Characters of a text that are compared. */
const longest = 256;

/**
 * What a text looks like at a glance: equal for texts that people take for one another. Case, accents, width and invisible
 * characters do not count; `I` and `l` are one.
 */
export function skeletonOf(text: string): string {
  const plain = text
    .slice(0, longest)
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replaceAll('I', 'l')
    .toLowerCase();
  let skeleton = '';
  for (const char of plain) skeleton += twins.get(char) ?? char;
  for (const [pair, one] of pairs) skeleton = skeleton.replaceAll(pair, one);
  return skeleton.replaceAll('i', 'l');
}

/** The words of a name as they look, in one order: "Suzuki, Hanako" and "HANAKO SUZUKI" are the same. */
export function nameSkeleton(name: string): string {
  const words = name
    .slice(0, longest)
    .normalize('NFKC')
    .split(/[\s.,;:'"()_·・-]+/u);
  return words
    .filter((word) => word !== '')
    .map(skeletonOf)
    .sort()
    .join(' ');
}
