// Usage: npm run fuzz -- [--zones 20000] [--seed 1] [--examples 1]
//        npm run fuzz -- --corpus
// Generates zones, has them judged by us and by the real named-checkzone, and prints where the two differ; each zone has
// the seed before it plus one. With --corpus: how several programs judge the zones of the public suites.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { root } from './setup.mjs';

const { values } = parseArgs({
  options: {
    zones: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    examples: { type: 'string', default: '1' },
    corpus: { type: 'boolean', default: false },
  },
});
const corpora = process.env.DNS_MAIL_AUTH_CORPORA ?? join(root, '..', 'shared', 'corpora');
const fuzz = await importFuzzer();

if (values.corpus) console.log(await fuzz.compareCheckers(fuzz.corpusFiles(corpora)));
else await judgeZones(Number(values.zones));

async function judgeZones(zones) {
  const started = performance.now();
  const tally = await fuzz.run({
    zones,
    seed: Number(values.seed),
    examples: Number(values.examples),
    bases: [...fuzz.fixtureZones(root), ...fuzz.tableZones(root), ...fuzz.corpusZones(corpora)],
    onProgress(done) {
      if (done % 100 !== 0 && done !== zones) return;
      const seconds = (performance.now() - started) / 1000;
      process.stderr.write(`\r${done} of ${zones} zones, ${Math.round(done / seconds)} a second `);
    },
  });
  process.stderr.write('\n');
  console.log(fuzz.printTally(tally));
  process.exitCode = tally.unknown.size > 0 ? 1 : 0;
}

/** The fuzzer is TypeScript: a bundle of it is a module that Node can import. */
async function importFuzzer() {
  const outfile = join(root, '.cache', 'fuzz.mjs');
  mkdirSync(join(root, '.cache'), { recursive: true });
  await build({
    entryPoints: [join(root, 'test/fuzz/index.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile).href);
}
