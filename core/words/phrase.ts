/**
 * Words for people: an English template and what stands in its gaps. What is to be read by people travels as a phrase and
 * becomes text at the door, in the reader's language.
 */
export interface Phrase {
  /** The template without its gaps, one piece more than there are gaps. */
  readonly pieces: readonly string[];
  readonly fillings: readonly Filling[];
}

/** A text of the user's stays as it is; a phrase is put into words in the same language. */
export type Filling = string | number | Phrase;

/**
 * A phrase, written in English: a template with the tag say, such as `"${value}" is no policy`. The template is also the key under which dictionaries hold
 * its translation, with `{0}`, `{1}` for the gaps; so a gap holds data or another phrase, never English words.
 */
export function say(pieces: TemplateStringsArray, ...fillings: readonly Filling[]): Phrase {
  return { pieces, fillings };
}

/** Names that stay as they are in every language, such as the name of a protocol or of a product. */
export function verbatim(text: string | number): Phrase {
  return { pieces: ['', ''], fillings: [text] };
}

/** Things one after the other, with something between them. */
export function joined(things: readonly Filling[], between: string): Phrase {
  if (things.length === 0) return { pieces: [''], fillings: [] };
  return { pieces: ['', ...things.slice(1).map(() => between), ''], fillings: things };
}

/** `{0} is no policy`: the template as dictionaries write it. */
export function templateOf({ pieces }: Phrase): string {
  let template = pieces[0] ?? '';
  for (let gap = 1; gap < pieces.length; gap++) template += `{${gap - 1}}${pieces[gap]}`;
  return template;
}
