// D2: questions to a server on this machine, against the resolver of node:dns.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { outputOf } from '../measure/command.mjs';
import { hasProgram } from '../measure/programs.mjs';
import { median, medianRatio } from '../measure/statistics.mjs';
import { cacheFolder, root } from '../paths.mjs';
import { notRun, row } from '../report/rows.mjs';
import { grouped } from '../report/units.mjs';

const facade = `
  export { withNamed } from './test/dns-server/named.js';
  export { createResolver } from './platform/node/dns/resolver.js';
  export { dnsQuestion } from './core/dns/asking.js';
`;
const worker = fileURLToPath(new URL('../dns/worker.mjs', import.meta.url));
const inFlight = 50;

export const d2 = {
  id: 'D2',
  title: 'Asking DNS is as fast as the server, and no question is lost',
  async run({ size, rounds }) {
    const names = size(10_000);
    const what = `${grouped(names * 2)} questions, ${inFlight} at once`;
    if (!hasProgram('named')) return [notRun('D2', what, 'BIND is not here (Debian: apt-get install bind9)')];
    const task = { names, rounds: rounds(5), inFlight };
    const words = [process.execPath, worker, await bundle(), JSON.stringify(task)];
    const { ours, theirs } = JSON.parse(await outputOf(words, 'asking DNS'));
    const [mine, other] = [ours, theirs].map((all) => all.map(({ perSecond }) => perSecond));
    const lost = ours.reduce((sum, round) => sum + round.lost, 0);
    return [
      row({
        goal: 'D2',
        what,
        ours: `${grouped(Math.round(median(mine)))} a second`,
        peer: `node:dns Resolver ${grouped(Math.round(median(other)))} a second`,
        measured: medianRatio(mine, other),
        atLeast: 1.2,
      }),
      row({
        goal: 'D2',
        what: `lost of ${grouped(names * 2 * task.rounds)} questions`,
        ours: grouped(lost),
        measured: lost,
        unit: '',
        atMost: 0,
      }),
    ];
  },
};

/** The resolver as the product's bundles have it, and the server of the tests. */
async function bundle() {
  const outfile = join(cacheFolder, 'dns.cjs');
  await build({
    stdin: { contents: facade, resolveDir: root, loader: 'ts' },
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    outfile,
    logLevel: 'error',
  });
  return outfile;
}
