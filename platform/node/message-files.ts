import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { say } from '../../core/words/phrase.js';
import { type FoundFile, reasonOf, statOf, type UnreadableFile } from './zone-files.js';

/** Octets of a message that are read: far more than any server takes. */
const mostOctets = 0x2000_0000;

const messageName = /\.(?:eml|emlx|msg|mbox)$/i;

/**
 * The messages that a path names: a file as it is; of a folder and those below it the files `*.eml`, `*.emlx`, `*.msg` and
 * `*.mbox`, sorted.
 * Links to folders are not followed.
 */
export function* findMessageFiles(path: string): IterableIterator<FoundFile> {
  const stats = statOf(path);
  if ('failure' in stats) yield { kind: 'unreadable', path, message: stats.failure };
  else if (!stats.isDirectory()) yield { kind: 'file', path };
  else {
    let isEmpty = true;
    for (const found of messagesBelow(path)) {
      isEmpty = false;
      yield found;
    }
    if (isEmpty)
      yield {
        kind: 'unreadable',
        path,
        message: say`no message (*.eml, *.emlx, *.msg, *.mbox) in this folder`,
      };
  }
}

function* messagesBelow(folder: string): IterableIterator<FoundFile> {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) yield* messagesBelow(path);
      else if (entry.isFile() && messageName.test(entry.name)) yield { kind: 'file', path };
    }
  } catch (error) {
    yield { kind: 'unreadable', path: folder, message: reasonOf(error) };
  }
}

/** The octets of a message, or why they cannot be had: devices and pipes may never end. */
export function readMessageFile(path: string): Uint8Array | UnreadableFile {
  const stats = statOf(path);
  if ('failure' in stats) return { path, message: stats.failure };
  if (!stats.isFile())
    return { path, message: stats.isDirectory() ? say`a folder, not a file` : say`no regular file` };
  if (stats.size > mostOctets) return { path, message: say`larger than 512 MiB` };
  try {
    return readFileSync(path);
  } catch (error) {
    return { path, message: reasonOf(error) };
  }
}
