// What the figures were measured on.
import { readFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { root } from '../paths.mjs';
import { peers } from '../peers.mjs';

export function describeMachine() {
  const here = Object.entries(peers).filter(([, { isHere }]) => isHere());
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown CPU',
    cpus: cpus().length,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: `${type()} ${release()}`,
    versions: {
      'dns-mail-auth': version,
      node: process.versions.node,
      ...Object.fromEntries(here.map(([name, { version }]) => [name, version()])),
    },
  };
}

/** How many programs wanted a CPU in the last minute. */
export function loadNow() {
  return loadavg()[0].toFixed(1);
}

/** The machine of a run in a few lines. */
export function machineLines({ when, machine, load }) {
  const versions = Object.entries(machine.versions).map(([name, version]) => `${name} ${version}`);
  return [
    `${when.slice(0, 10)}, ${machine.cpus} x ${machine.cpu}, ${machine.memory}, ${machine.system}`,
    `load ${load.join(' before, ')} after`,
    versions.join(', '),
  ];
}
