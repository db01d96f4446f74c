// The core as one module of plain JavaScript, built as the product's bundles are.
import { join } from 'node:path';
import { build } from 'esbuild';
import { cacheFolder, root } from '../paths.mjs';

const facade = `
  export { readZone } from './core/zone/read-zone.js';
  export { lintZone } from './core/lint/run.js';
  export { sourceOfOctets, sourceOfText } from './core/text/source.js';
`;

/** Builds the core and returns the path of the module. */
export const bundleCore = () => bundleOf('core', facade);

/** Builds what a module of exports names and returns the path of what came of it. */
export async function bundleOf(name, contents) {
  const outfile = join(cacheFolder, `${name}.mjs`);
  await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'node20',
    platform: 'node',
    mainFields: ['module', 'main'],
    outfile,
    logLevel: 'error',
  });
  return outfile;
}
