import { spawnSync } from 'node:child_process';
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
