// Child processes, temporary folders and time-outs: whatever a script starts here is gone when the script is.
import { spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An error whose message is all that a user needs to see. */
export class Failure extends Error {}

/** Runs `main` and ends the process: 0 or the number it returns; a failure is one line on standard error and 1. */
export async function runScript(main) {
  try {
    process.exit((await main()) ?? 0);
  } catch (error) {
    console.error(error instanceof Failure ? `error: ${error.message}` : error);
    process.exit(1);
  }
}

const undone = new Set();

/** Calls `undo` when the process ends, also by a signal. Returns a function that does it now. */
function undoAtExit(undo) {
  const once = () => {
    if (undone.delete(once)) undo();
  };
  undone.add(once);
  return once;
}

process.on('exit', () => {
  // The last started goes first: a server has to be dead before its folder can be removed.
  for (const undo of [...undone].reverse()) undo();
});
for (const [signal, number] of [
  ['SIGINT', 2],
  ['SIGTERM', 15],
  ['SIGHUP', 1],
]) {
  process.on(signal, () => process.exit(128 + number));
}

/** A folder of our own, removed at the end. */
export function makeTemporaryFolder(name) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `dns-mail-auth-${name}-`)));
  undoAtExit(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

/** Starts a program in a process group of its own, so that `stop` also reaches the programs it starts. */
export function startProgram(command, args, options = {}) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options, detached: true });
  const exited = new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new Failure(`cannot start ${command}: ${error.message}`)));
    child.once('exit', (code, signal) => resolve(code ?? signal));
  });
  // Whoever needs the failure awaits `exited`; an unobserved one must not end the process with a stack trace.
  exited.catch(() => {});
  const stop = undoAtExit(() => {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It is gone already.
    }
  });
  return { child, exited, stop };
}

/** Runs a program to its end; when that is not 0, fails with the end of what the program wrote. */
export async function runProgram(command, args, { timeoutSeconds, ...options }) {
  const { child, exited, stop } = startProgram(command, args, options);
  let written = '';
  const keep = (chunk) => {
    written = (written + chunk).slice(-4000);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const what = [command, ...args].join(' ');
  try {
    const status = await within(timeoutSeconds, what, exited);
    if (status !== 0) throw new Failure(`${what} ended with ${status}: ${written.trim() || 'no output'}`);
  } finally {
    stop();
  }
}

/** The promise's value, or a failure when it takes longer than `seconds`. */
export async function within(seconds, what, promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Failure(`${what}: no end after ${seconds} s`)), seconds * 1000);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
