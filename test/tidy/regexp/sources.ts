import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../run-cli.js';

let files: readonly string[] | undefined;

/** The source files of the programs, by their paths in the project. */
export function sourceFiles(): readonly string[] {
  files ??= ['core', 'platform', 'server', 'client', 'cli'].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `${room}/${file}`),
  );
  return files;
}

/** Visits every node of a syntax tree. */
export function walk(node: unknown, visit: (node: object) => void): void {
  if (typeof node !== 'object' || node === null) return;
  visit(node);
  for (const value of Object.values(node)) walk(value, visit);
}
