import { type Dictionary, englishWords, type Words, wordsFrom } from './words.js';

/**
 * The words of the language that a locale names, `ja`, `ja-JP` or `ja_JP.UTF-8`; English where we do not speak it. Its
 * dictionary is loaded only when it is wanted: from beside the program, or by `load` where nothing lies there.
 */
export async function wordsFor(
  locale: string | undefined,
  load: () => Promise<Dictionary> = loadJapanese,
): Promise<Words> {
  if (!/^ja\b/i.test((locale ?? '').replaceAll('_', '-'))) return englishWords;
  return wordsFrom('ja', await load());
}

async function loadJapanese(): Promise<Dictionary> {
  const { japanese } = await import('./ja/index.js');
  return japanese;
}
