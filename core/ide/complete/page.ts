import type { Cite } from '../../cite.js';
import { type Filling, say } from '../../words/phrase.js';
import type { Words } from '../../words/words.js';
import { code, type Fact, link, page } from '../markdown.js';

/** Markdown about one thing, in the words of whoever reads it; made only for who looks at it. */
export type Page = (words: Words) => string;

/** Paragraphs, the first of them a heading, and a list of facts. What is undefined is left out. */
export function pageOf(
  [heading = '', ...paragraphs]: readonly (Filling | undefined)[],
  facts: readonly Fact[] = [],
): Page {
  return (words) => page(words, heading, paragraphs, facts);
}

export function definedIn(cite: Cite): Fact {
  return [say`Defined in`, link(cite)];
}

/** A syntax without words of a language is shown as code. */
export function syntaxIs(syntax: Filling): Fact {
  return [say`Syntax`, typeof syntax === 'string' ? code(syntax) : syntax];
}

export function defaultIs(value: Filling | undefined): Fact {
  return [say`Default`, value];
}
