import { dirname, isAbsolute, join, normalize } from 'node:path';
import { sourceOfOctets } from '../../core/text/source.js';
import { say } from '../../core/words/phrase.js';
import { type FileLoader, type LoadedFile, type LoadFailure, noSuchFile } from '../../core/zone/zone-file.js';
import { nodePorts } from './byte-ports.js';
import { readZoneFile, statOf } from './zone-files.js';

export interface IncludeOptions {
  /** Folders that a relative path is looked for in, after the folder of the file that asks. */
  readonly folders: readonly string[];
  /** Another version of a file than the one on disk. */
  openFile?(path: string): LoadedFile | undefined;
}

/**
 * Finds the files that `$INCLUDE` asks for. A server looks in its working directory; which one that will be nobody knows
 * here, so the folder of the file that asks comes first. Ids are paths.
 */
export function includeFiles({ folders, openFile }: IncludeOptions): FileLoader {
  const read = new Map<string, LoadedFile | LoadFailure>();
  const loadOnce = (path: string): LoadedFile | LoadFailure => {
    const loaded = read.get(path) ?? loadFile(path);
    read.set(path, loaded);
    return loaded;
  };
  return {
    load(path, from) {
      let failure = noSuchFile;
      for (const candidate of candidatePaths(path, [dirname(from), ...folders])) {
        const loaded = openFile?.(candidate) ?? loadOnce(candidate);
        if (!('failure' in loaded)) return loaded;
        if (loaded.failure !== noSuchFile) failure = loaded.failure;
      }
      return { failure };
    },
  };
}

/** The paths that a path in a zone file may mean, each once; none for what is no path. */
export function candidatePaths(path: string, folders: readonly string[]): readonly string[] {
  // A path to another machine makes Windows log in there, and files that the system makes up may never end.
  if (path === '' || path.includes('\0') || /^[\\/]{2}/.test(path)) return [];
  const paths = isAbsolute(path) ? [normalize(path)] : folders.map((folder) => join(folder, path));
  return [...new Set(paths)].filter((candidate) => !/^\/(?:proc|sys|dev)\//.test(candidate));
}

/** The octets of a regular file, or why they cannot be had: devices and pipes may never end. */
export function readRegularFile(path: string): { readonly octets: Uint8Array } | LoadFailure {
  const stats = statOf(path);
  if ('failure' in stats) return stats;
  if (stats.size > mostOctets) return { failure: say`larger than 256 MiB` };
  if (!stats.isFile())
    return { failure: stats.isDirectory() ? say`that is a folder` : say`that is no regular file` };
  const read = readZoneFile(path);
  return 'message' in read ? { failure: read.message } : { octets: read };
}

/** Octets of a file that is included. */
const mostOctets = 0x1000_0000;

function loadFile(path: string): LoadedFile | LoadFailure {
  const read = readRegularFile(path);
  return 'failure' in read ? read : { id: path, source: sourceOfOctets(read.octets, nodePorts) };
}
