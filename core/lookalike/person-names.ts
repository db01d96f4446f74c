import { nameSkeletons } from './skeleton.js';

/** What stands beside a name and is none. */
const titles: ReadonlySet<string> = new Set(
  'mr mrs ms miss dr prof ceo cfo cto coo 様 さん 氏 殿 先生 社長 会長 部長 課長 代表 代表取締役'.split(' '),
);
const honorific = /(?<=.)(?:様|さま|さん|氏|殿|先生)$/u;

/** Readings of one displayed name, words of one name, and characters of it that are looked at. */
const mostReadings = 8;
const mostWords = 4;
const longest = 256;

/**
 * A name as it is compared: its words in each order, joined, since Japanese names are written with a blank or without. The
 * first list is that of the letters themselves, the others of what they look like.
 */
export interface ComparableName {
  readonly letters: ReadonlySet<string>;
  readonly looks: ReadonlySet<string>;
}

/** A listed name. Its words are taken in any order, up to four of them; of more in the order given and the reverse. */
export function comparableName(name: string): ComparableName {
  const orders = ordersOf(wordsOf(name.slice(0, longest)));
  const joined = orders.map((words) => words.join('')).filter((text) => text !== '');
  return { letters: new Set(joined.map(lettersOf)), looks: new Set(joined.flatMap(nameSkeletons)) };
}

/** How a displayed name is that of somebody: with the same letters, or with others that look like them. */
export function sameName(
  displayed: string,
  { letters, looks }: ComparableName,
): 'same' | 'alike' | undefined {
  const readings = readingsOf(displayed.slice(0, longest))
    .map((reading) => wordsOf(reading).join(''))
    .filter((text) => text !== '');
  if (readings.some((reading) => letters.has(lettersOf(reading)))) return 'same';
  return readings.some((reading) => nameSkeletons(reading).some((look) => looks.has(look)))
    ? 'alike'
    : undefined;
}

/** `花子 (Hanako) / Sales`: what stands outside of brackets, in each of them, and between strokes. */
function readingsOf(displayed: string): readonly string[] {
  const text = displayed.normalize('NFKC');
  const brackets = Array.from(
    text.matchAll(/[([【〔「『{<]([^)\]】〕」』}>]*)/gu),
    ([, inner = '']) => inner,
  );
  const outside = text.replace(/[([【〔「『{<][^)\]】〕」』}>]*[)\]】〕」』}>]?/gu, ' ');
  return [outside, ...outside.split(/[/|]/), ...brackets].slice(0, mostReadings);
}

function wordsOf(name: string): readonly string[] {
  const words = name
    .normalize('NFKC')
    .split(/[\s.,;:'"“”‘’()_·・、-]+/u)
    .filter((word) => word !== '' && !titles.has(word.toLowerCase()))
    .map((word) => word.replace(honorific, ''));
  // Initials come and go.
  const whole = words.filter((word) => !/^[a-z]$/i.test(word));
  return whole.length >= 2 ? whole : words;
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/\p{Cf}/gu, '\u{fffd}');
}

function ordersOf(words: readonly string[]): readonly (readonly string[])[] {
  if (words.length > mostWords) return [words, [...words].reverse()];
  if (words.length < 2) return [words];
  return words.flatMap((word, at) =>
    ordersOf([...words.slice(0, at), ...words.slice(at + 1)]).map((rest) => [word, ...rest]),
  );
}
