import type { Source } from '../text/source.js';
import type { Span } from '../text/span.js';
import type { EntryTable } from './entries.js';
import type { NameTable } from './name-table.js';
import type { ReportProblem } from './problem.js';
import type { FieldCursor } from './rdata/cursor.js';
import type { RecordTable } from './record-table.js';
import type { Tape } from './tape.js';

/** Largest TTL that a server may hand out, in seconds (RFC 2181 s8). BIND takes 0 for anything above. */
export const maxTtlSeconds = 0x7fff_ffff;

/** What one entry leaves behind for the next (RFC 1035 s5.1). */
export interface FoldState {
  originId: number;
  /** Owner for entries that start with a blank. */
  ownerId: number | undefined;
  /** From `$TTL`, or from the SOA's minimum where neither TTL nor `$TTL` was given. */
  defaultTtlSeconds: number | undefined;
  /** The last TTL that a record carried itself (RFC 1035 s5.1). */
  lastTtlSeconds: number | undefined;
  soaOwnerId: number | undefined;
  /** Records that no TTL could be found for. */
  readonly missingTtl: Span[];
}

/** Everything that reading one entry after the other needs. */
export interface Fold {
  readonly source: Source;
  readonly tape: Tape;
  readonly entries: EntryTable;
  readonly names: NameTable;
  readonly records: RecordTable;
  readonly cursor: FieldCursor;
  readonly state: FoldState;
  /** Entries with a lexical problem. They set the current owner, as they do in BIND, and nothing else. */
  readonly spoiled: ReadonlySet<number>;
  readonly report: ReportProblem;
}
