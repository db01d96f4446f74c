import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run-cli.js';

/** Where the public test data lies. It has licences of its own and is no part of the project. */
const corpora = process.env.DNS_MAIL_AUTH_CORPORA ?? join(root, '..', 'shared', 'corpora');

/** The path of a folder or file of the public suites, whether it is at hand or not. */
export function corpusPath(name: string): string {
  return join(corpora, name);
}

/** A file of the public suites; undefined where they are not at hand, and then the console says what was not run. */
export function readCorpus(file: string): string | undefined {
  const path = join(corpora, file);
  if (existsSync(path)) return readFileSync(path, 'utf8');
  console.warn(`Not run: the suite ${file} is not at hand (set DNS_MAIL_AUTH_CORPORA)`);
  return undefined;
}

/** The same, read as JSON. */
export function readJsonCorpus<T>(file: string): T | undefined {
  const text = readCorpus(file);
  return text === undefined ? undefined : (JSON.parse(text) as T);
}

/** Names of the files in a folder of the public suites, as `readCorpus` takes them; sorted. */
export function listCorpus(folder: string): string[] {
  const path = join(corpora, folder);
  if (existsSync(path))
    return readdirSync(path)
      .sort()
      .map((file) => `${folder}/${file}`);
  console.warn(`Not run: the suite ${folder} is not at hand (set DNS_MAIL_AUTH_CORPORA)`);
  return [];
}
