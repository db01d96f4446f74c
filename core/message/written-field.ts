import type { BytePorts } from '../text/source.js';
import type { Span } from '../text/span.js';
import type { HeaderField } from './header-field.js';

/** Octets at the start of a message whose text is made at once: the header of nearly every message. */
const textLength = 32 * 1024;

/** The octets of a header as text, one character an octet. Short pieces are cut from a text that is made once. */
export class HeaderOctets {
  readonly #bytes: Uint8Array;
  readonly #ports: BytePorts;
  #headerEnd = 0;
  #text: string | undefined;

  constructor(bytes: Uint8Array, ports: BytePorts) {
    this.#bytes = bytes;
    this.#ports = ports;
  }

  /** Says where the header ends, before anything is read. */
  endsAt(offset: number): void {
    this.#headerEnd = Math.min(offset, textLength);
  }

  /** A piece that is short, such as a name. */
  piece(start: number, end: number): string {
    if (end > this.#headerEnd) return this.text(start, end);
    this.#text ??= this.text(0, this.#headerEnd);
    return this.#text.slice(start, end);
  }

  /** A piece as a text of its own, which is faster to read. */
  text(start: number, end: number): string {
    return this.#ports.latin1(this.#bytes, start, end);
  }
}

/**
 * Keys by names that were seen: messages have the same few dozen, and to bring one into lower case makes another text. Names
 * up to twelve characters have no other text that they would keep in memory.
 */
const keys = new Map<string, string>();
const mostKeys = 500;
const longestKept = 12;

function keyOf(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  const key = name.toLowerCase();
  if (name.length > longestKept) return key;
  if (keys.size >= mostKeys) keys.clear();
  keys.set(name, key);
  return key;
}

/** A header field as four offsets into the message: its texts are made when somebody looks. */
export class WrittenField implements HeaderField {
  readonly #octets: HeaderOctets;
  readonly #start: number;
  readonly #nameEnd: number;
  readonly #valueStart: number;
  readonly #end: number;
  #name: string | undefined;
  #key: string | undefined;
  #value: string | undefined;

  constructor(octets: HeaderOctets, start: number, nameEnd: number, valueStart: number, end: number) {
    this.#octets = octets;
    this.#start = start;
    this.#nameEnd = nameEnd;
    this.#valueStart = valueStart;
    this.#end = end;
  }

  get name(): string {
    this.#name ??= this.#octets.piece(this.#start, this.#nameEnd);
    return this.#name;
  }

  get key(): string {
    this.#key ??= keyOf(this.name);
    return this.#key;
  }

  get value(): string {
    this.#value ??= this.#octets.text(this.#valueStart, this.#end);
    return this.#value;
  }

  get span(): Span {
    return { start: this.#start, end: this.#end };
  }

  get nameSpan(): Span {
    return { start: this.#start, end: this.#nameEnd };
  }

  get valueSpan(): Span {
    return { start: this.#valueStart, end: this.#end };
  }
}
