import { readEscape } from '../../dns/name.js';
import type { Source } from '../../text/source.js';
import type { Span } from '../../text/span.js';
import { type Tape, TokenKind } from '../tape.js';

/**
 * Walks over the fields of an entry: words and quoted strings, with blanks, comments, parentheses and line ends passed
 * over. One cursor is moved from entry to entry, so that reading a correct record allocates next to nothing.
 */
export class FieldCursor {
  readonly source: Source;
  readonly #tape: Tape;
  #token = 0;
  #end = 0;

  constructor(source: Source, tape: Tape) {
    this.source = source;
    this.#tape = tape;
  }

  /** Stands on the first field among the tokens from `first` up to, not including, `end`. */
  moveTo(first: number, end: number): void {
    this.#token = first;
    this.#end = end;
    this.#skipToField();
  }

  get atEnd(): boolean {
    return this.#token >= this.#end;
  }

  /** Index of the token under the cursor, to come back to with `moveTo`. */
  get token(): number {
    return this.#token;
  }

  get isQuoted(): boolean {
    return this.#tape.kinds[this.#token] !== TokenKind.word;
  }

  /** The field's content, without its quotes. At the end: the field before, since that is where something is missing. */
  get span(): Span {
    if (!this.atEnd) return { start: this.start, end: this.end };
    const { kinds, starts } = this.#tape;
    let token = this.#end - 1;
    while (token > 0 && !isField(kinds[token])) token--;
    return { start: starts[token] ?? 0, end: starts[token + 1] ?? 0 };
  }

  get start(): number {
    const start = this.#tape.starts[this.#token] ?? 0;
    return this.atEnd || !this.isQuoted ? start : start + 1;
  }

  get end(): number {
    if (this.atEnd) return this.start;
    const end = this.#tape.starts[this.#token + 1] ?? 0;
    return this.#tape.kinds[this.#token] === TokenKind.quoted ? end - 1 : end;
  }

  advance(): void {
    this.#token++;
    this.#skipToField();
  }

  /** The field as it is written, escapes and all, for a person to read. */
  get text(): string {
    return this.source.slice(this.start, this.end);
  }

  /** The field as it is written, one character an octet, escapes not resolved. Ends early never; empty for none. */
  get octets(): string {
    const { bytes } = this.source;
    let plain = true;
    for (let at = this.start; at < this.end && plain; at++) plain = (bytes[at] ?? 0) < 0x80;
    return plain ? asciiOf(bytes, this.start, this.end) : this.#wideOctets();
  }

  /** The field with escapes resolved, one character an octet; undefined where an escape is broken. */
  get value(): string | undefined {
    const written = this.octets;
    if (!written.includes('\\')) return written;
    let value = '';
    for (let at = 0; at < written.length; ) {
      if (written[at] !== '\\') {
        value += written[at++];
        continue;
      }
      const escaped = readEscape(written, at);
      if (escaped === undefined) return undefined;
      value += String.fromCharCode(escaped.octet);
      at += escaped.width;
    }
    return value;
  }

  #wideOctets(): string {
    let octets = '';
    for (let at = this.start; at < this.end; ) {
      const run = this.source.octetsAt(at);
      octets += run.octets;
      at += run.units;
    }
    return octets;
  }

  #skipToField(): void {
    const { kinds } = this.#tape;
    while (this.#token < this.#end) {
      if (isField(kinds[this.#token])) return;
      this.#token++;
    }
  }
}

function isField(kind: number | undefined): boolean {
  return kind === TokenKind.word || kind === TokenKind.quoted || kind === TokenKind.unclosed;
}

const asciiChunk = 4096;

function asciiOf(bytes: Uint8Array, start: number, end: number): string {
  if (end - start <= asciiChunk) return String.fromCharCode(...bytes.subarray(start, end));
  const parts: string[] = [];
  for (let at = start; at < end; at += asciiChunk) {
    parts.push(String.fromCharCode(...bytes.subarray(at, Math.min(at + asciiChunk, end))));
  }
  return parts.join('');
}
