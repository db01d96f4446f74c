import { type Cite, citeLink, citeText } from '../cite.js';
import type { Filling } from '../words/phrase.js';
import type { Words } from '../words/words.js';

/** Text from a file as inline code: inert whatever it holds, on one line, and not longer than a hover is wide. */
export function code(text: string): string {
  const line = text.replace(/[\u0000-\u001f\u007f]/g, ' ');
  const short = line.length > longestCode ? `${line.slice(0, longestCode)}…` : line;
  const fence = '`'.repeat(longestRun(short) + 1);
  const padding = short.startsWith('`') || short.endsWith('`') || short === '' ? ' ' : '';
  return `${fence}${padding}${short}${padding}${fence}`;
}

const longestCode = 200;

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}

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
