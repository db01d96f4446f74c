import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root =
  process.env.DNS_MAIL_AUTH_CORPORA ?? fileURLToPath(new URL('../../../shared/corpora', import.meta.url));

/**
 * A file of the public suites, which are not part of the project; undefined where they are not at hand, and then the
 * console says what was not run.
 */
export function readCorpus(file: string): string | undefined {
  const path = `${root}/${file}`;
  if (existsSync(path)) return readFileSync(path, 'utf8');
  console.warn(`Not run: the suite ${file} is not in ${root} (set DNS_MAIL_AUTH_CORPORA)`);
  return undefined;
}
