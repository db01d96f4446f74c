import { plainPorts } from '../../core/text/source.js';
import { todayOf } from '../../core/zone/serial.js';
import type { Platform } from '../platform.js';
import { browserMail } from './mail-platform.js';
import { openDns } from './open-dns.js';
import type { RemoteFiles } from './remote-files.js';
import { browserReports } from './report-platform.js';
import { scope } from './scope.js';

/** A web worker: no git, and files only as the client reads them. */
export const browserPlatform = (files: RemoteFiles): Platform => ({
  bytes: plainPorts,
  seed: () => scope.crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
  milliseconds: () => scope.performance.now(),
  today: () => todayOf(new Date()),
  later(work, afterMilliseconds) {
    // Messages of the client come in between: each is a task of its own, and so is this.
    const timer = scope.setTimeout(work, Math.max(0, afterMilliseconds));
    return () => scope.clearTimeout(timer);
  },
  candidates(from, path, folders) {
    const names = [from, ...folders.map((folder) => `${folder}/`)].flatMap((base) => resolved(path, base));
    return [...new Set(names)];
  },
  canonical: (uri) => resolved(uri)[0] ?? uri,
  readText: (uri) => files.text(uri),
  zoneFiles: () => files.zones(),
  committedText: async () => undefined,
  openDns,
  mail: browserMail(files),
  reports: browserReports,
  remote: files,
});

/** The URI that a path means, seen from another one; nothing where it means none. */
function resolved(path: string, base?: string): readonly string[] {
  try {
    return [new scope.URL(path, base).href];
  } catch {
    return [];
  }
}
