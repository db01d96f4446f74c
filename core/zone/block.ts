import type { ZoneProblem } from './problem.js';
import type { Reading } from './reading.js';
import type { ZoneFile } from './zone-file.js';

/** A block of a zone in its file, and the blocks that its last entry brings in. */
export interface Block {
  readonly file: ZoneFile;
  readonly reading: Reading;
  /** In reading order, those that they bring in included. */
  readonly inserted: readonly Block[];
  /** Why what the last entry asks for could not be brought in. */
  readonly problem: ZoneProblem | undefined;
}
