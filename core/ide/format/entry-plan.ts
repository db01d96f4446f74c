import type { ZoneProblem } from '../../zone/problem.js';
import { TokenKind } from '../../zone/tape.js';
import type { Zone } from '../../zone/zone.js';
import type { EntryWalk } from '../entry-walk.js';
import { isClass, startsWithDigit } from './word-part.js';

/** What an entry is to the formatter. Numbers, because a section may have a million of them. */
export const EntryKind = {
  /** Nothing but blanks and a line end. */
  blank: 0,
  /** A comment that starts its line. */
  comment: 1,
  /** A comment behind nothing but blanks. */
  indentedComment: 2,
  directive: 3,
  /** A record with its head, up to the type, on one line and without parentheses. */
  record: 4,
  /** A record with parentheses or line ends in its head. */
  oddRecord: 5,
  /** What could not be read: it stays as it is. */
  unread: 6,
} as const;
export type EntryKind = (typeof EntryKind)[keyof typeof EntryKind];

/** An entry's kind and, for records, how many tokens its type stands behind the first. */
export type EntryPlan = number;

const kindCount = 8;

export function kindOf(plan: EntryPlan): EntryKind {
  return (plan % kindCount) as EntryKind;
}

export function typeTokenOf(plan: EntryPlan): number {
  return Math.floor(plan / kindCount);
}

/** Tells the entries that could be read from those that have to stay as they are. */
export class EntryPlanner {
  /** Where problems start, ascending. */
  readonly #problems: readonly number[];
  /** Those of them that are a parenthesis which never closes. */
  readonly #hanging: readonly number[];

  constructor(zone: Zone) {
    const starts = (problems: readonly ZoneProblem[]) => problems.map(({ span }) => span.start);
    this.#problems = starts(zone.problems.filter(({ kind }) => !harmless.has(kind)));
    this.#hanging = starts(zone.problems.filter(({ kind }) => kind === 'unclosed-parenthesis'));
  }

  /** The plan for the entry that the walk stands on. Logarithmic in the number of problems. */
  planOf(walk: EntryWalk): EntryPlan {
    const { tape, source } = walk.piece;
    const { first, end } = walk;
    let token = first;
    while (token < end && tape.kinds[token] === TokenKind.blank) token++;
    const kind = tape.kinds[token];
    if (this.#isSpoiled(walk)) return EntryKind.unread;
    if (token === end || kind === TokenKind.newline) return EntryKind.blank;
    if (kind === TokenKind.comment) {
      return token === first ? EntryKind.comment : EntryKind.indentedComment;
    }
    const start = tape.starts[token] ?? 0;
    if (token === first && kind === TokenKind.word && source.bytes[start] === dollar)
      return EntryKind.directive;
    return planOfRecord(walk);
  }

  /**
   * Whether something in the entry could not be read. An entry that was only told by its looks from the one above, with
   * its parenthesis that never closes, must go on looking as it does.
   */
  #isSpoiled(walk: EntryWalk): boolean {
    const { startOffset, endOffset } = walk;
    if (hasWithin(this.#problems, startOffset, endOffset)) return true;
    if (this.#hanging.length === 0 || walk.isFirst) return false;
    const { place } = walk;
    walk.retreat();
    const isBehindHanging = hasWithin(this.#hanging, walk.startOffset, walk.endOffset);
    walk.backTo(place);
    return isBehindHanging;
  }
}

/** Finds the type of a record: what is neither owner nor TTL nor class, each of which stands there once at most. */
function planOfRecord({ piece, first, end }: EntryWalk): EntryPlan {
  const { kinds } = piece.tape;
  let sawTtl = false;
  let sawClass = false;
  for (let token = first; token < end; token++) {
    const kind = kinds[token];
    if (kind === TokenKind.blank || (token === first && kind === TokenKind.word)) continue;
    if (kind !== TokenKind.word) return EntryKind.oddRecord;
    if (!sawTtl && startsWithDigit(piece, token)) sawTtl = true;
    else if (!sawClass && isClass(piece, token)) sawClass = true;
    else return EntryKind.record + kindCount * (token - first);
  }
  return EntryKind.unread;
}

/** Whether one of the ascending numbers is in a half-open range. */
function hasWithin(numbers: readonly number[], start: number, end: number): boolean {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return (numbers[low] ?? Number.POSITIVE_INFINITY) < end;
}

const dollar = 36;

/** Problems of entries that were read all the same. */
const harmless: ReadonlySet<ZoneProblem['kind']> = new Set(['no-ttl', 'not-included', 'too-many-generated']);
