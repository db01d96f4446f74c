import type { RecordLine } from './record-line.js';

/** What a program makes of a zone file. */
export interface Verdict {
  readonly isAccepted: boolean;
  /** The records it would serve, sorted; none of a zone that it rejects. */
  readonly records: readonly RecordLine[];
  /** Its reasons for rejecting the zone, in its own words; warnings may be among them. */
  readonly reasons: readonly string[];
  /** The entries that cannot be read, in file order; undefined where it is not sure which they are. */
  readonly places: readonly Lines[] | undefined;
  /** Line behind which BIND's places are not sure: there it reads quotes and parentheses that belong to nothing. */
  readonly sureUpTo: number;
  /** `owner type` of the RRsets whose records are written with several TTLs; ours alone. */
  readonly mixedSets: ReadonlySet<string>;
}

/** Lines of a file, counted from 1 and ended by LF alone; both are included. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}
