import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { root } from '../../run-cli.js';
import { sourceFiles, walk } from './sources.js';

export interface Literal {
  readonly file: string;
  readonly line: number;
  readonly pattern: RegExp;
}

/** Every regular expression that is written down in the sources of the programs. */
export function regExpLiterals(): readonly Literal[] {
  return sourceFiles().flatMap(literalsIn);
}

function literalsIn(file: string): readonly Literal[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found: Literal[] = [];
  walk(parseSync(file, text).program, (node) => {
    if (!('regex' in node && 'start' in node)) return;
    const { regex, start } = node as RegExpNode;
    const line = text.slice(0, start).split('\n').length;
    found.push({ file, line, pattern: new RegExp(regex.pattern, regex.flags) });
  });
  return found;
}

interface RegExpNode {
  readonly start: number;
  readonly regex: { readonly pattern: string; readonly flags: string };
}
