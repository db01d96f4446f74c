import { readEscape } from '../../dns/name.js';
import { isAscii, type Source, sourceOfOctets } from '../../text/source.js';
import type { Span } from '../../text/span.js';
import { type Tape, TokenKind } from '../tape.js';

/**
 * Walks over the fields of an entry: words and quoted strings, with blanks, comments, parentheses and line ends passed
 * over. One cursor is moved from entry to entry, so that reading a correct record allocates next to nothing.
 */
export class FieldCursor {
  /** What the cursor reads. Its offsets are those of the cursor less `base`. */
  source: Source;
  #tape: Tape;
  #base = 0;
  #token = 0;
  #end = 0;

  constructor(source: Source = nothing, tape: Tape = noTokens) {
    this.source = source;
    this.#tape = tape;
  }

  /** Reads another source from now on. Spans count from `base`. */
  load(source: Source, tape: Tape, base: number): void {
    this.source = source;
    this.#tape = tape;
    this.#base = base;
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
    return { start: this.#base + (starts[token] ?? 0), end: this.#base + (starts[token + 1] ?? 0) };
  }

  get start(): number {
    return this.#base + this.#start;
  }

  get end(): number {
    return this.#base + this.#stop;
  }

  get #start(): number {
    const start = this.#tape.starts[this.#token] ?? 0;
    return this.atEnd || !this.isQuoted ? start : start + 1;
  }

  get #stop(): number {
    if (this.atEnd) return this.#start;
    const end = this.#tape.starts[this.#token + 1] ?? 0;
    return this.#tape.kinds[this.#token] === TokenKind.quoted ? end - 1 : end;
  }

  advance(): void {
    this.#token++;
    this.#skipToField();
  }

  /** The field as it is written, escapes and all, for a person to read. */
  get text(): string {
    return this.source.slice(this.#start, this.#stop);
  }

  /** The field as it is written, one character an octet, escapes not resolved. Ends early never; empty for none. */
  get octets(): string {
    const start = this.#start;
    const end = this.#stop;
    return isAscii(this.source.bytes, start, end) ? this.source.slice(start, end) : this.#wideOctets();
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
    for (let at = this.#start; at < this.#stop; ) {
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

const nothing = sourceOfOctets(new Uint8Array(0));
const noTokens: Tape = { length: 0, kinds: new Uint8Array(0), starts: new Uint32Array(1) };
