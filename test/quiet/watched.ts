import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../run-cli.js';

/** A way to see whether a program sends anything. */
export interface Watch {
  readonly name: string;
  /** The command that runs `dist/cli.js` with some words and writes what it saw to the file `evidence`. */
  readonly command: (words: readonly string[], evidence: string) => readonly string[];
  /** What was sent, in words; nothing where there was nothing. Fails where the watch itself has not run. */
  readonly sent: (evidence: string) => readonly string[];
}

/** Sockets of Node throw: also those that never send. */
const trap: Watch = {
  name: 'trapped sockets',
  command: (words, evidence) => [
    ...['env', `TRAP=${evidence}`, process.execPath, '--require'],
    ...[fileURLToPath(new URL('trap.cjs', import.meta.url)), join(root, 'dist/cli.js'), ...words],
  ],
  sent: (evidence) => linesOf(evidence),
};

/** Counters of the kernel, in a network of its own: also those of child processes. */
const namespace: Watch = {
  name: 'a network namespace',
  command: (words, evidence) => [
    ...['unshare', '--net', 'sh', '-c'],
    'ip link set lo up; "$@"; status=$?; cat /proc/net/dev > "$EVIDENCE"; exit $status'.replace(
      '$EVIDENCE',
      evidence,
    ),
    ...['sh', process.execPath, join(root, 'dist/cli.js'), ...words],
  ],
  sent(evidence) {
    const counted = linesOf(evidence).filter((line) => line.includes(':'));
    if (counted.length === 0) throw new Error('the kernel did not tell');
    // The tenth number of a line of /proc/net/dev is packets sent.
    return counted.filter(
      (line) =>
        line
          .slice(line.indexOf(':') + 1)
          .trim()
          .split(/\s+/)[9] !== '0',
    );
  },
};

/** The watches that this machine allows: a network of one's own is for root, and Linux. */
export const watches: readonly Watch[] = canUnshare() ? [trap, namespace] : [trap];

function canUnshare(): boolean {
  return spawnSync('unshare', ['--net', 'ip', 'link', 'set', 'lo', 'up']).status === 0;
}

const folder = mkdtempSync(join(tmpdir(), 'dns-mail-auth-quiet-'));
let count = 0;

/** A new file for evidence. */
export function newEvidence(): string {
  count++;
  return join(folder, `${count}`);
}

export function removeEvidence(): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Runs the command line under a watch. */
export function runWatched(
  watch: Watch,
  words: readonly string[],
): {
  readonly status: number | null;
  readonly out: string;
  readonly error: string;
  readonly sent: readonly string[];
} {
  const evidence = newEvidence();
  const [program = '', ...rest] = watch.command(words, evidence);
  const { status, stdout, stderr } = spawnSync(program, rest, { cwd: root, input: '' });
  return { status, out: stdout.toString(), error: stderr.toString(), sent: watch.sent(evidence) };
}

function linesOf(file: string): readonly string[] {
  if (!existsSync(file)) writeFileSync(file, '');
  return readFileSync(file, 'utf8').split('\n').filter(Boolean);
}
