// The core is TypeScript; a bundle of it is a module that Node can import. For scripts that write files from its tables.
import { build } from 'esbuild';
import { root } from './setup.mjs';

/** Imports what `contents`, a module of `export ... from './core/...'` lines, exports. */
export async function importCore(contents) {
  const bundle = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'esm',
    target: 'node20',
    mainFields: ['module', 'main'],
    write: false,
    logLevel: 'error',
  });
  const source = Buffer.from(bundle.outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${source}`);
}
