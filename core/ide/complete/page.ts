import { type Filling, type Phrase, say } from '../../words/phrase.js';
import type { Words } from '../../words/words.js';

/** Markdown about one thing, in the words of whoever reads it. */
export type Page = (words: Words) => string;

/** Paragraphs and a list of facts. What is undefined is left out. */
export function pageOf(
  paragraphs: readonly (Filling | undefined)[],
  facts: readonly (Phrase | undefined)[] = [],
): Page {
  return (words) => {
    const texts = paragraphs.flatMap((text) => (text === undefined ? [] : [worded(words, text)]));
    const list = facts.flatMap((fact) => (fact === undefined ? [] : [`- ${words.of(fact)}`]));
    return [...texts, list.join('\n')].filter((part) => part !== '').join('\n\n');
  };
}

/** A text of the user's, or a phrase in somebody's words. */
export function worded(words: Words, text: Filling): string {
  return typeof text === 'object' ? words.of(text) : String(text);
}

export function definedIn(link: string): Phrase {
  return say`Defined in ${link}`;
}

export function syntaxIs(syntax: Filling): Phrase {
  return say`Syntax: ${syntax}`;
}

export function withoutIt(value: Filling | undefined): Phrase | undefined {
  return value === undefined ? undefined : say`Without it: ${value}`;
}
