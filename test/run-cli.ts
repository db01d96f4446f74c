import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs the bundled command line in the project's root. */
export function runCli(words: readonly string[], input?: string | Uint8Array): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js', ...words], {
    cwd: root,
    input: input ?? '',
    maxBuffer: 256 * 1024 * 1024,
  });
  return { status, out: stdout.toString('utf8'), error: stderr.toString('utf8') };
}
