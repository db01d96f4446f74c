/**
 * Writes syntaxes/dns-zone.tmLanguage.json from syntaxes/dns-zone.grammar.mjs and the tables of the core, so that a new RR
 * type or tag is one row in one table.
 *
 *   node scripts/generate-grammar.mjs           write
 *   node scripts/generate-grammar.mjs --check   exit 1 if the file is out of date
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { zoneGrammar } from '../syntaxes/dns-zone.grammar.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const grammarFile = new URL('../syntaxes/dns-zone.tmLanguage.json', import.meta.url);

const tableModules = `
  export { rrTypes } from './core/zone/rdata/types.ts';
  export { spfTerms } from './core/records/spf-terms.ts';
  export { dmarc } from './core/records/dmarc.ts';
  export { dkimKey } from './core/records/dkim-key.ts';
`;

/** The tables are TypeScript; a bundle of them is a module that node can import. */
async function readTables() {
  const bundle = await build({
    stdin: { contents: tableModules, resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'esm',
    target: 'node20',
    write: false,
    logLevel: 'error',
  });
  const source = Buffer.from(bundle.outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${source}`);
}

const { name, scopeName, patterns, repository } = zoneGrammar(await readTables());
const note = 'Written by scripts/generate-grammar.mjs from syntaxes/dns-zone.grammar.mjs. Change it there.';
const wanted = `${JSON.stringify({ information_for_contributors: note, name, scopeName, patterns, repository }, null, 2)}\n`;

if (process.argv.includes('--check')) {
  const found = await readFile(grammarFile, 'utf8').catch(() => '');
  if (found !== wanted) {
    console.error('syntaxes/dns-zone.tmLanguage.json is out of date: run node scripts/generate-grammar.mjs');
    process.exitCode = 1;
  }
} else {
  await writeFile(grammarFile, wanted);
}
