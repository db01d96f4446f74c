import { parentPort, workerData } from 'node:worker_threads';
import { minimizeText } from '../minimize.js';
import { corpusSeeds } from './fixtures.js';
import { type Failure, judge, type Ran, runTarget } from './run.js';
import type { Target } from './target.js';
import { targets } from './targets/index.js';

/** A piece of work, as `scripts/fuzz/` hands them out. */
export interface Task {
  readonly target: string;
  readonly inputs: number;
  readonly seed: number;
  /** One input in so many is a long one. */
  readonly longOneIn: number;
}

/** What came of it; failures are made small. */
export interface TaskResult extends Ran {
  readonly milliseconds: number;
}

const mostTries = 3000;
/** Far above what any parser takes on a busy machine, far below what a quadratic one takes for 64 KiB. */
const mostMilliseconds = 15;

/** Shared with who waits: how many inputs were begun, the length of the one at hand, and that input. */
const { counters, current } = workerData as { readonly counters: Int32Array; readonly current: Uint8Array };

parentPort?.on('message', async (task: Task) => {
  const target = targets.find(({ name }) => name === task.target) as Target;
  const started = performance.now();
  const ran = await runTarget(target, {
    ...task,
    seeds: corpusSeeds(target),
    mostMilliseconds,
    onInput: (input) => show(input),
  });
  const milliseconds = performance.now() - started;
  const failures = await Promise.all(ran.failures.map((failure) => small(target, failure)));
  parentPort?.postMessage({ ...ran, failures, milliseconds } satisfies TaskResult);
});

/** Lets the other thread see the input, so that it knows which one does not end. */
function show(input: string): void {
  counters[1] = Buffer.from(current.buffer).write(input, 'latin1');
  Atomics.add(counters, 0, 1);
}

async function small(target: Target, failure: Failure): Promise<Failure> {
  if (failure.signature === 'slow') return failure;
  const input = await minimizeText(
    failure.input,
    async (text) => {
      show(text);
      const outcome = await judge(target, text);
      return typeof outcome !== 'string' && outcome.signature === failure.signature;
    },
    mostTries,
  );
  const outcome = await judge(target, input);
  return typeof outcome === 'string' ? failure : outcome;
}
