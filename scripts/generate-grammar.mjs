/**
 * Writes syntaxes/*.tmLanguage.json from syntaxes/*.grammar.mjs and the tables of the core, so that a new RR type or tag is
 * one row in one table.
 *
 *   node scripts/generate-grammar.mjs           write
 *   node scripts/generate-grammar.mjs --check   exit 1 if the file is out of date
 */
import { readFile, writeFile } from 'node:fs/promises';
import { zoneGrammar } from '../syntaxes/dns-zone.grammar.mjs';
import { emlGrammar } from '../syntaxes/eml.grammar.mjs';
import { importCore } from './import-core.mjs';

const tableModules = `
  export { rrTypes } from './core/zone/rdata/types.ts';
  export { spfTerms } from './core/records/spf-terms.ts';
  export { dmarc } from './core/records/dmarc.ts';
  export { dkimKey } from './core/records/dkim-key.ts';
  export { dkimSignature } from './core/records/dkim-signature.ts';
  export { arcMessageSignature, arcSeal } from './core/records/arc-fields.ts';
  import { mtaSts } from './core/records/mta-sts.ts';
  import { tlsRpt } from './core/records/tls-rpt.ts';
  import { bimi } from './core/records/bimi.ts';
  export const neighbours = [mtaSts, tlsRpt, bimi];
`;

const tables = await importCore(tableModules);
const { dkimSignature, arcMessageSignature, arcSeal } = tables;

await write('dns-zone', zoneGrammar(tables));
await write('eml', emlGrammar({ kinds: [dkimSignature, arcMessageSignature, arcSeal] }));

async function write(id, { name, scopeName, patterns, repository }) {
  const file = new URL(`../syntaxes/${id}.tmLanguage.json`, import.meta.url);
  const note = `Written by scripts/generate-grammar.mjs from syntaxes/${id}.grammar.mjs. Change it there.`;
  const grammar = { information_for_contributors: note, name, scopeName, patterns, repository };
  const wanted = `${JSON.stringify(grammar, null, 2)}\n`;
  if (!process.argv.includes('--check')) return writeFile(file, wanted);
  const found = await readFile(file, 'utf8').catch(() => '');
  if (found === wanted) return;
  console.error(`syntaxes/${id}.tmLanguage.json is out of date: run node scripts/generate-grammar.mjs`);
  process.exitCode = 1;
}
