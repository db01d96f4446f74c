import { closeSync, type Dirent, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { isReportName } from '../../core/reports/file-name.js';
import { say } from '../../core/words/phrase.js';
import { expectOctets } from './young-objects.js';
import { type FoundFile, reasonOf, statOf, type UnreadableFile } from './zone-files.js';

/** Octets that are read at once. */
const pieceOctets = 1 << 18;

/** A file that may hold reports. `isQuiet`: only its place in a folder says so, and it need not. */
export type FoundReportFile = FoundFile & { readonly isQuiet?: boolean };

/**
 * The files that a path names: a file as it is; of a folder and those below it all files, sorted, but hidden ones. Links to
 * folders are not followed.
 */
export function* findReportFiles(path: string): IterableIterator<FoundReportFile> {
  const stats = statOf(path);
  if ('failure' in stats) yield { kind: 'unreadable', path, message: stats.failure };
  else if (stats.isDirectory()) yield* filesBelow(path);
  // Devices and pipes may never end.
  else if (stats.isFile()) yield { kind: 'file', path };
  else yield { kind: 'unreadable', path, message: say`no regular file` };
}

function* filesBelow(folder: string): IterableIterator<FoundReportFile> {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.')) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) yield* filesBelow(path);
      else if (isFile(entry, path)) yield { kind: 'file', path, isQuiet: !isReportName(entry.name) };
    }
  } catch (error) {
    yield { kind: 'unreadable', path: folder, message: reasonOf(error) };
  }
}

function isFile(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  const target = statOf(path);
  return !('failure' in target) && target.isFile();
}

/** Hands a file over in pieces, each good for the length of the call. Returns how many octets, or why it cannot be read. */
export function readPieces(path: string, take: (piece: Uint8Array) => void): number | UnreadableFile {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    let total = 0;
    let length: number;
    // A regular file gives less than is wanted at its end only: of a small one nothing is asked twice.
    do {
      length = readSync(file, buffer, 0, pieceOctets, null);
      total += length;
      expectOctets(total);
      if (length > 0) take(buffer.subarray(0, length));
    } while (length === pieceOctets);
    return total;
  } catch (error) {
    return { path, message: reasonOf(error) };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** No Buffer: what reads octets is compiled for one class of arrays, and again once it meets another one. */
const buffer = new Uint8Array(pieceOctets);
