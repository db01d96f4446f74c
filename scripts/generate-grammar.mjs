/**
 * Writes syntaxes/dns-zone.tmLanguage.json from syntaxes/dns-zone.grammar.mjs and the tables of the core, so that a new RR
 * type or tag is one row in one table.
 *
 *   node scripts/generate-grammar.mjs           write
 *   node scripts/generate-grammar.mjs --check   exit 1 if the file is out of date
 */
import { readFile, writeFile } from 'node:fs/promises';
import { zoneGrammar } from '../syntaxes/dns-zone.grammar.mjs';
import { importCore } from './import-core.mjs';

const grammarFile = new URL('../syntaxes/dns-zone.tmLanguage.json', import.meta.url);

const tableModules = `
  export { rrTypes } from './core/zone/rdata/types.ts';
  export { spfTerms } from './core/records/spf-terms.ts';
  export { dmarc } from './core/records/dmarc.ts';
  export { dkimKey } from './core/records/dkim-key.ts';
  import { mtaSts } from './core/records/mta-sts.ts';
  import { tlsRpt } from './core/records/tls-rpt.ts';
  import { bimi } from './core/records/bimi.ts';
  export const neighbours = [mtaSts, tlsRpt, bimi];
`;

const { name, scopeName, patterns, repository } = zoneGrammar(await importCore(tableModules));
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
