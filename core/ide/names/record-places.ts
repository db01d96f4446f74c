import { readName, root } from '../../dns/name.js';
import type { Span } from '../../text/span.js';
import type { Shape, Zone } from '../../zone/read-zone.js';
import type { ZoneRecord } from '../../zone/record-table.js';
import { TokenKind } from '../../zone/tape.js';
import { fieldsOfEntry } from './entry-fields.js';

/** Where to look at a record: its owner, or its type where the owner is inherited. */
export function headSpan({ ownerSpan, typeSpan }: ZoneRecord): Span {
  return ownerSpan ?? typeSpan;
}

/** From the first character of a record to the last of its data, without what indents it and the comments behind it. */
export function extentOf(zone: Zone, record: ZoneRecord): Span {
  let start: number | undefined;
  let end = record.typeSpan.end;
  for (const { kind, span } of zone.tokensOf(record)) {
    if (fillers.has(kind)) continue;
    start ??= span.start;
    end = span.end;
  }
  return { start: start ?? record.typeSpan.start, end };
}

const fillers: ReadonlySet<TokenKind> = new Set([
  TokenKind.blank,
  TokenKind.newline,
  TokenKind.comment,
  TokenKind.mark,
]);

/** The blank at the start of an entry that inherits its owner; undefined where the owner is written. */
export function blankOwnerSpan(zone: Zone, record: ZoneRecord): Span | undefined {
  if (record.ownerSpan !== undefined) return undefined;
  for (const { kind, span } of zone.tokensOf(record)) return kind === TokenKind.blank ? span : undefined;
  return undefined;
}

/**
 * Where the owner of a record is written: in the record, or in an entry above it in the same file. That one need not be a
 * record: one that cannot be read leaves its owner all the same. Linear in the distance.
 */
export function ownerLine(zone: Zone, record: ZoneRecord): Span | undefined {
  if (record.ownerSpan !== undefined) return record.ownerSpan;
  const { file } = zone.placeOf(record.typeSpan);
  for (let offset = record.start; offset >= 0; ) {
    const shape = zone.shapeAt(offset);
    if (zone.placeOf({ start: shape.base, end: shape.base }).file !== file) return undefined;
    for (let entry = shape.entries.length - 1; entry >= 0; entry--) {
      const span = writtenOwner(shape, entry, record.start);
      if (span !== undefined) return span;
    }
    offset = shape.base - 1;
  }
  return undefined;
}

/** The owner that an entry writes, if the entry starts before an offset. */
function writtenOwner(shape: Shape, entry: number, before: number): Span | undefined {
  const { entries, tape, source, base } = shape;
  const first = entries.firsts[entry] ?? 0;
  if (tape.kinds[first] === TokenKind.blank || base + (tape.starts[first] ?? 0) >= before) return undefined;
  for (const { start, end } of fieldsOfEntry(shape, entry)) {
    const text = source.slice(start - base, end - base);
    const isOwner = !text.startsWith('$') && 'name' in readName(text, root);
    return isOwner ? { start, end } : undefined;
  }
  return undefined;
}
