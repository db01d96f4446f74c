import type { Span } from '../../text/span.js';
import type { Shape, Zone } from '../../zone/read-zone.js';
import { TokenKind } from '../../zone/tape.js';

/** The fields of an entry, quotes not counted, as offsets in the whole text. */
export function* fieldsOfEntry({ base, tape, entries }: Shape, entry: number): IterableIterator<Span> {
  const end = entries.firsts[entry + 1] ?? tape.length;
  for (let token = entries.firsts[entry] ?? 0; token < end; token++) {
    const kind = tape.kinds[token];
    const from = base + (tape.starts[token] ?? 0);
    const to = base + (tape.starts[token + 1] ?? 0);
    if (kind === TokenKind.word) yield { start: from, end: to };
    else if (kind === TokenKind.quoted) yield { start: from + 1, end: to - 1 };
    else if (kind === TokenKind.unclosed) yield { start: from + 1, end: to };
  }
}

/** Finds the whole entry that holds an offset. A piece of the text is cut into words once for offsets that follow. */
export function entryFinder(zone: Zone): (offset: number) => Span {
  let shape: Shape | undefined;
  return (offset) => {
    const isInside = shape !== undefined && offset >= shape.base && offset < shape.base + shape.source.length;
    if (shape === undefined || !isInside) shape = zone.shapeAt(offset);
    const { base, tape, entries } = shape;
    const startOf = (entry: number): number =>
      base + (tape.starts[entries.firsts[entry] ?? tape.length] ?? 0);
    let low = 0;
    let high = Math.max(entries.length - 1, 0);
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (startOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return { start: startOf(low), end: startOf(low + 1) };
  };
}
