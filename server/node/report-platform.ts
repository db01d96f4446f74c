import { fileURLToPath } from 'node:url';
import { say } from '../../core/words/phrase.js';
import { findReportFiles, readPieces } from '../../platform/node/report-files.js';
import { nodeUnpack } from '../../platform/node/unpack.js';
import type { ReportPlatform } from '../reports/report-platform.js';

export const nodeReports: ReportPlatform = {
  unpack: nodeUnpack,
  *files(uri) {
    const path = pathOf(uri);
    if (path === undefined) yield { kind: 'unreadable', path: uri, message: say`not a file on this machine` };
    else yield* findReportFiles(path);
  },
  readPieces,
};

function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
