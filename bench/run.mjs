// Runs the goals one after the other and shows what came of them.
import { cpSync, writeFileSync } from 'node:fs';
import { Failure } from '../scripts/host/process.mjs';
import { hasProgram } from './measure/programs.mjs';
import { bundles, measuredBundles } from './paths.mjs';
import { peers } from './peers.mjs';
import { writeDocs } from './report/docs.mjs';
import { describeMachine, loadNow, machineLines } from './report/machine.mjs';
import { failed } from './report/rows.mjs';
import { tableOf, tallyOf } from './report/table.mjs';

/** Runs the goals of `options` (see options.mjs). Returns the exit status: 1 when one of them could not be measured. */
export async function runGoals(options) {
  if (!hasProgram('bash')) throw new Failure('bash measures the programs, and there is none');
  tellMissingPeers();
  cpSync(bundles, measuredBundles, { recursive: true });
  const run = { when: new Date().toISOString(), machine: describeMachine(), load: [loadNow()], rows: [] };
  const context = contextOf(options);
  for (const goal of options.goals) {
    console.log(`${goal.id} ${goal.title} ...`);
    run.rows.push(...(await rowsOf(goal, context)));
  }
  run.load.push(loadNow());

  console.log('');
  if (options.size !== undefined)
    console.log('The goals are stated for other sizes than the one asked for.\n');
  for (const line of [...machineLines(run), '', ...tableOf(run.rows), '', tallyOf(run.rows)])
    console.log(line);
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(run, null, 2)}\n`);
  if (options.docs) writeDocs(run, options.goals);
  return run.rows.some(({ verdict }) => verdict === 'failed') ? 1 : 0;
}

function tellMissingPeers() {
  for (const [name, { isHere, install }] of Object.entries(peers)) {
    if (!isHere()) console.log(`${name} is not here and left out (${install})`);
  }
}

/** What goals are run with. `size` and `rounds` give what was asked for, else what the goal is stated for. */
function contextOf({ size, rounds, transport }) {
  const measured = new Map();
  return {
    askedSize: size,
    size: (records) => size ?? records,
    rounds: (count) => rounds ?? count,
    /** How much of the hostile texts is made: all of it, or as much less as the zones are smaller. */
    fraction: size === undefined ? 1 : Math.min(1, size / 1_000_000),
    transport,
    /** Measures what several goals need only once. */
    once(name, measure) {
      if (!measured.has(name)) measured.set(name, measure());
      return measured.get(name);
    },
  };
}

async function rowsOf(goal, context) {
  try {
    return await goal.run(context);
  } catch (error) {
    if (error instanceof Failure) return [failed(goal.id, goal.title, error.message)];
    throw error;
  }
}
