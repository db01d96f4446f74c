import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { root } from '../../run-cli.js';
import { sourceFiles, walk } from './sources.js';

/** A regular expression that a program makes of texts while it runs. */
export interface MadePattern {
  readonly file: string;
  readonly pattern: RegExp;
}

/** The files that make regular expressions of texts, and how many places of each do. */
export function makersOfPatterns(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const file of sourceFiles()) {
    const text = readFileSync(join(root, file), 'utf8');
    // The syntax tree of every file takes long, and the word stands in few.
    if (!/RegExp|\.(?:match|matchAll|search)\(/.test(text)) continue;
    walk(parseSync(file, text).program, (node) => {
      if (makesPattern(node)) found.set(file, (found.get(file) ?? 0) + 1);
    });
  }
  return found;
}

interface Call {
  readonly type: string;
  readonly callee?: { readonly name?: string; readonly property?: { readonly name?: string } };
  readonly arguments?: readonly { readonly type: string; readonly value?: unknown }[];
}

/** `new RegExp(...)`, `RegExp(...)`, and methods that make one of a text which they are given. */
function makesPattern(node: object): boolean {
  const { type, callee, arguments: given = [] } = node as Call;
  if (type !== 'NewExpression' && type !== 'CallExpression') return false;
  if (callee?.name === 'RegExp') return true;
  const isSearch = ['match', 'matchAll', 'search'].includes(callee?.property?.name ?? '');
  const [first] = given;
  return isSearch && (first?.type === 'TemplateLiteral' || typeof first?.value === 'string');
}

/** The regular expressions that the files make of texts while something is done. */
export async function patternsMadeBy(work: () => Promise<void>): Promise<readonly MadePattern[]> {
  const made: MadePattern[] = [];
  const Plain = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Plain, {
    construct(target, words) {
      const pattern: RegExp = Reflect.construct(target, words);
      const caller = new Error().stack?.split('\n')[2] ?? '';
      const file = sourceFiles().find((path) => caller.includes(`/${path}:`));
      if (file !== undefined) made.push({ file, pattern });
      return pattern;
    },
  });
  try {
    await work();
  } finally {
    globalThis.RegExp = Plain;
  }
  return made;
}
