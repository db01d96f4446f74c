import { type Name, readName } from '../dns/name.js';
import type { Span } from '../text/span.js';
import { readClass } from './class.js';
import { readDirective } from './directives.js';
import { type Fold, maxTtlSeconds } from './fold.js';
import { none } from './name-table.js';
import type { ReportProblem } from './problem.js';
import { fieldsOf, readRdata } from './rdata/codec.js';
import type { FieldCursor } from './rdata/cursor.js';
import { reportNameProblem } from './rdata/kinds/names.js';
import { numberOfOctets } from './rdata/octets.js';
import { readTtl } from './rdata/ttl.js';
import { findRrType, type RrType } from './rdata/types.js';
import { TokenKind } from './tape.js';

/**
 * Reads one entry, whatever it is. One that cannot be cut into fields with certainty (`isSpoiled`) sets the current
 * owner, as it does in BIND, and nothing else.
 */
export function readEntry(fold: Fold, entry: number, isSpoiled: boolean): void {
  const { cursor, entries, tape, state, report } = fold;
  const first = entries.firsts[entry] ?? 0;
  cursor.moveTo(first, entries.firsts[entry + 1] ?? tape.length);
  if (cursor.atEnd) return;
  let ownerSpan: Span | undefined;
  if (tape.kinds[first] === TokenKind.blank) {
    if (state.ownerId === none) {
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
  if (!isSpoiled) readRecord(fold, startOf(fold, first), ownerSpan);
}

const dollar = 36;

/** Where an entry starts; a byte order mark before it is not part of it. */
function startOf({ tape }: Fold, first: number): number {
  return tape.starts[tape.kinds[first] === TokenKind.mark ? first + 1 : first] ?? 0;
}

/** `[ttl] [class] type rdata` or `[class] [ttl] type rdata`: each optional part once, as BIND reads them. */
function readRecord(fold: Fold, start: number, ownerSpan: Span | undefined): void {
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
  const wire = readRdata(type, cursor, fold.names.get(state.originId), report);
  if (wire === undefined) return;
  if (ttlSeconds !== undefined) state.lastTtlSeconds = ttlSeconds;
  const ttl = ttlSeconds ?? inheritedTtl(fold, type, wire, typeSpan);
  fold.rows.add(state.ownerId, type.number, ttl, start, state.originId, targetOf(fold, type, wire));
  if (type.name === 'SOA' && fold.soaOwnerId === none) fold.soaOwnerId = state.ownerId;
}

/** The number of the first name in the data. */
function targetOf({ names }: Fold, type: RrType, wire: string): number {
  const field = type.fields.find(({ kind }) => kind.isName);
  if (field === undefined) return none;
  const value = fieldsOf(type, wire).find(({ name }) => name === field.name)?.value;
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
function inheritedTtl(fold: Fold, type: RrType, wire: string, span: Span): number {
  const { state, missingTtl } = fold;
  if (state.defaultTtlSeconds !== none) return state.defaultTtlSeconds;
  if (state.lastTtlSeconds !== none) return state.lastTtlSeconds;
  if (type.name === 'SOA' && isInZone(fold)) {
    const minimum = numberOfOctets(wire, wire.length - 4, 4);
    state.defaultTtlSeconds = minimum > maxTtlSeconds ? 0 : minimum;
    return state.defaultTtlSeconds;
  }
  missingTtl.push({ span, ownerId: state.ownerId });
  return 0;
}

/** BIND passes over an SOA of another zone before it looks at its numbers. */
function isInZone({ names, state, zoneId }: Fold): boolean {
  return zoneId === none || names.isAtOrBelow(state.ownerId, zoneId);
}
