import { type Cite, citeLink, citeText } from '../cite.js';

export { code } from '../text/markdown-code.js';

import type { Filling } from '../words/phrase.js';
import type { Words } from '../words/words.js';

export function link(source: Cite): string {
  return `[${citeText(source)}](${citeLink(source)})`;
}

/** Text of a record and words for people, in the words of one reader. */
export function worded(words: Words, text: Filling): string {
  return typeof text === 'object' ? words.of(text) : String(text);
}

/** A fact of a page: what it is called, and what it is. */
export type Fact = readonly [name: Filling, value: Filling | undefined];

/** A heading line, paragraphs and a list of facts; facts without a value are left out. */
export function page(
  words: Words,
  heading: Filling,
  paragraphs: readonly (Filling | undefined)[],
  facts: readonly Fact[],
): string {
  const texts = [heading, ...paragraphs].flatMap((text) => (text === undefined ? [] : worded(words, text)));
  return [...texts, factLines(words, facts)].filter((part) => part !== '').join('\n\n');
}

/** A list of facts; those without a value are left out. */
export function factLines(words: Words, facts: readonly Fact[]): string {
  const lines = facts.flatMap(([name, value]) =>
    value === undefined ? [] : [`- ${worded(words, name)}: ${worded(words, value)}`],
  );
  return lines.join('\n');
}
