import type { Span } from '../text/span.js';
import { TokenKind } from '../zone/tape.js';
import type { Zone } from '../zone/zone.js';
import { recordOf } from './entry-record.js';
import { EntryWalk } from './entry-walk.js';
import { extentOf } from './names/record-places.js';
import { commentBlock, ownerGroup } from './selection-groups.js';
import { partsOfText } from './selection-text.js';
import { wordsAround } from './selection-words.js';

/**
 * What can be selected around an offset, from the smallest to the whole file, each within the next: label or word, name
 * or value, tag or SPF term, string, data, record, the owner's records. Total; linear in the record, and in the records
 * next to it that have its owner, up to a limit.
 */
export function selectionsAt(zone: Zone, at: number): Span[] {
  const offset = Math.max(0, Math.min(at, zone.mainLength));
  const walk = new EntryWalk(zone);
  walk.moveTo(offset);
  const candidates = walk.atEnd ? [] : candidatesAt(zone, walk, offset);
  return nested([...candidates, { start: 0, end: zone.mainLength }], offset);
}

function candidatesAt(zone: Zone, walk: EntryWalk, offset: number): Span[] {
  const { piece, first, end } = walk;
  const { base, tape } = piece;
  const spans: Span[] = [entryLines(walk)];
  const record = recordOf(zone, walk);
  const parts = record === undefined ? [] : partsOfText(zone, record, offset);
  for (let token = first; token < end; token++) {
    const span = { start: base + (tape.starts[token] ?? 0), end: base + (tape.starts[token + 1] ?? 0) };
    if (offset < span.start || offset > span.end) continue;
    const kind = tape.kinds[token];
    if (kind === TokenKind.word) spans.push(span, ...wordsAround(zone.source, span, offset));
    else if (kind === TokenKind.quoted || kind === TokenKind.unclosed) {
      const content = { start: span.start + 1, end: kind === TokenKind.quoted ? span.end - 1 : span.end };
      spans.push(...wordsAround(zone.source, content, offset));
      // A tag that goes on in the next string says more than the border between the two.
      spans.push(...[content, span].filter((string) => parts.every((part) => isWithin(part, string))));
    } else if (kind === TokenKind.comment) {
      const content = { start: span.start + 1, end: span.end };
      spans.push(span, ...wordsAround(zone.source, content, offset));
      if (record === undefined) spans.push(...commentBlock(zone, walk));
    }
  }
  if (record === undefined) return spans;
  const extent = extentOf(zone, record);
  spans.push(extent, { start: dataStart(walk, record.typeSpan.end), end: extent.end });
  spans.push(...parts, ...ownerGroup(zone, record));
  return spans;
}

/** Where the data starts, with the parenthesis that it may start with. */
function dataStart({ piece, first, end }: EntryWalk, typeEnd: number): number {
  const { kinds, starts } = piece.tape;
  let token = first;
  while (token < end && (piece.base + (starts[token] ?? 0) < typeEnd || fillers.has(kinds[token]))) token++;
  return piece.base + (starts[token] ?? 0);
}

const fillers: ReadonlySet<number | undefined> = new Set([
  TokenKind.blank,
  TokenKind.newline,
  TokenKind.comment,
]);

/** An entry without the line end behind it. */
function entryLines(walk: EntryWalk): Span {
  const { piece, first, end } = walk;
  const { kinds, starts } = piece.tape;
  const isEnded = end - 1 > first && kinds[end - 1] === TokenKind.newline;
  return { start: walk.startOffset, end: piece.base + (starts[isEnded ? end - 1 : end] ?? 0) };
}

/** The spans that hold an offset, each inside the next; of two that only cross, the shorter one stays. */
function nested(candidates: readonly Span[], offset: number): Span[] {
  const holding = candidates
    .filter(({ start, end }) => start <= offset && offset <= end && end > start)
    .sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);
  const chain: Span[] = [];
  for (const span of holding) {
    const last = chain[chain.length - 1];
    if (last === undefined) chain.push(span);
    else if (
      span.start <= last.start &&
      span.end >= last.end &&
      span.end - span.start > last.end - last.start
    ) {
      chain.push(span);
    }
  }
  return chain.length > 0 ? chain : [{ start: offset, end: offset }];
}

function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
