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

/** 1 for every byte that ends an unquoted word (RFC 1035 s5.1; NUL as BIND has it). */
const endsWord = new Uint8Array(256);
for (const byte of [0, TAB, LF, CR, SPACE, QUOTE, OPEN, CLOSE, SEMICOLON]) endsWord[byte] = 1;

/**
 * Splits a zone file into tokens. Needs no context: parentheses, owners and directives are the business of the entries.
 *
 * The choices are BIND's: a quoted string does not cross a line end (unless a backslash stands before it), a comment
 * runs to LF even over a lone CR, a backslash never escapes the end of the line outside quotes, and NUL ends a word.
 */
export function lexZone(source: Source): Tape {
  const { bytes } = source;
  const end = bytes.length;
  const tape = new TapeBuilder(Math.ceil(end / 5));
  let at = 0;
  const markLength = byteOrderMarkLength(source);
  if (markLength > 0) {
    tape.add(TokenKind.mark, 0);
    at = markLength;
  }
  while (at < end) {
    const start = at;
    switch (bytes[at]) {
      case SPACE:
      case TAB:
        at++;
        while (at < end && (bytes[at] === SPACE || bytes[at] === TAB)) at++;
        tape.add(TokenKind.blank, start);
        break;
      case CR:
        at += bytes[at + 1] === LF ? 2 : 1;
        tape.add(TokenKind.newline, start);
        break;
      case LF:
        at++;
        tape.add(TokenKind.newline, start);
        break;
      case SEMICOLON:
        at = endOfLine(bytes, at);
        tape.add(TokenKind.comment, start);
        break;
      case OPEN:
        at++;
        tape.add(TokenKind.open, start);
        break;
      case CLOSE:
        at++;
        tape.add(TokenKind.close, start);
        break;
      case QUOTE: {
        const closing = closingQuote(bytes, at + 1);
        at = closing < 0 ? endOfLine(bytes, at) : closing + 1;
        tape.add(closing < 0 ? TokenKind.unclosed : TokenKind.quoted, start);
        break;
      }
      default:
        at = endOfWord(bytes, at + (bytes[at] === BACKSLASH ? 0 : 1));
        tape.add(TokenKind.word, start);
    }
  }
  return tape.finish(end);
}

/** Units of a byte order mark at the start: three octets of a file, one unit of an editor's text. */
function byteOrderMarkLength({ bytes, octetsAt }: Source): number {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 3;
  return bytes[0] === 0xff && octetsAt(0).octets === '\xef\xbb\xbf' ? 1 : 0;
}

/** Offset of the quote that closes the string whose content starts at `at`, or -1 when its line ends first. */
function closingQuote(bytes: Uint8Array, at: number): number {
  for (let i = at; i < bytes.length; i++) {
    const byte = bytes[i];
    if (byte === QUOTE) return i;
    if (byte === LF) return -1;
    if (byte === BACKSLASH) i++;
  }
  return -1;
}

function endOfLine(bytes: Uint8Array, at: number): number {
  let i = at;
  while (i < bytes.length && bytes[i] !== LF) i++;
  return bytes[i - 1] === CR && i > at && i < bytes.length ? i - 1 : i;
}

function endOfWord(bytes: Uint8Array, at: number): number {
  let i = at;
  while (i < bytes.length) {
    const byte = bytes[i] ?? 0;
    if (byte === BACKSLASH) {
      const next = bytes[i + 1];
      i += next === undefined || next === LF || next === CR ? 1 : 2;
    } else if (endsWord[byte] === 1) break;
    else i++;
  }
  return i;
}
