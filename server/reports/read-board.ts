import type { BoardContent } from '../../core/board/make-view.js';
import type { UnreadFile } from '../../core/board/problems.js';
import { openFile } from '../../core/reports/container/read-file.js';
import type { FileProblem } from '../../core/reports/container/reading.js';
import { ReportSet } from '../../core/reports/report-set.js';
import type { Cancellation } from '../messages/cancellation.js';
import type { ReportFile, ReportPlatform } from './report-platform.js';

export interface ReadWork {
  readonly reports: ReportPlatform;
  /** Any number, known to nobody beforehand (see `ReportSet`). */
  readonly seed: number;
  readonly cancellation: Cancellation;
  /** After each file; what it returns is waited for, so that others get their turn. */
  progress(done: number, files: number): Promise<void> | undefined;
}

/** A file that the client has read. `isQuiet`: it need not hold a report. */
export interface SentFile {
  readonly name: string;
  readonly octets: Uint8Array;
  readonly isQuiet: boolean;
}

/** Files of one board: what is beyond them is told as a problem. */
const mostFiles = 100_000;

/** Reads all reports of some files and folders, and of octets that the client has read. */
export async function readBoard(
  uris: readonly string[],
  contents: readonly SentFile[],
  { reports, seed, cancellation, progress }: ReadWork,
): Promise<BoardContent> {
  const set = new ReportSet(seed);
  const problems: FileProblem[] = [];
  const unread: UnreadFile[] = [];
  const files: ReportFile[] = [];
  for (const uri of uris) {
    for (const file of reports.files(uri)) {
      if (files.length >= mostFiles) break;
      files.push(file);
    }
  }
  const total = files.length + contents.length;
  let done = 0;
  for (const file of files) {
    if (cancellation.isCancellationRequested) break;
    if (file.kind === 'unreadable') unread.push({ path: file.shown, message: file.message });
    else await readOne(file);
    await progress(++done, total);
  }
  for (const { name, octets, isQuiet } of contents) {
    if (cancellation.isCancellationRequested) break;
    const open = openFile(set, name, { ports: reports.unpack, isQuiet });
    open.taker.take(octets);
    problems.push(...(await open.end()).problems);
    await progress(++done, total);
  }
  return { set, problems, unread };

  async function readOne({
    path,
    shown,
    isQuiet = false,
  }: ReportFile & { readonly kind: 'file' }): Promise<void> {
    const open = openFile(set, shown, { ports: reports.unpack, isQuiet });
    const read = reports.readPieces(path, (piece) => open.taker.take(piece));
    if (typeof read !== 'number') unread.push({ path: shown, message: read.message });
    else problems.push(...(await open.end()).problems);
  }
}
