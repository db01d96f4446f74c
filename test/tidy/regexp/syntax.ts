/** A part of a regular expression; `source` is its own text. */
export type Part =
  /** One character: a literal, an escape, a class, the dot. */
  | { readonly kind: 'character'; readonly source: string }
  /** What takes no text: anchors, and whatever looks around. */
  | { readonly kind: 'nothing'; readonly source: string }
  | { readonly kind: 'group'; readonly source: string; readonly choices: readonly (readonly Part[])[] }
  | { readonly kind: 'repeat'; readonly source: string; readonly body: Part; readonly most: number };

/** Reads the source of a regular expression that the engine takes. Enough of the grammar to take it apart. */
export function readPattern(source: string): readonly (readonly Part[])[] {
  const reader = { source, at: 0 };
  const choices = readChoices(reader);
  if (reader.at !== source.length) throw new Error(`cannot read /${source}/ from ${reader.at}`);
  return choices;
}

interface Reader {
  readonly source: string;
  at: number;
}

function readChoices(reader: Reader): Part[][] {
  const choices: Part[][] = [[]];
  while (reader.at < reader.source.length && reader.source[reader.at] !== ')') {
    if (reader.source[reader.at] === '|') {
      reader.at++;
      choices.push([]);
    } else choices.at(-1)?.push(readRepeat(reader));
  }
  return choices;
}

function readRepeat(reader: Reader): Part {
  const start = reader.at;
  const body = readOne(reader);
  const [text, , most] = sticky(/(?:[*+?]|\{(\d+)(?:,(\d*))?\})\??/y, reader) ?? [];
  if (text === undefined) return body;
  const limit = text.startsWith('?') ? 1 : /^[*+]/.test(text) ? Infinity : limitOf(text, most);
  return { kind: 'repeat', source: reader.source.slice(start, reader.at), body, most: limit };
}

function limitOf(text: string, most: string | undefined): number {
  if (most === undefined) return Number(/\d+/.exec(text)?.[0]);
  return most === '' ? Infinity : Number(most);
}

function readOne(reader: Reader): Part {
  const start = reader.at;
  const part = (kind: 'character' | 'nothing'): Part => ({
    kind,
    source: reader.source.slice(start, reader.at),
  });
  if (sticky(/[\^$]|\\[bB]|\\[1-9]\d*|\\k<[^>]*>/y, reader)) return part('nothing');
  const open = sticky(/\((?:\?(?:<?[=!]|:|<[^>]*>|[a-z-]*:))?/y, reader);
  if (open === undefined) {
    const isOne = sticky(
      /\[(?:\\.|[^\]\\])*\]|\\[pPu]\{[^}]*\}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\.|./suy,
      reader,
    );
    if (isOne === undefined) throw new Error(`cannot read /${reader.source}/ from ${start}`);
    return part('character');
  }
  const choices = readChoices(reader);
  reader.at++;
  const source = reader.source.slice(start, reader.at);
  return /^\(\?<?[=!]/.test(open[0]) ? { kind: 'nothing', source } : { kind: 'group', source, choices };
}

function sticky(pattern: RegExp, reader: Reader): RegExpExecArray | undefined {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.source);
  if (found === null) return undefined;
  reader.at += found[0].length;
  return found;
}
