import type { Source } from '../text/source.js';
import type { Span } from '../text/span.js';
import type { EntryTable } from './entries.js';
import type { Insertion } from './insertion.js';
import { type NameTable, none } from './name-table.js';
import type { ReportProblem } from './problem.js';
import type { FieldCursor } from './rdata/cursor.js';
import type { RecordRows } from './record-rows.js';
import type { Tape } from './tape.js';

/** Largest TTL that a server may hand out, in seconds (RFC 2181 s8). BIND takes 0 for anything above. */
export const maxTtlSeconds = 0x7fff_ffff;

/** What one entry leaves behind for the next (RFC 1035 s5.1). `none` for what there is not yet. */
export interface FoldState {
  readonly originId: number;
  /** Owner for entries that start with a blank. */
  readonly ownerId: number;
  /** From `$TTL`, or from the SOA's minimum where neither TTL nor `$TTL` was given. */
  readonly defaultTtlSeconds: number;
  /** The last TTL that a record carried itself (RFC 1035 s5.1). */
  readonly lastTtlSeconds: number;
}

export function startAt(originId: number): FoldState {
  return {
    originId,
    ownerId: none,
    defaultTtlSeconds: none,
    lastTtlSeconds: none,
  };
}

export function isSameState(a: FoldState, b: FoldState): boolean {
  return (
    a.originId === b.originId &&
    a.ownerId === b.ownerId &&
    a.defaultTtlSeconds === b.defaultTtlSeconds &&
    a.lastTtlSeconds === b.lastTtlSeconds
  );
}

/** A record without a TTL: where its type is written, and whose it is. */
export interface MissingTtl {
  readonly span: Span;
  readonly ownerId: number;
}

/** Everything that reading one entry after the other needs. */
export interface Fold {
  readonly source: Source;
  readonly tape: Tape;
  readonly entries: EntryTable;
  readonly names: NameTable;
  readonly rows: RecordRows;
  readonly cursor: FieldCursor;
  readonly state: { -readonly [P in keyof FoldState]: FoldState[P] };
  readonly report: ReportProblem;
  /** Records that no TTL could be found for. */
  readonly missingTtl: MissingTtl[];
  /** The zone, where somebody said which it is; else `none`. */
  readonly zoneId: number;
  /** Owner of the first SOA, or `none`. */
  soaOwnerId: number;
  /** Set by a directive that brings in other text. */
  insertion: Insertion | undefined;
}
