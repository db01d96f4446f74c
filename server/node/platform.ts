import { randomInt } from 'node:crypto';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { say } from '../../core/words/phrase.js';
import { todayOf } from '../../core/zone/serial.js';
import { nodePorts } from '../../platform/node/byte-ports.js';
import { readCommitted } from '../../platform/node/git.js';
import { candidatePaths, readRegularFile } from '../../platform/node/include-files.js';
import { findZoneFiles, reasonOf } from '../../platform/node/zone-files.js';
import type { Platform } from '../platform.js';
import { nodeKeys } from './key-platform.js';
import { nodeMail } from './mail-platform.js';
import { openDns } from './open-dns.js';
import { nodeReports } from './report-platform.js';
import type { Turns } from './turns.js';

/** Files of a workspace beyond these are not looked at by themselves. */
const mostFiles = 2000;

export const nodePlatform = (turns: Turns): Platform => ({
  bytes: nodePorts,
  mail: nodeMail,
  reports: nodeReports,
  keys: nodeKeys,
  seed: () => randomInt(0xffff_ffff),
  milliseconds: () => performance.now(),
  today: () => todayOf(new Date()),
  later(work, afterMilliseconds) {
    if (afterMilliseconds <= 0) return turns.later(work);
    const timer = setTimeout(work, afterMilliseconds);
    return () => clearTimeout(timer);
  },
  candidates(from, path, folders) {
    const asker = pathOf(from);
    if (asker === undefined) return [];
    const own = [dirname(asker), ...folders.flatMap((folder) => pathOf(folder) ?? [])];
    return candidatePaths(path, own).map((candidate) => pathToFileURL(candidate).href);
  },
  canonical(uri) {
    const path = pathOf(uri);
    return path === undefined ? uri : pathToFileURL(path).href;
  },
  readText(uri) {
    const path = pathOf(uri);
    if (path === undefined) return { failure: say`not a file on this machine` };
    const read = readRegularFile(path);
    if ('failure' in read) return read;
    try {
      return Buffer.from(read.octets).toString('utf8');
    } catch (error) {
      return { failure: reasonOf(error) };
    }
  },
  zoneFiles(folders) {
    const uris: string[] = [];
    for (const found of findZoneFiles(folders.flatMap((folder) => pathOf(folder) ?? []))) {
      if (found.kind === 'file') uris.push(pathToFileURL(found.path).href);
      if (uris.length >= mostFiles) break;
    }
    return uris;
  },
  async committedText(uri) {
    const path = pathOf(uri);
    const octets = path === undefined ? undefined : await readCommitted(path);
    return octets && Buffer.from(octets).toString('utf8');
  },
  openDns,
});

function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    // A file on another machine, or an escape that is none.
    return undefined;
  }
}
