import type { Span } from '../../text/span.js';
import type { ZoneRecord } from '../../zone/record-table.js';
import { TokenKind } from '../../zone/tape.js';
import type { Token, Zone } from '../../zone/zone.js';
import { isField } from './entry.js';

/** An entry: a line, or several that parentheses hold together. */
export interface Entry {
  readonly tokens: readonly Token[];
  /** Its line end included. */
  readonly span: Span;
}

/** The entries of a file from the one that holds an offset on. A piece of the text is cut into words once. */
export function* entriesFrom(zone: Zone, offset: number): IterableIterator<Entry> {
  let from = offset;
  const { file } = zone.placeOf({ start: offset, end: offset });
  for (;;) {
    const { base, tape, entries } = zone.shapeAt(from);
    const end = base + (tape.starts[tape.length] ?? 0);
    for (let entry = 0; entry < entries.length; entry++) {
      const first = entries.firsts[entry] ?? 0;
      const last = entries.firsts[entry + 1] ?? tape.length;
      const span = { start: base + (tape.starts[first] ?? 0), end: base + (tape.starts[last] ?? 0) };
      if (span.end <= from) continue;
      const tokens: Token[] = [];
      for (let token = first; token < last; token++) {
        const kind = (tape.kinds[token] ?? TokenKind.blank) as TokenKind;
        tokens.push({
          kind,
          span: { start: base + (tape.starts[token] ?? 0), end: base + (tape.starts[token + 1] ?? 0) },
        });
      }
      yield { tokens, span };
    }
    // The end of a file belongs to its last piece.
    if (end <= from || zone.placeOf({ start: end, end }).file !== file) return;
    from = end;
    if (zone.shapeAt(from).base !== end) return;
  }
}

/** Entries of one owner that are looked at. */
const mostEntries = 10_000;

/**
 * The entry of a record, and those behind it that take their owner from it or from one of them, comments left out. None
 * where they are too many.
 */
export function ownerGroup(zone: Zone, record: ZoneRecord): readonly Entry[] {
  const group: Entry[] = [];
  for (const entry of entriesFrom(zone, record.start)) {
    const isFirst = group.length === 0;
    if (!isFirst && !entry.tokens.some(isField)) continue;
    if (!isFirst && entry.tokens[0]?.kind !== TokenKind.blank) break;
    if (group.length === mostEntries) return [];
    group.push(entry);
  }
  return group;
}
