import {
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { say } from '../core/words/phrase.js';
import { reasonOf, type UnreadableFile } from '../platform/node/zone-files.js';

/**
 * Puts octets in the place of a file at once, so that nobody ever reads half of it. Mode and owner stay, and links do: a
 * file that has several names is written where it is, which is not at once. One that nobody may write is left alone.
 */
export function replaceFile(path: string, octets: Uint8Array): UnreadableFile | undefined {
  let temporary: string | undefined;
  try {
    const target = realpathSync(path);
    const { mode, uid, gid, nlink } = statSync(target);
    if ((mode & 0o222) === 0) return { path, message: say`not written: ${say`the file is read-only`}` };
    if (nlink > 1) return overwrite(target, octets);
    const beside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    const file = openSync(beside, 'wx', 0o600);
    temporary = beside;
    try {
      for (let at = 0; at < octets.length; ) at += writeSync(file, octets, at);
      if (uid !== process.getuid?.() || gid !== process.getgid?.()) keepOwner(file, uid, gid);
      fchmodSync(file, mode & 0o7777);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, target);
    return undefined;
  } catch (error) {
    if (temporary !== undefined) rmSync(temporary, { force: true });
    return { path, message: say`not written: ${reasonOf(error)}` };
  }
}

function overwrite(target: string, octets: Uint8Array): undefined {
  const file = openSync(target, 'r+');
  try {
    for (let at = 0; at < octets.length; ) at += writeSync(file, octets, at, octets.length - at, at);
    ftruncateSync(file, octets.length);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return undefined;
}

/** Only root may give files away; for all others the file becomes their own, as with every editor. */
function keepOwner(file: number, uid: number, gid: number): void {
  try {
    fchownSync(file, uid, gid);
  } catch {
    // The mode, which is set next, still says who may read it.
  }
}
