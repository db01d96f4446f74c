import type { Span } from '../text/span.js';
import { TokenKind } from '../zone/tape.js';
import type { Zone } from '../zone/zone.js';
import { isDirective } from './entry-record.js';
import { EntryWalk } from './entry-walk.js';
import type { Fold } from './fold.js';
import { FoldCollector } from './folds-collector.js';

/** Editors take no more as a rule (VS Code: `editor.foldingMaximumRegions`). */
export const mostFolds = 5000;

/** Entries that are looked at. No editor folds a longer file (VS Code: 300,000 lines). */
const mostEntries = 300_000;

/**
 * What can be folded in a zone file, in the order of the text. Where there is too much of it, records of one owner go
 * unfolded first, and sections last. Linear in the file, up to a limit: only shapes are looked at.
 */
export function foldsOf(zone: Zone, most = mostFolds): Fold[] {
  const folds = new FoldCollector(most);
  const walk = new EntryWalk(zone);
  for (let entries = 0; !walk.atEnd && entries < mostEntries; entries++, walk.advance()) {
    const { piece, end } = walk;
    const token = firstToken(walk);
    const kind = piece.tape.kinds[token];
    if (token === end || kind === TokenKind.newline) folds.addBlankLine();
    else if (kind === TokenKind.comment) folds.addComment(textOf(walk));
    else if (isDirective(walk)) folds.addDirective(textOf(walk), isOrigin(walk));
    else folds.addRecord(textOf(walk), linesOf(walk), ownerOf(walk, token));
  }
  return folds.finish();
}

function firstToken({ piece: { tape }, first, end }: EntryWalk): number {
  let token = first;
  while (token < end && (tape.kinds[token] === TokenKind.blank || tape.kinds[token] === TokenKind.mark))
    token++;
  return token;
}

function isOrigin({ piece: { source, tape }, first }: EntryWalk): boolean {
  const start = tape.starts[first] ?? 0;
  const length = (tape.starts[first + 1] ?? 0) - start;
  return length === origin.length && source.slice(start, start + length).toUpperCase() === origin;
}

/** An entry without the line end behind it. */
function textOf(walk: EntryWalk): Span {
  const { piece, first, end } = walk;
  const { kinds, starts } = piece.tape;
  const isEnded = end - 1 > first && kinds[end - 1] === TokenKind.newline;
  return { start: walk.startOffset, end: piece.base + (starts[isEnded ? end - 1 : end] ?? 0) };
}

/** The lines of an entry that has several, without a last line that is nothing but its closing parenthesis. */
function linesOf({ piece: { base, tape }, first, end }: EntryWalk): Span | undefined {
  const { kinds, starts } = tape;
  let last = end - 1;
  while (last > first && fillers.has(kinds[last] ?? -1)) last--;
  if (kinds[last] === TokenKind.close) {
    let before = last - 1;
    while (before > first && kinds[before] === TokenKind.blank) before--;
    if (kinds[before] === TokenKind.newline) last = before - 1;
  }
  for (let token = first; token < last; token++) {
    if (kinds[token] !== TokenKind.newline) continue;
    return { start: base + (starts[first] ?? 0), end: base + (starts[last + 1] ?? 0) };
  }
  return undefined;
}

/** The owner that an entry writes, in lower case; undefined where it inherits one. */
function ownerOf({ piece: { source, tape }, first }: EntryWalk, token: number): string | undefined {
  if (tape.kinds[first] === TokenKind.blank) return undefined;
  const start = tape.starts[token] ?? 0;
  return source.slice(start, Math.min(tape.starts[token + 1] ?? 0, start + longestOwner)).toLowerCase();
}

const origin = '$ORIGIN';
/** Octets of the longest name with every octet escaped. */
const longestOwner = 1024;
const fillers: ReadonlySet<number> = new Set([TokenKind.blank, TokenKind.newline, TokenKind.comment]);
