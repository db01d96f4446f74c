import { say } from '../../core/words/phrase.js';
import { browserUnpack } from '../../platform/browser/unpack.js';
import type { ReportPlatform } from '../reports/report-platform.js';

const elsewhere = say`not a file on this machine`;

/** A web worker has no files: the client reads those that the user has chosen, and sends their octets. */
export const browserReports: ReportPlatform = {
  unpack: browserUnpack,
  files: (uri) => [{ kind: 'unreadable', shown: uri, message: elsewhere }],
  readPieces: () => ({ message: elsewhere }),
};
