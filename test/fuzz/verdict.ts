import type { RecordLine } from './record-line.js';

/** What a program makes of a zone file. */
export interface Verdict {
  readonly isAccepted: boolean;
  /** The records it would serve, sorted; none of a zone that it rejects. */
  readonly records: readonly RecordLine[];
  /** Its reasons for rejecting the zone, in its own words; warnings may be among them. */
  readonly reasons: readonly string[];
  /** The first entry that cannot be read; undefined where all can, or where the file does not say which it is. */
  readonly place: Lines | undefined;
}

/** Lines of a file, counted from 1 and ended by LF alone; both are included. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}
