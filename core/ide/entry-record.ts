import type { ZoneProblem } from '../zone/problem.js';
import type { ZoneRecord } from '../zone/record-table.js';
import { TokenKind } from '../zone/tape.js';
import type { Zone } from '../zone/zone.js';
import type { EntryWalk } from './entry-walk.js';

/**
 * The record of the entry that a walk stands on; undefined for comments, directives and what could not be read. These
 * are told without asking the zone, which would look at the whole of the last record above them: a million lines of
 * comments may stand below one large key.
 */
export function recordOf(zone: Zone, walk: EntryWalk): ZoneRecord | undefined {
  if (!hasFields(walk) || isDirective(walk) || couldNotBeRead(zone, walk)) return undefined;
  return zone.recordAt(walk.startOffset);
}

/** Whether there is more to an entry than comments, blanks and line ends. */
export function hasFields({ piece: { tape }, first, end }: EntryWalk): boolean {
  for (let token = first; token < end; token++) {
    const kind = tape.kinds[token];
    if (kind === TokenKind.word || kind === TokenKind.quoted || kind === TokenKind.unclosed) return true;
  }
  return false;
}

/** Whether an entry starts with a word that starts with a dollar sign. */
export function isDirective({ piece: { source, tape }, first }: EntryWalk): boolean {
  return tape.kinds[first] === TokenKind.word && source.bytes[tape.starts[first] ?? 0] === dollar;
}

const dollar = 36;

function couldNotBeRead({ problems }: Zone, { startOffset, endOffset }: EntryWalk): boolean {
  let low = 0;
  let high = problems.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((problems[middle]?.span.start ?? 0) < startOffset) low = middle + 1;
    else high = middle;
  }
  for (; low < problems.length; low++) {
    const { kind, span } = problems[low] as ZoneProblem;
    if (span.start >= endOffset) return false;
    if (!mayHaveRecord.has(kind)) return true;
  }
  return false;
}

/** Problems of entries that may be read all the same. */
const mayHaveRecord: ReadonlySet<ZoneProblem['kind']> = new Set(['no-ttl', 'byte-order-mark']);
