import { env } from 'vscode';
import { englishWords, type Words } from '../core/words/words';
import { wordsFor } from '../core/words/words-for';

let words: Words = englishWords;

/** Loads the words of the editor's language; until then everything is said in English. */
export async function loadWords(): Promise<void> {
  words = await wordsFor(env.language);
}

/** The words of the editor's language. */
export function inWords(): Words {
  return words;
}
