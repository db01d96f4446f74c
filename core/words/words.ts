import { type Phrase, templateOf } from './phrase.js';

export type Language = 'en' | 'ja';

/** Translations by English template; gaps are written `{0}`, `{1}` and may stand in any order. */
export type Dictionary = Readonly<Record<string, string>>;

/** Puts phrases into the words of one language. */
export interface Words {
  readonly language: Language;
  of(phrase: Phrase): string;
}

export const englishWords: Words = { language: 'en', of: english };

/** The phrase as it was written. */
export function english(phrase: Phrase): string {
  return fill(phrase, phrase.pieces, undefined, english);
}

/** Words of another language. What its dictionary lacks is said in English. */
export function wordsFrom(language: Language, dictionary: Dictionary): Words {
  const translations = new Map<string, Template>();
  for (const [template, translation] of Object.entries(dictionary)) {
    translations.set(template, readTemplate(translation));
  }
  function of(phrase: Phrase): string {
    const translation = translations.get(templateOf(phrase));
    if (translation === undefined) return fill(phrase, phrase.pieces, undefined, of);
    return fill(phrase, translation.pieces, translation.gaps, of);
  }
  return { language, of };
}

/** A translation in pieces, and which of the fillings stands in each gap. */
interface Template {
  readonly pieces: readonly string[];
  readonly gaps: readonly number[];
}

function readTemplate(text: string): Template {
  const parts = text.split(/\{([0-9])\}/);
  return {
    pieces: parts.filter((_, index) => index % 2 === 0),
    gaps: parts.filter((_, index) => index % 2 === 1).map(Number),
  };
}

function fill(
  { fillings }: Phrase,
  pieces: readonly string[],
  gaps: readonly number[] | undefined,
  of: (phrase: Phrase) => string,
): string {
  let text = pieces[0] ?? '';
  for (let gap = 1; gap < pieces.length; gap++) {
    const filling = fillings[gaps?.[gap - 1] ?? gap - 1] ?? '';
    text += typeof filling === 'object' ? of(filling) : filling;
    text += pieces[gap];
  }
  return text;
}
