import type { Source } from '../text/source.js';
import { type Tape, TapeBuilder, TokenKind } from './tape.js';

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const QUOTE = 34;
const OPEN = 40;
const CLOSE = 41;
const SEMICOLON = 59;
const BACKSLASH = 92;

/** What a byte is in an unquoted word: 0 for a part of it, `ends` (RFC 1035 s5.1; NUL as BIND has it) or `escapes`. */
const ends = 1;
const escapes = 2;
const inWord = new Uint8Array(256);
for (const byte of [0, TAB, LF, CR, SPACE, QUOTE, OPEN, CLOSE, SEMICOLON]) inWord[byte] = ends;
inWord[BACKSLASH] = escapes;

/** 1 for every byte that is more than a part of a string in quotes. */
const inQuotes = new Uint8Array(256);
for (const byte of [LF, CR, QUOTE, BACKSLASH]) inQuotes[byte] = 1;

/** Where a stretch of lexing may end: at a line end outside parentheses once `goal` units are behind it, at any line end after `most`. */
export interface Stretch {
  readonly goal: number;
  readonly most: number;
  /** Whether the text begins where its file does, so that a byte order mark may stand there. */
  readonly isFileStart: boolean;
}

const wholeFile: Stretch = {
  goal: Number.POSITIVE_INFINITY,
  most: Number.POSITIVE_INFINITY,
  isFileStart: true,
};
const oneEntry: Stretch = { goal: 0, most: Number.POSITIVE_INFINITY, isFileStart: false };

/** What was seen on the way. */
export interface Lexed {
  /** Offset at which lexing ended. */
  readonly end: number;
  /** Whether every parenthesis has its partner. */
  readonly isBalanced: boolean;
  /** Whether there is no quote without an end, no NUL and no byte order mark. */
  readonly isSound: boolean;
  /** Line ends, as the Language Server Protocol counts them. */
  readonly lineEnds: number;
}

/** All tokens of a text. */
export function lexZone(source: Source): Tape {
  const tape = new TapeBuilder();
  lex(source, 0, wholeFile, tape);
  return tape.copy();
}

/** The tokens of the entry that starts at `from`. */
export function lexEntry(source: Source, from: number, tape: TapeBuilder): void {
  lex(source, from, oneEntry, tape);
}

/**
 * Splits a zone file into tokens, from an offset on. Needs no context: owners and directives are the business of the
 * entries.
 *
 * The choices are BIND's: a quoted string does not cross a line end (unless a backslash stands before it), a comment
 * runs to LF even over a lone CR, a backslash never escapes the end of the line outside quotes, and NUL ends a word.
 */
export function lex(source: Source, from: number, stretch: Stretch, tape: TapeBuilder): Lexed {
  const { bytes } = source;
  const { length } = bytes;
  const goal = from + stretch.goal;
  const most = from + stretch.most;
  let at = from;
  let depth = 0;
  let hasStray = false;
  let isSound = true;
  let lineEnds = 0;
  let hasOddLineEnds = false;
  tape.clear();
  const markLength = stretch.isFileStart ? byteOrderMarkLength(source) : 0;
  if (markLength > 0) {
    tape.add(TokenKind.mark, 0);
    at = markLength;
    isSound = false;
  }
  let { kinds, starts, length: count } = tape;
  while (at < length) {
    if (count + 1 >= kinds.length) ({ kinds, starts } = tape.grow());
    starts[count] = at;
    const byte = bytes[at] as number;
    switch (byte) {
      case SPACE:
      case TAB:
        at++;
        while (at < length && (bytes[at] === SPACE || bytes[at] === TAB)) at++;
        kinds[count++] = TokenKind.blank;
        continue;
      case CR:
      case LF:
        at += byte === CR && bytes[at + 1] === LF ? 2 : 1;
        kinds[count++] = TokenKind.newline;
        lineEnds++;
        if (at < goal) continue;
        if (at < most && (depth > 0 || (stretch.goal > 0 && isBetweenEntries(kinds, count)))) continue;
        break;
      case SEMICOLON:
        while (at < length && bytes[at] !== LF) {
          if (bytes[at] === CR && bytes[at + 1] !== LF) hasOddLineEnds = true;
          at++;
        }
        if (bytes[at - 1] === CR && at < length) at--;
        kinds[count++] = TokenKind.comment;
        continue;
      case OPEN:
        at++;
        depth++;
        kinds[count++] = TokenKind.open;
        continue;
      case CLOSE:
        at++;
        if (depth > 0) depth--;
        else hasStray = true;
        kinds[count++] = TokenKind.close;
        continue;
      case QUOTE: {
        const start = at;
        let closes = false;
        for (at++; at < length; at++) {
          const inside = bytes[at] as number;
          if (inQuotes[inside] === 0) continue;
          if (inside === QUOTE) closes = true;
          if (inside === QUOTE || inside === LF) break;
          if (inside === BACKSLASH) at++;
          if (inside === CR || (inside === BACKSLASH && (bytes[at] === LF || bytes[at] === CR))) {
            hasOddLineEnds = true;
          }
        }
        at = closes ? at + 1 : endOfLine(bytes, start);
        if (!closes) isSound = false;
        kinds[count++] = closes ? TokenKind.quoted : TokenKind.unclosed;
        continue;
      }
      default:
        if (byte === 0) isSound = false;
        at = endOfWord(bytes, byte === BACKSLASH ? at : at + 1);
        kinds[count++] = TokenKind.word;
        continue;
    }
    break;
  }
  tape.length = count;
  tape.finish(at);
  if (hasOddLineEnds) lineEnds = countLineEnds(bytes, from, at);
  return { end: at, isBalanced: depth === 0 && !hasStray, isSound, lineEnds };
}

/** Whether the line that ends is blank, or may be a comment that speaks about the next one. */
function isBetweenEntries(kinds: Uint8Array, length: number): boolean {
  if (length < 2) return true;
  const before = kinds[length - 2];
  return before === TokenKind.newline || before === TokenKind.comment;
}

/** Units of a byte order mark at the start: three octets of a file, one unit of an editor's text. */
function byteOrderMarkLength({ bytes, octetsAt }: Source): number {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 3;
  return bytes[0] === 0xff && octetsAt(0).octets === '\xef\xbb\xbf' ? 1 : 0;
}

function endOfLine(bytes: Uint8Array, at: number): number {
  let i = at;
  while (i < bytes.length && bytes[i] !== LF) i++;
  return bytes[i - 1] === CR && i > at && i < bytes.length ? i - 1 : i;
}

function endOfWord(bytes: Uint8Array, at: number): number {
  const { length } = bytes;
  let i = at;
  while (i < length) {
    const found = inWord[bytes[i] as number];
    if (found === 0) i++;
    else if (found === ends) break;
    else {
      const next = bytes[i + 1];
      i += next === undefined || next === LF || next === CR ? 1 : 2;
    }
  }
  return i;
}

/** Lines end at LF, CRLF or a lone CR, as the Language Server Protocol has it. */
export function countLineEnds(bytes: Uint8Array, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    if (bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] !== LF)) count++;
  }
  return count;
}
