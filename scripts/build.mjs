// Usage: node scripts/build.mjs [--tests] [--watch] [--inputs]
// Bundles the extension client, the language server and the command line into dist/, and with --tests the editor suite
// into dist-test/. --inputs also writes .cache/bundle-inputs.json: the octets of each source file in each bundle.
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';
import { lateModules } from './late-modules.mjs';
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

/** Dictionaries are files of their own, loaded when their language is wanted. */
const dictionaries = {
  name: 'dictionaries',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^\.\/ja\/index\.js$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './words-ja.json', namespace: 'dictionary' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'dictionary' }, ({ path }) => ({
      contents: `module.exports = require(${JSON.stringify(path)})`,
    }));
    onResolve({ filter: /^\.\/words-ja\.json$/, namespace: 'dictionary' }, ({ path }) => ({
      path,
      external: true,
    }));
  },
};

/** So are the commands, of which a run needs one; those that people run now and then share one (cli/commands.ts). */
const commandFiles = ['check', 'commands', 'explain', 'help', 'report', 'verify'];
const commands = {
  name: 'commands',
  setup({ onLoad, onResolve }) {
    const filter = new RegExp(`^\\./(?:${commandFiles.join('|')})\\.js$`);
    onResolve({ filter }, ({ path, kind, importer }) =>
      kind === 'dynamic-import' && basename(importer) === 'main.ts'
        ? { path, namespace: 'command' }
        : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'command' }, ({ path }) => ({
      contents: `
        const { loadProgram } = require('./platform/node/load-program.ts');
        module.exports = loadProgram(require('node:path').join(__dirname, ${JSON.stringify(path)}));
      `,
      resolveDir: root,
    }));
  },
};

const plugins = [dictionaries, commands, withoutExamples, lateModules];
/**
 * What runs in a process and in a web worker: packages have an entry for each, and only one of both is called. A worker has
 * no `Buffer`, which dns-packet works on: both take that of the package of this name (the slash says that it is not Node's).
 */
const bothHosts = { conditions: ['node', 'browser', 'module'], alias: { buffer: 'buffer/' } };

const bundles = [
  {
    entryPoints: ['client/main.ts'],
    outfile: 'dist/extension.js',
    external: ['vscode'],
    minify: true,
    ...bothHosts,
  },
  {
    entryPoints: ['server/node/main.ts'],
    outfile: 'dist/server.js',
    external: ['./server-main.js'],
    minify: true,
  },
  { entryPoints: ['server/door.ts'], outfile: 'dist/server-main.js', minify: true, ...bothHosts },
  {
    entryPoints: ['cli/bin.ts'],
    outfile: 'dist/cli.js',
    minify: true,
    external: ['./server.js'],
    banner: { js: '#!/usr/bin/env node' },
  },
  ...commandFiles.map((command) => ({
    entryPoints: [`cli/${command}.ts`],
    outfile: `dist/${command}.js`,
    minify: true,
    // Node's loader of modules is not there where a program is loaded.
    supported: { 'dynamic-import': false },
    // Its pages show the examples of the rules, which the others do without.
    ...(command === 'explain' ? { plugins: [dictionaries, lateModules] } : {}),
  })),
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
  {
    entryPoints: ['client/page/reports/report-page.ts'],
    outfile: 'dist/report-page.js',
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    minify: true,
  },
  { entryPoints: ['client/page/reports/report-page.css'], outfile: 'dist/report-page.css', minify: true },
];
/** It looks for a page or a module round it and takes what it finds there: here it is to be a global of the worker. */
const mochaOfBrowsers = {
  name: 'mocha-of-browsers',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, ({ path }) => ({
      contents: `var exports, module, define;\n${readFileSync(path, 'utf8')}`,
    }));
  },
};

const testBundles = [
  {
    entryPoints: ['test/editor/index.ts'],
    outfile: 'dist-test/editor/index.js',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
  },
  {
    entryPoints: ['test/editor/web/index.ts'],
    outfile: 'dist-test/editor/web/index.js',
    external: ['vscode'],
    platform: 'browser',
    target: 'es2022',
    define: { global: 'globalThis' },
    plugins: [mochaOfBrowsers],
  },
  { entryPoints: ['test/editor/web/name-server.ts'], outfile: 'dist-test/editor/web/name-server.js' },
];

const wanted = process.argv.includes('--tests') ? [...bundles, ...testBundles] : bundles;
await writeDictionary();
if (process.argv.includes('--watch')) {
  for (const bundle of wanted) await (await context({ ...common, plugins, ...bundle })).watch();
} else {
  const built = await Promise.all(
    wanted.map((bundle) => build({ ...common, plugins, metafile: true, ...bundle })),
  );
  chmodSync(join(root, 'dist/cli.js'), 0o755);
  if (process.argv.includes('--inputs')) writeInputs(built.map(({ metafile }) => metafile.outputs));
}

/** Words are data: also what cannot load programs, such as a web worker, can read them. */
async function writeDictionary() {
  const { outputFiles } = await build({
    ...common,
    entryPoints: ['core/words/ja/index.ts'],
    format: 'esm',
    write: false,
  });
  const { japanese } = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  );
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(join(root, 'dist/words-ja.json'), JSON.stringify({ japanese }));
}

function writeInputs(outputs) {
  const sizes = Object.entries(Object.assign({}, ...outputs)).map(([file, { inputs }]) => {
    const octets = Object.entries(inputs).map(([input, { bytesInOutput }]) => [input, bytesInOutput]);
    return [file, Object.fromEntries(octets)];
  });
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(join(root, '.cache/bundle-inputs.json'), `${JSON.stringify(Object.fromEntries(sizes))}\n`);
}
