import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { root } from '../../run-cli.js';

export interface Literal {
  readonly file: string;
  readonly line: number;
  readonly pattern: RegExp;
}

/** Every regular expression that is written down in the sources of the programs. */
export function regExpLiterals(): readonly Literal[] {
  return ['core', 'platform', 'server', 'client', 'cli'].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => literalsIn(`${room}/${file}`)),
  );
}

function literalsIn(file: string): readonly Literal[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found: Literal[] = [];
  walk(parseSync(file, text).program, ({ regex, start }) => {
    const line = text.slice(0, start).split('\n').length;
    found.push({ file, line, pattern: new RegExp(regex.pattern, regex.flags) });
  });
  return found;
}

interface RegExpNode {
  readonly start: number;
  readonly regex: { readonly pattern: string; readonly flags: string };
}

function walk(node: unknown, visit: (node: RegExpNode) => void): void {
  if (typeof node !== 'object' || node === null) return;
  if ('regex' in node && 'start' in node) visit(node as RegExpNode);
  for (const value of Object.values(node)) walk(value, visit);
}
