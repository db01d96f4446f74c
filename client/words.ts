import { env } from 'vscode';
import { type Dictionary, englishWords, type Words } from '../core/words/words';
import { wordsFor } from '../core/words/words-for';
import type { ClientHost } from './host';

let words: Words = englishWords;
let dictionary: Dictionary | undefined;

/** Loads the words of the editor's language; until then everything is said in English. */
export async function loadWords({ loadDictionary }: ClientHost): Promise<void> {
  const keep = async (load: () => Promise<Dictionary>): Promise<Dictionary> => {
    dictionary = await load();
    return dictionary;
  };
  words = await wordsFor(env.language, loadDictionary && (() => keep(loadDictionary)));
}

/** The words of the editor's language. */
export function inWords(): Words {
  return words;
}

/** What a server has to be given that cannot load words by itself; nothing where all is said in English. */
export function dictionaryForServer(): Dictionary | undefined {
  return dictionary;
}
