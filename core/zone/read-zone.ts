import { type Name, readName, root } from '../dns/name.js';
import { LineIndex } from '../text/line-index.js';
import type { Source } from '../text/source.js';
import type { Span } from '../text/span.js';
import { readClass } from './class.js';
import { readDirective } from './directives.js';
import { type EntryTable, entryAt, splitEntries } from './entries.js';
import { type Fold, type FoldState, maxTtlSeconds } from './fold.js';
import { lexZone } from './lexer.js';
import { NameTable, none } from './name-table.js';
import type { ReportProblem, ZoneProblem } from './problem.js';
import { fieldsOf as fieldsOfWire, type RdataValue, readRdata } from './rdata/codec.js';
import { FieldCursor } from './rdata/cursor.js';
import { reportNameProblem } from './rdata/kinds/names.js';
import { numberOfOctets } from './rdata/octets.js';
import { readTtl } from './rdata/ttl.js';
import { findRrType, type RrType } from './rdata/types.js';
import { RecordTable, type ZoneRecord } from './record-table.js';
import { type Tape, TokenKind } from './tape.js';

export interface ZoneOptions {
  /** The name of the zone where somebody said so. It decides over what the file says. */
  readonly origin?: Name;
  /** What relative names are completed with until the file has an `$ORIGIN`: a guess, from the file's name for instance. */
  readonly originHint?: Name;
}

/** A zone file, read. Records that could not be read are not in it; `problems` says why. */
export interface Zone {
  readonly source: Source;
  readonly tape: Tape;
  readonly entries: EntryTable;
  readonly lines: LineIndex;
  readonly names: NameTable;
  readonly records: RecordTable;
  readonly problems: readonly ZoneProblem[];
  /** The name of the zone: as told, else the owner of its SOA, else the guess, else the root. */
  readonly apex: Name;
  readonly apexId: number;
  /** Whether the file has an SOA record. Without one it is a fragment that another file includes. */
  readonly isWhole: boolean;
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
  /** The text cut into tokens and entries, piece by piece from the start of the file to its end. */
  shapes(): Iterable<Shape>;
  /** A cursor on the first field of a record's data. It is shared: the next call moves it. */
  fieldsOf(record: ZoneRecord): FieldCursor;
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

/** A piece of the text in its shape. `source`, `tape` and `entries` count from `base`, an offset in the whole text. */
export interface Shape {
  readonly base: number;
  readonly source: Source;
  readonly tape: Tape;
  readonly entries: EntryTable;
}

/** Reads a zone file (RFC 1035 s5, RFC 2308 s4). Total: any text gives a zone, and what is wrong becomes a problem. */
export function readZone(source: Source, options: ZoneOptions = {}): Zone {
  const problems: ZoneProblem[] = [];
  const report: ReportProblem = (problem) => problems.push(problem);
  const tape = lexZone(source);
  reportLexicalProblems(source, tape, report);
  const entries = splitEntries(source, tape, report);
  // An entry that cannot be cut into fields with certainty is not read as a record.
  const lexical = problems.filter(({ kind }) => kind !== 'byte-order-mark');
  const spoiled = new Set(lexical.map(({ span }) => entryAt(tape, entries, span.start)));
  const names = new NameTable();
  const records = new RecordTable(names);
  const cursor = new FieldCursor(source, tape);
  const state: FoldState = {
    originId: names.intern(options.origin ?? options.originHint ?? root),
    ownerId: undefined,
    defaultTtlSeconds: undefined,
    lastTtlSeconds: undefined,
    soaOwnerId: undefined,
    missingTtl: [],
  };
  const fold: Fold = { source, tape, entries, names, records, cursor, state, spoiled, report };
  for (let entry = 0; entry < entries.length; entry++) readEntry(fold, entry);

  const isWhole = state.soaOwnerId !== undefined;
  // A fragment gets its TTL from the file that includes it.
  if (isWhole) for (const span of state.missingTtl) report({ kind: 'no-ttl', span });
  const apex =
    options.origin ??
    (state.soaOwnerId === undefined ? undefined : names.get(state.soaOwnerId)) ??
    options.originHint ??
    root;
  const fieldsOf = (record: ZoneRecord): FieldCursor => {
    cursor.moveTo(record.rdataToken, entries.firsts[record.entry + 1] ?? tape.length);
    return cursor;
  };
  const wireOf = (record: ZoneRecord): string =>
    readRdata(record.type, fieldsOf(record), names.get(record.originId), () => {}) ?? '';
  return {
    source,
    tape,
    entries,
    lines: new LineIndex(source),
    names,
    records,
    problems: problems.sort((a, b) => a.span.start - b.span.start),
    apex,
    apexId: names.intern(apex),
    isWhole,
    headOf: (record) => headOf(record, cursor, entries),
    tokensOf: (record) => tokensOf(tape, entries, record),
    recordAt: (offset) => records.atEntry(entryAt(tape, entries, offset)),
    shapes: () => [{ base: 0, source, tape, entries }],
    fieldsOf,
    wireOf,
    fieldValues: (record) => fieldsOfWire(record.type, wireOf(record)),
  };
}

function headOf(
  { entry, ownerSpan, typeSpan }: ZoneRecord,
  cursor: FieldCursor,
  entries: EntryTable,
): RecordHead {
  cursor.moveTo(entries.firsts[entry] ?? 0, entries.firsts[entry + 1] ?? 0);
  if (ownerSpan !== undefined) cursor.advance();
  let ttl: Span | undefined;
  let className: Span | undefined;
  for (; cursor.start < typeSpan.start; cursor.advance()) {
    if (readClass(cursor.text) === undefined) ttl = cursor.span;
    else className = cursor.span;
  }
  return { owner: ownerSpan, ttl, class: className, type: typeSpan };
}

function* tokensOf(tape: Tape, entries: EntryTable, { entry }: ZoneRecord): IterableIterator<Token> {
  const end = entries.firsts[entry + 1] ?? tape.length;
  for (let token = entries.firsts[entry] ?? 0; token < end; token++) {
    const span = { start: tape.starts[token] ?? 0, end: tape.starts[token + 1] ?? 0 };
    yield { kind: (tape.kinds[token] ?? 0) as TokenKind, span };
  }
}

function readEntry(fold: Fold, entry: number): void {
  const { cursor, entries, tape, state, report } = fold;
  const first = entries.firsts[entry] ?? 0;
  cursor.moveTo(first, entries.firsts[entry + 1] ?? tape.length);
  if (cursor.atEnd) return;
  let ownerSpan: ZoneRecord['ownerSpan'];
  if (tape.kinds[first] === TokenKind.blank) {
    if (state.ownerId === undefined) {
      report({ kind: 'no-owner', span: cursor.span });
      return;
    }
  } else {
    if (fold.source.bytes[cursor.start] === dollar) {
      readDirective(fold);
      return;
    }
    ownerSpan = cursor.span;
    const read = readName(cursor.octets, fold.names.get(state.originId));
    if ('problem' in read) {
      reportNameProblem(cursor, read.problem, report);
      return;
    }
    state.ownerId = fold.names.intern(read.name);
    cursor.advance();
  }
  if (!fold.spoiled.has(entry)) readRecord(fold, entry, ownerSpan);
}

const dollar = 36;

/** `[ttl] [class] type rdata` or `[class] [ttl] type rdata`: each optional part once, as BIND reads them. */
function readRecord(fold: Fold, entry: number, ownerSpan: ZoneRecord['ownerSpan']): void {
  const { cursor, state, report } = fold;
  let sawClass = false;
  let ttlSeconds: number | undefined;
  for (;;) {
    if (cursor.atEnd) {
      report({ kind: 'missing-type', span: ownerSpan ?? cursor.span });
      return;
    }
    if (cursor.isQuoted) {
      report({ kind: 'quoted-keyword', span: cursor.span, text: cursor.text });
      return;
    }
    const word = cursor.text;
    const className = sawClass ? undefined : readClass(word);
    const ttl = ttlSeconds === undefined ? readTtl(word) : undefined;
    if (className !== undefined) {
      if (className !== 'IN') {
        report({ kind: 'class-mismatch', span: cursor.span, text: word, zoneClass: 'IN' });
        return;
      }
      sawClass = true;
    } else if (ttl !== undefined) ttlSeconds = ttl > maxTtlSeconds ? 0 : ttl;
    else break;
    cursor.advance();
  }
  const typeSpan = cursor.span;
  const type = readType(cursor, report);
  if (type === undefined) return;
  cursor.advance();
  const rdataToken = cursor.token;
  const wire = readRdata(type, cursor, fold.names.get(state.originId), report);
  if (wire === undefined) return;
  if (ttlSeconds !== undefined) state.lastTtlSeconds = ttlSeconds;
  fold.records.add({
    ownerId: state.ownerId ?? 0,
    type: type.number,
    ttlSeconds: ttlSeconds ?? inheritedTtl(fold, type, wire, typeSpan),
    entry,
    rdataToken,
    originId: state.originId,
    ownerSpan,
    typeSpan,
    targetId: targetOf(fold, type, wire),
  });
  if (type.name === 'SOA') state.soaOwnerId ??= state.ownerId;
}

/** The number of the first name in the data. */
function targetOf({ names }: Fold, type: RrType, wire: string): number {
  const at = type.fields.findIndex(({ kind }) => kind.isName);
  if (at < 0) return none;
  const value = fieldsOfWire(type, wire)[at]?.value;
  return value === undefined ? none : names.intern(value as Name);
}

function readType(cursor: FieldCursor, report: ReportProblem): RrType | undefined {
  const type = findRrType(cursor.text);
  if (type !== undefined && type.status !== 'meta' && type.status !== 'obsolete') return type;
  const kind = type === undefined ? 'unknown-type' : type.status === 'meta' ? 'meta-type' : 'obsolete-type';
  report({ kind, span: cursor.span, text: cursor.text });
  return undefined;
}

/** RFC 2308 s4: `$TTL`; else the last TTL given (RFC 1035 s5.1); else, for the SOA itself, its minimum as BIND does. */
function inheritedTtl(
  { state }: Fold,
  type: RrType,
  wire: string,
  span: FoldState['missingTtl'][number],
): number {
  const inherited = state.defaultTtlSeconds ?? state.lastTtlSeconds;
  if (inherited !== undefined) return inherited;
  if (type.name === 'SOA') {
    const minimum = numberOfOctets(wire, wire.length - 4, 4);
    state.defaultTtlSeconds = minimum > maxTtlSeconds ? 0 : minimum;
    return state.defaultTtlSeconds;
  }
  state.missingTtl.push(span);
  return 0;
}

function reportLexicalProblems(source: Source, tape: Tape, report: ReportProblem): void {
  for (let token = 0; token < tape.length; token++) {
    const kind = tape.kinds[token];
    const start = tape.starts[token] ?? 0;
    const span = { start, end: tape.starts[token + 1] ?? 0 };
    if (kind === TokenKind.unclosed) report({ kind: 'unclosed-quote', span });
    else if (kind === TokenKind.mark) report({ kind: 'byte-order-mark', span });
    else if (kind === TokenKind.word && source.bytes[start] === 0) {
      report({ kind: 'nul', span: { start, end: start + 1 } });
    }
  }
}
