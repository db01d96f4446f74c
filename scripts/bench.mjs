#!/usr/bin/env node
// Usage: npm run bench -- [GOAL...] [--size RECORDS] [--rounds N] [--json FILE] [--docs] (see --help and docs/benchmarks.md)
// Measures the product against its peers and the goals of docs/benchmarks.md.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { runProgram, runScript } from './host/process.mjs';
import { ensureInstalled, requireNode, root } from './setup.mjs';

requireNode();
ensureInstalled();

await runScript(async () => {
  const { readOptions, usage } = await import('../bench/options.mjs');
  const words = process.argv.slice(2);
  const options = readOptions(words);
  if (options.help) {
    console.log(usage);
    return 0;
  }
  const { findNode, installNpmPeers } = await import('../bench/peers.mjs');
  if (options.install) installNpmPeers();
  const node = findNode();
  if (node !== process.execPath) {
    // Whatever is measured runs on the Node that runs this.
    const again = [join(root, 'scripts/bench.mjs'), '--no-install', ...words];
    return spawnSync(node, again, { stdio: 'inherit' }).status ?? 1;
  }
  if (options.build) {
    await runProgram(node, [join(root, 'scripts/build.mjs')], { cwd: root, timeoutSeconds: 120 });
  }
  const { runGoals } = await import('../bench/run.mjs');
  return runGoals(options);
});
