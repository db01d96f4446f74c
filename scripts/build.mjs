// Usage: node scripts/build.mjs [--tests] [--watch] [--inputs]
// Bundles the extension client, the language server and the command line into dist/, and with --tests the editor suite
// into dist-test/. --inputs also writes .cache/bundle-inputs.json: the octets of each source file in each bundle.
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';
import { lazyBuiltins } from './lazy-builtins.mjs';
import { withoutExamples } from './without-examples.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  mainFields: ['module', 'main'],
  define: { VERSION: JSON.stringify(version) },
  legalComments: 'none',
  logLevel: 'warning',
};

/** Dictionaries are bundles of their own, loaded when their language is wanted. */
const dictionaries = {
  name: 'dictionaries',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/ja\/index\.js$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './words-ja.js', external: true } : undefined,
    );
  },
};

/** So is what only the command explain needs: with the examples of the rules, which the others do without. */
const explanations = {
  name: 'explanations',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/explain\.js$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './explain.js', external: true } : undefined,
    );
  },
};

const plugins = [dictionaries, explanations, withoutExamples, lazyBuiltins];
const bundles = [
  { entryPoints: ['client/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'], minify: true },
  {
    entryPoints: ['server/node/main.ts'],
    outfile: 'dist/server.js',
    external: ['./server-main.js'],
    minify: true,
  },
  { entryPoints: ['server/node/run.ts'], outfile: 'dist/server-main.js', minify: true },
  {
    entryPoints: ['cli/bin.ts'],
    outfile: 'dist/cli.js',
    minify: true,
    external: ['./cli-main.js'],
    banner: { js: '#!/usr/bin/env node' },
  },
  { entryPoints: ['cli/program.ts'], outfile: 'dist/cli-main.js', minify: true, external: ['./server.js'] },
  { entryPoints: ['cli/explain.ts'], outfile: 'dist/explain.js', minify: true, plugins: [dictionaries] },
  // Runs in a page of the editor, which has neither Node nor a module loader.
  {
    entryPoints: ['client/page/verdict-page.ts'],
    outfile: 'dist/verdict-page.js',
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    minify: true,
  },
  { entryPoints: ['client/page/verdict-page.css'], outfile: 'dist/verdict-page.css', minify: true },
  { entryPoints: ['core/words/ja/index.ts'], outfile: 'dist/words-ja.js', minify: true },
];
/** What runs in web workers has no Node to call: the bundler fails on any import of it. */
const webBundles = [
  {
    entryPoints: ['server/browser/main.ts'],
    outfile: 'dist/web/server.js',
    minify: true,
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    mainFields: ['browser', 'module', 'main'],
    // A worker may run from an address that nothing can be loaded beside: the dictionaries come along.
    plugins: [withoutExamples],
  },
];
const testBundles = [
  {
    entryPoints: ['test/editor/index.ts'],
    outfile: 'dist-test/editor/index.js',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
  },
];

const wanted = process.argv.includes('--tests')
  ? [...bundles, ...webBundles, ...testBundles]
  : [...bundles, ...webBundles];
if (process.argv.includes('--watch')) {
  for (const bundle of wanted) await (await context({ ...common, plugins, ...bundle })).watch();
} else {
  const built = await Promise.all(
    wanted.map((bundle) => build({ ...common, plugins, metafile: true, ...bundle })),
  );
  chmodSync(join(root, 'dist/cli.js'), 0o755);
  if (process.argv.includes('--inputs')) writeInputs(built.map(({ metafile }) => metafile.outputs));
}

function writeInputs(outputs) {
  const sizes = Object.entries(Object.assign({}, ...outputs)).map(([file, { inputs }]) => {
    const octets = Object.entries(inputs).map(([input, { bytesInOutput }]) => [input, bytesInOutput]);
    return [file, Object.fromEntries(octets)];
  });
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(join(root, '.cache/bundle-inputs.json'), `${JSON.stringify(Object.fromEntries(sizes))}\n`);
}
