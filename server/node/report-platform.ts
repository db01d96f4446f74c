import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { say } from '../../core/words/phrase.js';
import { findReportFiles, readPieces } from '../../platform/node/report-files.js';
import { nodeUnpack } from '../../platform/node/unpack.js';
import type { ReportPlatform } from '../reports/report-platform.js';

export const nodeReports: ReportPlatform = {
  unpack: nodeUnpack,
  *files(uri) {
    const path = pathOf(uri);
    if (path === undefined) {
      yield { kind: 'unreadable', shown: uri, message: say`not a file on this machine` };
      return;
    }
    const above = dirname(path);
    for (const file of findReportFiles(path)) yield { ...file, shown: relative(above, file.path) };
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
