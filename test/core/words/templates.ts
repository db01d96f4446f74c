import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Every template that the house says something with, as dictionaries write it: `{0} is no policy`. Reads the source, since
 * no run of the program says everything.
 */
export function templatesOf(folders: readonly string[]): Set<string> {
  const templates = new Set<string>();
  for (const folder of folders) {
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (/\.tsx?$/.test(path) && !path.includes('node_modules')) {
        for (const template of templatesIn(readFileSync(join(folder, path), 'utf8'))) templates.add(template);
      }
    }
  }
  return templates;
}

/** The templates tagged `say` in a source text, those inside the gaps of others too. */
export function templatesIn(source: string): string[] {
  const found: string[] = [];
  for (const { index } of source.matchAll(/\bsay`/g))
    found.push(readTemplate(source, index + 'say`'.length).text);
  return found;
}

/** Reads from behind the opening backtick to the closing one. */
function readTemplate(source: string, from: number): { readonly text: string; readonly end: number } {
  let text = '';
  let gaps = 0;
  let at = from;
  while (source[at] !== '`') {
    if (source[at] === undefined)
      throw new Error(`a template does not end: ${source.slice(from, from + 60)}`);
    if (source[at] === '\\') {
      text += { n: '\n', t: '\t' }[source[at + 1] ?? ''] ?? source[at + 1];
      at += 2;
    } else if (source.startsWith('${', at)) {
      text += `{${gaps++}}`;
      at = endOfGap(source, at + 2);
    } else text += source[at++];
  }
  return { text, end: at + 1 };
}

/** The offset behind the brace that closes a gap. */
function endOfGap(source: string, from: number): number {
  let depth = 1;
  let at = from;
  while (depth > 0) {
    const char = source[at];
    if (char === undefined) throw new Error('a gap does not end');
    if (char === '`') at = readTemplate(source, at + 1).end;
    else if (char === "'" || char === '"') at = endOfString(source, at);
    else {
      if (char === '{') depth++;
      if (char === '}') depth--;
      at++;
    }
  }
  return at;
}

function endOfString(source: string, from: number): number {
  let at = from + 1;
  while (source[at] !== source[from]) at += source[at] === '\\' ? 2 : 1;
  return at + 1;
}
