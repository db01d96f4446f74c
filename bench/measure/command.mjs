// What a whole program costs, from its start to its end.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, startProgram, within } from '../../scripts/host/process.mjs';
import { cacheFolder } from '../paths.mjs';
import { hasProgram } from './programs.mjs';

/** Longer than anything here may take on a slow machine; npm's slowest parser needs 15 s for the largest zone. */
const mostSeconds = 180;

/**
 * Runs a program with its output thrown away and tells `{ wallMs, cpuMs }`, CPU being user and system time of all its
 * threads. bash measures: it waits for the program itself, as Node cannot, and has milliseconds where GNU time has 10.
 * A program that ends with another status than `statuses` is a failure: its time would be worth nothing.
 */
export async function timeCommand(words, { statuses = [0] } = {}) {
  const script = 'TIMEFORMAT="%3R %3U %3S"; time "$@" >/dev/null 2>&1';
  const { status, errors } = await run(['bash', '-c', script, 'bash', ...words]);
  expectStatus(words, status, statuses);
  const [wall, user, system] = errors.trim().split('\n').pop().split(' ').map(Number);
  return { wallMs: wall * 1000, cpuMs: (user + system) * 1000 };
}

/** The most memory that a program had at once, in MB (10^6 bytes), as GNU time tells it. */
export async function peakOf(words, { statuses = [0] } = {}) {
  mkdirSync(cacheFolder, { recursive: true });
  const file = join(cacheFolder, `peak.${process.pid}`);
  const { status } = await run(['time', '-q', '-f', '%M', '-o', file, ...words]);
  const kibibytes = Number(readFileSync(file, 'utf8').trim().split('\n').pop());
  rmSync(file);
  expectStatus(words, status, statuses);
  return (kibibytes * 1024) / 1e6;
}

/** What a program writes to its standard output. `name` is what a failure calls it. */
export async function outputOf(words, name = words.join(' ')) {
  const { status, output, errors } = await run(words, name);
  if (status !== 0) throw new Failure(`${name} ended with ${status}: ${gist(errors)}`);
  return output;
}

/** The one line of what a program complained about that says most: its error, else the last. */
function gist(errors) {
  const lines = errors.trim().split('\n');
  return lines.find((line) => /^(\w*Error|FATAL ERROR): /.test(line)) ?? lines.pop();
}

/** Whether `peakOf` can work here. */
export function canMeasurePeak() {
  return hasProgram('time');
}

async function run([program, ...words], name = [program, ...words].join(' ')) {
  const { child, exited, stop } = startProgram(program, words);
  let [output, errors] = ['', ''];
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  const closed = new Promise((resolve) => child.once('close', resolve));
  try {
    const status = await within(mostSeconds, name, exited);
    await closed;
    return { status, output, errors };
  } finally {
    stop();
  }
}

function expectStatus(words, status, statuses) {
  if (!statuses.includes(status)) throw new Failure(`${words.join(' ')} ended with ${status}`);
}
