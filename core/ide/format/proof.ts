import { sourceOfOctets } from '../../text/source.js';
import { readZone } from '../../zone/read-zone.js';
import { TokenKind } from '../../zone/tape.js';
import type { Shape } from '../../zone/zone.js';
import { type EntryPlace, EntryWalk } from '../entry-walk.js';
import { EditedText } from './apply-edits.js';
import type { Change } from './changes.js';

const LF = 10;

/** Room for the changes that are proven at once, as a rule. */
const expectedOctets = 65_536;

/**
 * Whether entries say after their edits what they said before: the changed text is read again by itself, and has to give
 * the same entries, with the same fields, quotes, parentheses, comments and line ends in the same order, that inherit
 * their owners or not as before. With that every server reads the same records. Linear; moves the walk.
 *
 * Changes of blank lines need no proof: they are made of nothing but blanks and line ends.
 */
export function isSameAfter(changes: readonly Change[], walk: EntryWalk): boolean {
  const changed = changes.filter(inEntry);
  const edited = new EditedText(expectedOctets);
  // The line end in front keeps octets that look like a byte order mark from being one.
  edited.add(Uint8Array.of(LF), 0, []);
  for (const { entry, edits } of changed) {
    walk.backTo(entry);
    const { base, source } = walk.piece;
    edited.add(
      source.bytes.subarray(walk.startOffset - base, walk.endOffset - base),
      walk.startOffset,
      edits,
    );
  }
  const after = new EntryWalk(readZone(sourceOfOctets(edited.bytes)));
  for (const { entry } of changed) {
    walk.backTo(entry);
    skipBlank(after);
    if (after.atEnd || !areSame(walk, after)) return false;
    after.advance();
  }
  skipBlank(after);
  return after.atEnd;
}

function inEntry(change: Change): change is Change & { readonly entry: EntryPlace } {
  return change.entry !== undefined;
}

function skipBlank(walk: EntryWalk): void {
  while (!walk.atEnd && isBlank(walk)) walk.advance();
}

function isBlank({ piece, first, end }: EntryWalk): boolean {
  for (let token = first; token < end; token++) {
    const kind = piece.tape.kinds[token];
    if (kind !== TokenKind.blank && kind !== TokenKind.newline) return false;
  }
  return true;
}

function areSame(before: EntryWalk, after: EntryWalk): boolean {
  const { piece: a, first: firstA } = before;
  const { piece: b, first: firstB } = after;
  const startsBlank = (piece: Shape, token: number) => piece.tape.kinds[token] === TokenKind.blank;
  if (startsBlank(a, firstA) !== startsBlank(b, firstB)) return false;
  const endA = withoutLineEnd(a, firstA, before.end);
  const endB = withoutLineEnd(b, firstB, after.end);
  let tokenA = pastBlank(a, firstA, endA);
  let tokenB = pastBlank(b, firstB, endB);
  while (tokenA < endA && tokenB < endB) {
    if (!isSameToken(a, tokenA, b, tokenB) || touchesField(a, tokenA) !== touchesField(b, tokenB))
      return false;
    tokenA = pastBlank(a, tokenA + 1, endA);
    tokenB = pastBlank(b, tokenB + 1, endB);
  }
  return tokenA >= endA && tokenB >= endB;
}

/** The end of an entry's tokens without a line end and blanks at its very end: the last line of a file may lack one. */
function withoutLineEnd({ tape: { kinds } }: Shape, first: number, end: number): number {
  let last = end;
  if (last > first && kinds[last - 1] === TokenKind.newline) last--;
  if (last > first && kinds[last - 1] === TokenKind.blank) last--;
  return last;
}

function pastBlank({ tape: { kinds } }: Shape, from: number, end: number): number {
  let token = from;
  while (token < end && kinds[token] === TokenKind.blank) token++;
  return token;
}

/** Whether nothing stands between a field and the one before: some data is written so, as `alpn="h2"`. */
function touchesField({ tape: { kinds } }: Shape, token: number): boolean {
  return isField(kinds[token]) && isField(kinds[token - 1]);
}

function isField(kind: number | undefined): boolean {
  return kind === TokenKind.word || kind === TokenKind.quoted || kind === TokenKind.unclosed;
}

function isSameToken(a: Shape, tokenA: number, b: Shape, tokenB: number): boolean {
  if (a.tape.kinds[tokenA] !== b.tape.kinds[tokenB]) return false;
  const startA = a.tape.starts[tokenA] ?? 0;
  const startB = b.tape.starts[tokenB] ?? 0;
  const length = (a.tape.starts[tokenA + 1] ?? 0) - startA;
  if ((b.tape.starts[tokenB + 1] ?? 0) - startB !== length) return false;
  for (let at = 0; at < length; at++) {
    if (a.source.bytes[startA + at] !== b.source.bytes[startB + at]) return false;
  }
  return true;
}
