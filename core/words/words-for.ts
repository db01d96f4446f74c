import { englishWords, type Words, wordsFrom } from './words.js';

/**
 * The words of the language that a locale names, `ja`, `ja-JP` or `ja_JP.UTF-8`; English where we do not speak it. Its
 * dictionary is loaded only when it is wanted.
 */
export async function wordsFor(locale: string | undefined): Promise<Words> {
  if (!/^ja\b/i.test((locale ?? '').replaceAll('_', '-'))) return englishWords;
  const { japanese } = await import('./ja/index.js');
  return wordsFrom('ja', japanese);
}
