import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { importTypeScript } from '../import-typescript.mjs';
import { root } from '../setup.mjs';

/** Inputs of one piece of work. */
const inputsPerTask = 50_000;
/** Milliseconds after which an input counts as one that does not end. */
const patience = 120_000;
const mostOctets = 1 << 18;

/** Reads mutated inputs with every parser, or those that are named, in so many threads. Returns whether all went well. */
export async function fuzzParsers({ names, inputs, seed, jobs, longOneIn }) {
  const { module } = await importTypeScript('test/fuzz/parsers/index.ts', 'fuzz-parsers');
  const { path } = await importTypeScript('test/fuzz/parsers/worker.ts', 'fuzz-worker', { run: false });
  const targets = module.targets.filter(({ name }) => names.length === 0 || names.includes(name));
  const unknown = names.filter((name) => !targets.some((target) => target.name === name));
  if (targets.length === 0 || unknown.length > 0) {
    throw new Error(
      `no such target: ${unknown.join(', ')}; there are ${module.targets.map(({ name }) => name).join(', ')}`,
    );
  }
  const totals = new Map(targets.map(({ name }) => [name, newTotal()]));
  const tasks = tasksFor(targets, inputs, seed, longOneIn);
  const add = (task, result) => {
    const total = totals.get(task.target);
    total.inputs += result.inputs;
    total.octets += result.octets;
    total.milliseconds += result.milliseconds;
    total.behaviors = Math.max(total.behaviors, result.behaviors);
    process.stderr.write(`\r${[...totals.values()].reduce((sum, some) => sum + some.inputs, 0)} inputs `);
    for (const failure of result.failures) {
      if (total.failures.has(failure.signature)) continue;
      total.failures.set(failure.signature, failure);
      console.log(
        `\n${task.target}: ${failure.message.slice(0, 600)}\n  ${keep(module, task.target, failure)}`,
      );
    }
  };
  // Whoever has seen enough is told what there was.
  process.once('SIGINT', () => {
    print(totals);
    process.exit(1);
  });
  await Promise.all(Array.from({ length: jobs }, () => lane(path, tasks, add)));
  process.stderr.write('\n');
  print(totals);
  return [...totals.values()].every(({ failures }) => failures.size === 0);
}

function newTotal() {
  return { inputs: 0, octets: 0, milliseconds: 0, behaviors: 0, failures: new Map() };
}

/** The targets in turn, so that whoever ends early has seen all of them. */
function tasksFor(targets, inputs, seed, longOneIn) {
  const tasks = [];
  for (let from = 0; from < inputs; from += inputsPerTask) {
    const count = Math.min(inputsPerTask, inputs - from);
    for (const { name } of targets)
      tasks.push({ target: name, inputs: count, seed: seed + from / inputsPerTask, longOneIn });
  }
  return tasks;
}

/** One thread after the other's: where an input does not end, or ends the thread, another one goes on with the next task. */
async function lane(path, tasks, add) {
  let worker;
  for (let task = tasks.shift(); task !== undefined; task = tasks.shift()) {
    worker ??= startWorker(path);
    const result = await run(worker, task);
    add(task, result);
    if (result.isLost) {
      await worker.thread.terminate();
      worker = undefined;
    }
  }
  await worker?.thread.terminate();
}

function startWorker(path) {
  const counters = new Int32Array(new SharedArrayBuffer(8));
  const current = new Uint8Array(new SharedArrayBuffer(mostOctets));
  return { counters, current, thread: new Worker(path, { workerData: { counters, current } }) };
}

function run({ thread, counters, current }, task) {
  return new Promise((resolve) => {
    const started = performance.now();
    let last = -1;
    let since = started;
    const lost = (signature) => {
      const input = Buffer.from(current.slice(0, counters[1])).toString('latin1');
      const failures = [{ input, signature, message: `${signature} on ${input.length} octets` }];
      end({
        inputs: 0,
        octets: 0,
        behaviors: 0,
        failures,
        milliseconds: performance.now() - started,
        isLost: true,
      });
    };
    const watch = setInterval(() => {
      const count = Atomics.load(counters, 0);
      if (count !== last) [last, since] = [count, performance.now()];
      else if (performance.now() - since > patience) lost('does not end');
    }, 1000);
    const onError = (error) => lost(`ended the thread (${error.message})`);
    const end = (result) => {
      clearInterval(watch);
      thread.off('message', end);
      thread.off('error', onError);
      resolve(result);
    };
    thread.on('message', end);
    thread.on('error', onError);
    thread.postMessage(task);
  });
}

/** What is slow is no case for tests without a clock, and is left in .cache/. */
function keep(module, name, { input, signature }) {
  const target = module.targets.find((some) => some.name === name);
  if (signature !== 'slow' && signature !== 'does not end')
    return module.keepFixture(target, input, signature);
  const file = join(root, '.cache', `slow-${name}.bin`);
  writeFileSync(file, Buffer.from(input, 'latin1'));
  return file;
}

function print(totals) {
  const rows = [['target', 'inputs', 'seconds', 'a second', 'octets each', 'behaviors', 'failures']];
  let [inputs, seconds, failures] = [0, 0, 0];
  for (const [name, total] of totals) {
    const took = total.milliseconds / 1000;
    inputs += total.inputs;
    seconds += took;
    failures += total.failures.size;
    const each = Math.round(total.octets / Math.max(1, total.inputs));
    rows.push([
      name,
      total.inputs,
      took.toFixed(0),
      Math.round(total.inputs / took),
      each,
      total.behaviors,
      total.failures.size,
    ]);
  }
  rows.push(['all', inputs, seconds.toFixed(0), Math.round(inputs / seconds), '', '', failures]);
  const widths = rows[0].map((_, at) => Math.max(...rows.map((row) => String(row[at]).length)));
  for (const row of rows) {
    console.log(
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : String(cell).padStart(widths[at])))
        .join('  '),
    );
  }
}
