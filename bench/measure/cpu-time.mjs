// What work costs the processor: a busy machine leaves that alone.
import process from 'node:process';

/** What takes less is repeated: Linux counts the CPU of a thread in steps of 4 ms. */
const shortestMs = 50;
/** Node 20 knows the usage of the whole process only, helpers of the garbage collector included. */
const usage = process.threadCpuUsage ?? process.cpuUsage;

/** Milliseconds of CPU of this thread that `work` takes, on the average of as many times as can be measured. */
export function cpuTimeOf(work) {
  const end = performance.now() + shortestMs;
  const before = usage();
  let count = 0;
  do {
    // Whoever throws a result away invites the compiler not to make it.
    globalThis.kept = work();
    count++;
  } while (performance.now() < end);
  const { user, system } = usage();
  return (user + system - before.user - before.system) / 1000 / count;
}
