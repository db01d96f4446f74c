// Usage: npm run soak -- [--minutes 60] [--pace 40] [--seed 1]
// Edits many documents at random in the language server over stdio, `pace` steps a second (0: as fast as it goes). Once a
// minute: is all that it says the same as what a server says that was just started, and how much memory does it hold after
// a collection? Fails where a text is told otherwise, where a request fails, or where memory grows by more than a tenth.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { importTypeScript } from './import-typescript.mjs';
import { root } from './setup.mjs';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    pace: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
  },
});
spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: 'inherit' });
const { module } = await importTypeScript('test/soak/index.ts', 'soak');

const pace = Number(values.pace);
const started = performance.now();
const minutes = () => (performance.now() - started) / 60_000;
const megabytes = (octets) => (octets / 0x10_0000).toFixed(1);

console.log('minute     edits  requests  held MB  resident MB');
const { looks, failures } = await module.soak({
  seed: Number(values.seed),
  texts: module.firstTexts(),
  stepsPerLook: 60 * (pace || 100),
  ...(pace > 0 ? { pace } : {}),
  goesOn: () => minutes() < Number(values.minutes),
  onLook({ edits, requests, memory: { held, resident } }) {
    const cells = [minutes().toFixed(1), edits, requests, megabytes(held), megabytes(resident)];
    console.log(cells.map((cell, at) => String(cell).padStart([6, 9, 9, 8, 12][at])).join(' '));
  },
});
const growth = module.growthOf(looks);
console.log(`Grew by ${megabytes(growth)} MB from the second quarter to the last`);
for (const failure of failures) console.log(failure);
console.log(`${failures.length} failures`);
process.exitCode = failures.length > 0 || growth > looks.at(-1).memory.held / 10 ? 1 : 0;
