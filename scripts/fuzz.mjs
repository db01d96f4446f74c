// Usage: npm run fuzz -- [TARGET...] [--inputs 100000] [--seed 1] [--jobs 2] [--long 5000]
//        npm run fuzz -- --zones 20000 [--seed 1] [--examples 1]
//        npm run fuzz -- --corpus
// Has every parser, or those that are named, read mutated inputs, and says which promises are broken; what breaks one is
// made small and kept in test/fixtures/fuzz/; one input in 5000 is a long one. With --zones: generates zones, has them judged by us and by the real
// named-checkzone, and prints where the two differ; each zone has the seed before it plus one. With --corpus: how several
// programs judge the zones of the public suites.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fuzzParsers } from './fuzz/parsers.mjs';
import { importTypeScript } from './import-typescript.mjs';
import { root } from './setup.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    inputs: { type: 'string', default: '100000' },
    jobs: { type: 'string', default: '2' },
    long: { type: 'string', default: '5000' },
    zones: { type: 'string' },
    seed: { type: 'string', default: '1' },
    examples: { type: 'string', default: '1' },
    corpus: { type: 'boolean', default: false },
  },
});
const corpora = process.env.DNS_MAIL_AUTH_CORPORA ?? join(root, '..', 'shared', 'corpora');

if (values.corpus) {
  const { module: fuzz } = await importTypeScript('test/fuzz/index.ts', 'fuzz');
  console.log(await fuzz.compareCheckers(fuzz.corpusFiles(corpora)));
} else if (values.zones !== undefined) await judgeZones(Number(values.zones));
else {
  const [inputs, seed, jobs, longOneIn] = [values.inputs, values.seed, values.jobs, values.long].map(Number);
  const isWell = await fuzzParsers({ names: positionals, inputs, seed, jobs, longOneIn });
  process.exitCode = isWell ? 0 : 1;
}

async function judgeZones(zones) {
  const { module: fuzz } = await importTypeScript('test/fuzz/index.ts', 'fuzz');
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
