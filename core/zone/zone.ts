import type { Name } from '../dns/name.js';
import type { Source, SourceText } from '../text/source.js';
import type { Span } from '../text/span.js';
import type { TextLines } from '../text/text-lines.js';
import type { EntryTable } from './entries.js';
import type { NameTable } from './name-table.js';
import type { ZoneProblem } from './problem.js';
import type { RdataValue } from './rdata/codec.js';
import type { FieldCursor } from './rdata/cursor.js';
import type { RecordTable, ZoneRecord } from './record-table.js';
import type { Tape, TokenKind } from './tape.js';
import type { FilePlace } from './zone-file.js';

/**
 * A zone, read. Records that could not be read are not in it; `problems` says why.
 *
 * All texts of a zone share one space of offsets: the main file starts at 0, the files that it includes and the text of
 * its `$GENERATE` directives follow. `placeOf` tells them apart.
 */
export interface Zone {
  readonly source: SourceText;
  readonly lines: TextLines;
  readonly names: NameTable;
  readonly records: RecordTable;
  /** In the order of offsets. */
  readonly problems: readonly ZoneProblem[];
  /** Those of them that no block shows by itself: a file that is not there, a TTL that nothing gives. */
  readonly contextProblems: readonly ZoneProblem[];
  /** The name of the zone: as told, else the owner of its SOA, else the guess, else the root. */
  readonly apex: Name;
  readonly apexId: number;
  /** Whether it has an SOA record. Without one it is a fragment that another file includes. */
  readonly isWhole: boolean;
  /** Whether all that belongs to it was read: no file that could not be included, no series that was not expanded. */
  readonly isRead: boolean;
  /** The blocks that it was read in, in reading order. */
  readonly blocks: ZoneBlocks;
  /** Offsets below belong to the main file. */
  readonly mainLength: number;
  /** The same span, or for the text of a `$GENERATE` the part of the directive that it was made from. */
  writtenAt(span: Span): Span;
  placeOf(span: Span): FilePlace;
  /** Ids of the included files, each once. */
  readonly includedFiles: readonly string[];
  /** Offset at which an included file begins, the first time that it is included; undefined for any other file. */
  startOfFile(id: string): number | undefined;
  /** The data of a record as octets on the wire, one character each, names not compressed. */
  wireOf(record: ZoneRecord): string;
  /** The fields of a record's data by name, in canonical presentation form. */
  fieldValues(record: ZoneRecord): readonly RdataValue[];
  /** Where the parts before the data are written. */
  headOf(record: ZoneRecord): RecordHead;
  /** The tokens of the entry that a record was read from, comments and line ends included. */
  tokensOf(record: ZoneRecord): Iterable<Token>;
  /** The record whose entry holds an offset; undefined where there is none. */
  recordAt(offset: number): ZoneRecord | undefined;
  /**
   * The text cut into tokens and entries, piece by piece from the start of the main file to its end; with a `word`, of
   * ASCII letters, only the pieces that hold it, those of included files as well.
   */
  shapes(word?: string): Iterable<Shape>;
  /** The piece that holds an offset. */
  shapeAt(offset: number): Shape;
  /** A cursor on the first field of a record's data. It is shared: the next call moves it. */
  fieldsOf(record: ZoneRecord): FieldCursor;
}

/** A zone block by block. What holds for a block by itself holds for as long as its key is the same. */
export interface ZoneBlocks {
  readonly length: number;
  keyOf(block: number): object;
  /** The keys of all. */
  readonly keys: readonly object[];
  /** The block that holds an offset. Logarithmic. */
  blockAt(offset: number): number;
  /** Numbers of the names that are the origin and the current owner at its start; `none` where there is no owner yet. */
  stateBefore(block: number): { readonly originId: number; readonly ownerId: number };
  /** Offset in the zone. */
  startOf(block: number): number;
  /** The line that it starts on, in its own file. */
  firstLineOf(block: number): number;
  /** The number of its first record; past the last block, the number of all records. */
  firstRecordOf(block: number): number;
  /** What could not be read. Spans count from the start of the block. */
  problemsOf(block: number): readonly ZoneProblem[];
  /** Whether a word of ASCII letters stands in it. */
  has(block: number, word: string): boolean;
  shapeOf(block: number): Shape;
}

/** What stands before the data of a record; undefined for what is inherited. */
export interface RecordHead {
  readonly owner: Span | undefined;
  readonly ttl: Span | undefined;
  readonly class: Span | undefined;
  readonly type: Span;
}

export interface Token {
  readonly kind: TokenKind;
  readonly span: Span;
}

/** A piece of the text in its shape. `source`, `tape` and `entries` count from `base`, an offset in the zone. */
export interface Shape {
  readonly base: number;
  readonly source: Source;
  readonly tape: Tape;
  readonly entries: EntryTable;
}
