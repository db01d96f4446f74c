import {
  closeSync,
  type Dirent,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  type Stats,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Phrase, say, verbatim } from '../../core/words/phrase.js';
import { type LoadFailure, noSuchFile } from '../../core/zone/zone-file.js';
import { isZoneName } from '../shared/zone-names.js';
import { expectOctets } from './young-objects.js';

/** A file that was asked for and could not be read as a zone: one line says why. */
export interface UnreadableFile {
  readonly path: string;
  readonly message: Phrase;
}

export type FoundFile =
  | { readonly kind: 'file'; readonly path: string }
  | ({ readonly kind: 'unreadable' } & UnreadableFile);

/** Octets at the start of a file that are looked at to tell what it is. */
const sniffOctets = 8192;

/** Folders that hold other people's files. */
const skippedFolders: ReadonlySet<string> = new Set(['node_modules', '.git', '.hg', '.svn']);

/**
 * The zone files among some paths. A file that is named is taken as it is; in a folder the zones are found by name
 * (`*.zone`, `*.dns`, `*.arpa`, `db.*`, `named.root`) or by how they begin. Sorted within a folder; links to folders are
 * not followed. A folder without any zone is told as a path that cannot be read: nobody asks to check nothing.
 */
export function findZoneFiles(paths: readonly string[]): IterableIterator<FoundFile> {
  return findFiles(paths, undefined);
}

/** The same, and in folders the policy files of MTA-STS as well. */
export function findCheckedFiles(paths: readonly string[]): IterableIterator<FoundFile> {
  return findFiles(paths, policyFile);
}

/** How a policy file is named: `/.well-known/mta-sts.txt` (RFC 8461 s3.2). */
export const policyFile = /^mta-sts\.txt$/i;

function* findFiles(paths: readonly string[], also: RegExp | undefined): IterableIterator<FoundFile> {
  for (const path of paths) {
    const stats = statOf(path);
    if ('failure' in stats) yield { kind: 'unreadable', path, message: stats.failure };
    else if (stats.isFile()) yield { kind: 'file', path };
    else if (!stats.isDirectory()) {
      yield { kind: 'unreadable', path, message: say`neither a file nor a folder` };
    } else {
      let isEmpty = true;
      for (const found of zonesBelow(path, also)) {
        isEmpty = false;
        yield found;
      }
      if (isEmpty) yield { kind: 'unreadable', path, message: say`no zone file in this folder` };
    }
  }
}

/** What a path leads to, links followed, or why nobody can tell. */
export function statOf(path: string): Stats | LoadFailure {
  try {
    return statSync(path);
  } catch (error) {
    return { failure: reasonOf(error) };
  }
}

function* zonesBelow(folder: string, also: RegExp | undefined): IterableIterator<FoundFile> {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    yield { kind: 'unreadable', path: folder, message: reasonOf(error) };
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!skippedFolders.has(entry.name)) yield* zonesBelow(path, also);
    } else if (isFile(entry, path) && (also?.test(entry.name) === true || isZone(entry.name, path))) {
      yield { kind: 'file', path };
    }
  }
}

function isFile(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  const target = statOf(path);
  return !('failure' in target) && target.isFile();
}

function isZone(name: string, path: string): boolean {
  return isZoneName(name) || beginsLikeZone(path);
}

/** A file without a telling name is a zone when it starts with a directive or an SOA record. */
function beginsLikeZone(path: string): boolean {
  const head = readHead(path)?.toString('latin1') ?? '';
  if (head.includes('\0')) return false;
  const first = head.split(/\r?\n/).find((line) => !/^\s*(?:;|$)/.test(line)) ?? '';
  return (
    /^\$(?:ORIGIN|TTL)[ \t]/i.test(first) || /^[^\s;]+[ \t](?:[ \t0-9A-Za-z]*[ \t])?SOA[ \t]/i.test(first)
  );
}

function readHead(path: string): Buffer | undefined {
  try {
    const file = openSync(path, 'r');
    try {
      const head = Buffer.alloc(sniffOctets);
      return head.subarray(0, readSync(file, head, 0, sniffOctets, 0));
    } finally {
      closeSync(file);
    }
  } catch {
    // A file that cannot be opened does not look like a zone; if it is named, reading it will say why.
    return undefined;
  }
}

/** The octets of a zone file, or why they cannot be had. A file with NUL octets near its start is binary. */
export function readZoneFile(path: string): Uint8Array | UnreadableFile {
  try {
    const bytes = readFileSync(path);
    expectOctets(bytes.length);
    return bytes.subarray(0, sniffOctets).includes(0)
      ? { path, message: say`a binary file, not a zone` }
      : bytes;
  } catch (error) {
    return { path, message: reasonOf(error) };
  }
}

/** Why the file system refused. What it rarely says stays as it says it. */
export function reasonOf(error: unknown): Phrase {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons.get(code) ?? verbatim(error instanceof Error ? error.message : String(error));
}

const reasons: ReadonlyMap<string, Phrase> = new Map([
  ['EACCES', say`permission denied`],
  ['EPERM', say`permission denied`],
  ['ENOENT', noSuchFile],
  ['ENOTDIR', noSuchFile],
  ['ELOOP', say`a link that leads to itself`],
  ['ENAMETOOLONG', noSuchFile],
  ['EISDIR', say`a folder, not a file`],
  ['ERR_FS_FILE_TOO_LARGE', say`larger than 2 GiB`],
]);
