import type { Span } from '../text/span.js';
import type { ZoneRecord } from '../zone/record-table.js';
import { TokenKind } from '../zone/tape.js';
import type { Zone } from '../zone/zone.js';
import type { EntryWalk } from './entry-walk.js';
import { extentOf } from './names/record-places.js';

/** Records or lines in each direction that are looked at. */
const mostSteps = 5000;

/** The records of one owner that stand above and below a record; none where there are too many. */
export function ownerGroup(zone: Zone, record: ZoneRecord): Span[] {
  const { records, mainLength } = zone;
  const belongs = (index: number): boolean =>
    index >= 0 &&
    index < records.length &&
    records.ownerOf(index) === record.ownerId &&
    records.get(index).start < mainLength;
  let first = record.index;
  let last = record.index;
  while (belongs(first - 1) && record.index - first < mostSteps) first--;
  while (belongs(last + 1) && last - record.index < mostSteps) last++;
  if (belongs(first - 1) || belongs(last + 1)) return [];
  return [{ start: records.get(first).start, end: extentOf(zone, records.get(last)).end }];
}

/** The lines of comments around the one that the walk stands on, which is left there. */
export function commentBlock(zone: Zone, walk: EntryWalk): Span[] {
  const { place } = walk;
  let start = walk.startOffset;
  let end = textEnd(walk);
  for (let steps = 0; steps < mostSteps && !walk.isFirst; steps++) {
    walk.retreat();
    if (!isComment(walk)) break;
    start = walk.startOffset;
  }
  walk.backTo(place);
  for (let steps = 0; steps < mostSteps; steps++) {
    walk.advance();
    if (walk.atEnd || !isComment(walk)) break;
    end = textEnd(walk);
  }
  walk.backTo(place);
  return [{ start, end: Math.min(end, zone.mainLength) }];
}

function isComment({ piece: { tape }, first, end }: EntryWalk): boolean {
  const token = tape.kinds[first] === TokenKind.blank ? first + 1 : first;
  return token < end && tape.kinds[token] === TokenKind.comment;
}

function textEnd({ piece: { base, tape }, first, end }: EntryWalk): number {
  const isEnded = end - 1 > first && tape.kinds[end - 1] === TokenKind.newline;
  return base + (tape.starts[isEnded ? end - 1 : end] ?? 0);
}
