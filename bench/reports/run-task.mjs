// Runs one task of the worker in a process of its own, on the Node that runs this.
import { fileURLToPath } from 'node:url';
import { outputOf } from '../measure/command.mjs';
import { bundleReports } from './bundle.mjs';

const worker = fileURLToPath(new URL('worker.mjs', import.meta.url));

let bundled;

/** The answer of the worker to a task (see worker.mjs). */
export async function runReportTask(task) {
  bundled ??= bundleReports();
  const words = [process.execPath, worker, await bundled, JSON.stringify(task)];
  return JSON.parse(await outputOf(words, `the task "${task.kind}"`));
}
