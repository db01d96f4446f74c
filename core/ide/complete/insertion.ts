/** A piece of what is put in: text as it is, or a place where people go on typing. */
export type InsertPart = string | TabStop;

export interface TabStop {
  /** What stands there at first. */
  readonly text: string;
  /** What else may stand there; `text` is one of them. */
  readonly choices?: readonly string[];
}

/** A place to type, with a text to begin with. */
export function stop(text: string, choices?: readonly string[]): TabStop {
  return choices === undefined ? { text } : { text, choices };
}

/** For clients without snippets: every place to type holds what it begins with. */
export function plainText(parts: readonly InsertPart[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

/** Whether there is more to it than text. */
export function isSnippet(parts: readonly InsertPart[]): boolean {
  return parts.some((part) => typeof part === 'object');
}

/** As a snippet of the Language Server Protocol. The cursor ends up behind it all, or in the last place if that is empty. */
export function snippetText(parts: readonly InsertPart[]): string {
  let number = 0;
  const last = parts[parts.length - 1];
  const endsOpen = typeof last === 'object' && last.text === '' && last.choices === undefined;
  return parts
    .map((part, index) => {
      if (typeof part === 'string') return part.replace(/[\\$}]/g, '\\$&');
      if (endsOpen && index === parts.length - 1) return '$0';
      number++;
      if (part.choices !== undefined) return `\${${number}|${part.choices.map(choiceText).join(',')}|}`;
      return `\${${number}:${part.text.replace(/[\\$}]/g, '\\$&')}}`;
    })
    .join('');
}

function choiceText(choice: string): string {
  return choice.replace(/[\\$},|]/g, '\\$&');
}

/** The same with every text passed through a function, such as one that escapes. */
export function mapParts(parts: readonly InsertPart[], change: (text: string) => string): InsertPart[] {
  return parts.map((part) => {
    if (typeof part === 'string') return change(part);
    const text = change(part.text);
    return part.choices === undefined ? { text } : { text, choices: part.choices.map(change) };
  });
}
