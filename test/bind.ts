import { execFile, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * BIND's tools judge our reading of zones. `npm test` installs them where it may; where it may not, it says so and sets
 * this variable. Nothing else leaves their tests out.
 */
export const withBind = process.env.DNS_MAIL_AUTH_WITHOUT_BIND !== '1';

export interface Compiled {
  /** Records, one a line, blanks squeezed, sorted; undefined when BIND rejects the zone. */
  readonly records: readonly string[] | undefined;
  readonly log: string;
}

/** What `named-compilezone -s full` makes of a zone file. Integrity checks that need other names are off. */
export function compileZone(folder: string, file: string, origin: string, scratch: string): Compiled {
  const output = join(scratch, 'compiled');
  writeFileSync(output, '');
  const words = ['-i', 'none', '-k', 'ignore', '-s', 'full', '-o', output, origin, file];
  const { status, error, stdout, stderr } = spawnSync('named-compilezone', words, { cwd: folder });
  if (error !== undefined)
    throw new Error(`named-compilezone does not run (${error.message}): install bind9-utils`);
  const log = `${stdout}${stderr}`;
  return { records: status === 0 ? squeezed(readFileSync(output, 'latin1')) : undefined, log };
}

/** Lines with blanks squeezed, empty ones and comments left out, sorted. */
export function squeezed(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim().replace(/[ \t]+/g, ' '))
    .filter((line) => line !== '' && !line.startsWith(';'))
    .sort();
}

/** What `named-checkzone -i local` with its other options as they are by default makes of a zone file. */
export interface Checked {
  readonly isAccepted: boolean;
  /** The zone as `-s full` prints it, one character an octet; empty for a zone that is rejected. */
  readonly output: string;
  readonly log: string;
}

/**
 * Runs the real named-checkzone. It prints the zone, too, so that verdict and records come from one run; named-compilezone
 * would need other options to be as lenient. Throws when it does not run or does not come to a verdict.
 */
export function checkZone(folder: string, file: string, origin: string): Promise<Checked> {
  const words = ['-i', 'local', '-D', '-s', 'full', '-o', '-', origin, file];
  const options = { cwd: folder, encoding: 'latin1', maxBuffer: 2 ** 28, timeout: 60_000 } as const;
  return new Promise((resolve, fail) => {
    execFile('named-checkzone', words, options, (error, output, log) => {
      if (error === null || error.code === 1) resolve({ isAccepted: error === null, output, log });
      else fail(new Error(`named-checkzone came to no verdict on ${file} (${error.message}): ${log}`));
    });
  });
}
