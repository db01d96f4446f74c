import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type CommittedVersion, committedVersion } from '../core/lint/committed.js';
import { readZone, type Zone } from '../core/zone/read-zone.js';
import { todayOf } from '../core/zone/serial.js';
import { committedFile } from '../platform/node/committed-files.js';
import { includeFiles } from '../platform/node/include-files.js';

/** How a zone file was committed last; undefined for one in no repository, and for one that is as it was committed. */
export function committedOf(path: string, zone: Zone): CommittedVersion | undefined {
  if (!isInRepository(path)) return undefined;
  const committed = committedFile(path);
  if (committed === undefined || (zone.includedFiles.length === 0 && isSame(committed.source.bytes, zone)))
    return undefined;
  const loader = includeFiles({ folders: ['.'], openFile: committedFile });
  const before = readZone(committed.source, { id: path, loader, originHint: zone.apex });
  return committedVersion(before, zone, todayOf(new Date()));
}

function isSame(bytes: Uint8Array, { source, mainLength }: Zone): boolean {
  return bytes.length === mainLength && source.slice(0, mainLength) === Buffer.from(bytes).toString('utf8');
}

/** Looking for the folder costs less than starting git for every file that is in none. */
function isInRepository(path: string): boolean {
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return true;
    if (folder === dirname(folder)) return false;
  }
}
