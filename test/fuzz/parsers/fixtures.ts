import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpusPath } from '../../corpora.js';
import { root } from '../../run-cli.js';
import { hashOf, octetsOf, type Target } from './target.js';

const folder = join(root, 'test/fixtures/fuzz');

/** Inputs on which a promise was broken once, by the names of their files. */
export function fixturesOf({ name }: Target): ReadonlyMap<string, string> {
  const own = join(folder, name);
  const files = existsSync(own) ? readdirSync(own).sort() : [];
  return new Map(files.map((file) => [file, readFileSync(join(own, file), 'latin1')]));
}

/** Keeps an input for the tests, and says where. */
export function keepFixture({ name }: Target, input: string, signature: string): string {
  const words = signature
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60);
  const file = `${words}-${hashOf(input).toString(16)}.bin`;
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, file), octetsOf(input));
  return `test/fixtures/fuzz/${name}/${file}`;
}

/** Files of the public suites that a target starts from, where they are at hand. */
export function corpusSeeds({ corpora = [] }: Target): readonly string[] {
  return corpora.flatMap(({ folder: suite, ends }) => {
    const path = corpusPath(suite);
    if (!existsSync(path)) return [];
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && ends.test(entry.name))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1').slice(0, mostOctets))
      .sort();
  });
}

/** Of larger files a beginning does. */
const mostOctets = 20_000;
