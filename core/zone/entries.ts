import type { Source } from '../text/source.js';
import { readClass } from './class.js';
import type { ReportProblem } from './problem.js';
import { findRrType } from './rdata/types.js';
import { type Tape, TokenKind } from './tape.js';

/** The entries of a zone: entry `i` is the tokens from `firsts[i]` up to, not including, `firsts[i + 1]`. */
export interface EntryTable {
  readonly length: number;
  /** `length + 1` token indexes; the last one is the tape's length. */
  readonly firsts: Uint32Array;
}

/** A table of entries to write on, again and again. */
export class EntryBuilder implements EntryTable {
  firsts = new Uint32Array(1024);
  length = 0;

  clear(): void {
    this.length = 0;
    this.firsts[0] = 0;
  }

  /** Ends the entry that is open where there are tokens in it, and begins the next at `token`. */
  endAt(token: number): void {
    if (token === this.firsts[this.length]) return;
    if (this.length + 2 >= this.firsts.length) {
      const larger = new Uint32Array(this.firsts.length * 2);
      larger.set(this.firsts);
      this.firsts = larger;
    }
    this.firsts[++this.length] = token;
  }

  /** Forgets the entries from `length` on. */
  cut(length: number): void {
    this.length = length;
  }

  copy(): EntryTable {
    return { length: this.length, firsts: this.firsts.slice(0, this.length + 1) };
  }
}

/**
 * Cuts the tape into entries (RFC 1035 s5.1): a line, or several where parentheses hold them together. The line end
 * belongs to the entry it ends. For a tape whose parentheses are balanced; others go to `splitUnbalanced`.
 */
export function splitBalanced(tape: Tape, entries: EntryBuilder): void {
  const { kinds, length } = tape;
  let depth = 0;
  entries.clear();
  for (let token = 0; token < length; token++) {
    const kind = kinds[token];
    if (kind === TokenKind.newline) {
      if (depth === 0) entries.endAt(token + 1);
    } else if (kind === TokenKind.open) depth++;
    else if (kind === TokenKind.close) depth--;
  }
  entries.endAt(length);
}

/**
 * The same for any tape.
 *
 * A `(` that never closes would swallow the rest of the file. It is reported, and its entry ends before the next line
 * that looks like an entry of its own, so that one slip spoils one entry. Linear.
 */
export function splitUnbalanced(
  source: Source,
  tape: Tape,
  entries: EntryBuilder,
  report: ReportProblem,
): void {
  const hanging = findUnclosed(tape);
  entries.clear();
  let depth = 0;
  let hangsInEntry = false;
  let straysInEntry = false;
  let nextHanging = 0;
  for (let token = 0; token < tape.length; token++) {
    switch (tape.kinds[token]) {
      case TokenKind.open:
        if (hanging[nextHanging] !== token) {
          depth++;
          break;
        }
        nextHanging++;
        if (!hangsInEntry) report({ kind: 'unclosed-parenthesis', span: spanOf(tape, token) });
        hangsInEntry = true;
        break;
      case TokenKind.close:
        if (depth > 0) depth--;
        else if (!straysInEntry) {
          report({ kind: 'stray-parenthesis', span: spanOf(tape, token) });
          straysInEntry = true;
        }
        break;
      case TokenKind.newline:
        if (depth > 0 || token + 1 === tape.length) break;
        if (hangsInEntry && !looksLikeEntry(source, tape, token + 1)) break;
        entries.endAt(token + 1);
        hangsInEntry = false;
        straysInEntry = false;
    }
  }
  entries.endAt(tape.length);
}

/** The entry that holds an offset; an offset at the end of the text belongs to the last one. Logarithmic. */
export function entryAt(tape: Tape, entries: EntryTable, offset: number): number {
  let low = 0;
  let high = Math.max(entries.length - 1, 0);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tape.starts[entries.firsts[middle] ?? 0] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function spanOf(tape: Tape, token: number): { readonly start: number; readonly end: number } {
  return { start: tape.starts[token] ?? 0, end: tape.starts[token + 1] ?? 0 };
}

/** Token indexes of all `(` that no `)` closes, in order. */
function findUnclosed(tape: Tape): number[] {
  const open: number[] = [];
  for (let token = 0; token < tape.length; token++) {
    const kind = tape.kinds[token];
    if (kind === TokenKind.open) open.push(token);
    else if (kind === TokenKind.close) open.pop();
  }
  return open;
}

/** Tokens to look at before a line is taken for a continuation: owner, TTL, class, type, and what stands between. */
const lookAhead = 16;

/** Whether a line reads `owner [ttl] [class] type`, ` class type` or `$DIRECTIVE`, parentheses of its own passed over. */
function looksLikeEntry(source: Source, tape: Tape, first: number): boolean {
  const inheritsOwner = tape.kinds[first] === TokenKind.blank;
  let words = inheritsOwner ? 1 : 0;
  let sawClass = false;
  let depth = 0;
  for (let token = first; token < Math.min(first + lookAhead, tape.length); token++) {
    const kind = tape.kinds[token];
    if (kind === TokenKind.open) depth++;
    else if (kind === TokenKind.close) depth--;
    if (kind !== TokenKind.word) {
      const goesOn = depth > 0 && (kind === TokenKind.newline || kind === TokenKind.comment);
      if (goesOn || kind === TokenKind.blank || kind === TokenKind.open || kind === TokenKind.close) continue;
      return false;
    }
    const start = tape.starts[token] ?? 0;
    const text = source.slice(start, Math.min(tape.starts[token + 1] ?? 0, start + 16));
    words++;
    if (words === 1) {
      if (/^\$[a-z]+$/i.test(text)) return true;
    } else if (readClass(text) !== undefined) sawClass = true;
    else if (findRrType(text) !== undefined) return !inheritsOwner || sawClass;
    else if (!/^[0-9]/.test(text)) return false;
  }
  return false;
}
