import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './setup.mjs';

/**
 * Imports a module of TypeScript: a bundle of it in .cache/ is a module that Node can import. Its path comes with it, for
 * those who want it run in a thread and not here.
 */
export async function importTypeScript(entry, name, { run = true } = {}) {
  const outfile = join(root, '.cache', `${name}.mjs`);
  mkdirSync(join(root, '.cache'), { recursive: true });
  await build({
    entryPoints: [join(root, entry)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
    // Packages of CommonJS that came into the bundle ask for Node's modules.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  return { path: outfile, module: run ? await import(pathToFileURL(outfile).href) : undefined };
}
