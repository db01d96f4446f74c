import { dirname, isAbsolute, join, normalize } from 'node:path';
import { sourceOfOctets } from '../../core/text/source.js';
import type { FileLoader, LoadedFile, LoadFailure } from '../../core/zone/zone-file.js';
import { nodePorts } from './byte-ports.js';
import { readZoneFile, statOf } from './zone-files.js';

export interface IncludeOptions {
  /** Folders that a relative path is looked for in, after the folder of the file that asks. */
  readonly folders: readonly string[];
  /** The text of a file that somebody has open and has perhaps not saved. */
  openFile?(path: string): LoadedFile | undefined;
  /** Called with every path that was looked for, found or not. */
  lookedFor?(path: string): void;
}

/**
 * Finds the files that `$INCLUDE` asks for. A server looks in its working directory; which one that will be nobody knows
 * here, so the folder of the file that asks comes first.
 */
export function includeFiles({ folders, openFile, lookedFor }: IncludeOptions): FileLoader {
  const read = new Map<string, LoadedFile | LoadFailure>();
  const loadOnce = (path: string): LoadedFile | LoadFailure => {
    const loaded = read.get(path) ?? loadFile(path);
    read.set(path, loaded);
    return loaded;
  };
  return {
    load(path, from) {
      if (path === '' || path.includes('\0')) return { failure: 'that is no path' };
      const candidates = isAbsolute(path)
        ? [normalize(path)]
        : [dirname(from), ...folders].map((folder) => join(folder, path));
      let failure = missing;
      for (const candidate of new Set(candidates)) {
        lookedFor?.(candidate);
        const loaded = openFile?.(candidate) ?? loadOnce(candidate);
        if (!('failure' in loaded)) return loaded;
        if (loaded.failure !== missing) failure = loaded.failure;
      }
      return { failure };
    },
  };
}

const missing = 'no such file or folder';

function loadFile(path: string): LoadedFile | LoadFailure {
  const stats = statOf(path);
  if (typeof stats === 'string') return { failure: stats };
  if (!stats.isFile())
    return { failure: stats.isDirectory() ? 'that is a folder' : 'that is no regular file' };
  const read = readZoneFile(path);
  return 'message' in read
    ? { failure: read.message }
    : { id: path, source: sourceOfOctets(read, nodePorts) };
}
