import type { HeaderField } from '../../message/header-field.js';
import type { Canonicalization } from '../../records/signature-values.js';
import type { Span } from '../../text/span.js';

/** A stretch of an arena. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const nothing = new Uint8Array();
/** Fields among which one is found sooner in a list than in a map: those of one signature. */
const mostListed = 24;
/** What the signed fields of nearly every message fit in. */
const firstArena = 4096;
/** First arenas are cut from one block after another: to make one by itself costs as much as to fill it. */
const blockLength = 16 * firstArena;
let block: Uint8Array = nothing;
let blockUsed = 0;

function takeArena(): Uint8Array {
  if (blockUsed === block.length) {
    block = new Uint8Array(blockLength);
    blockUsed = 0;
  }
  blockUsed += firstArena;
  return block.subarray(blockUsed - firstArena, blockUsed);
}

/**
 * Canonical header fields of one message, each brought into its form once, whatever number of signatures cover it
 * (RFC 6376 s3.4.1, s3.4.2). They lie behind each other in the order in which they were asked for first.
 */
export class CanonicalHeader {
  readonly #message: Uint8Array;
  readonly #canonicalization: Canonicalization;
  /** The fields that were written, and where; in a map as soon as they are many. */
  readonly #written: HeaderField[] = [];
  readonly #stretches: Stretch[] = [];
  #known: Map<HeaderField, Stretch> | undefined;
  #arena: Uint8Array = nothing;
  #filled = 0;

  constructor(message: Uint8Array, canonicalization: Canonicalization) {
    this.#message = message;
    this.#canonicalization = canonicalization;
  }

  /** The field with its CRLF. */
  of(field: HeaderField): Stretch {
    const known = this.#find(field);
    if (known !== undefined) return known;
    const stretch = this.#write(field, undefined);
    this.#keep(field, stretch);
    return stretch;
  }

  #find(field: HeaderField): Stretch | undefined {
    if (this.#known !== undefined) return this.#known.get(field);
    const index = this.#written.indexOf(field);
    return index < 0 ? undefined : this.#stretches[index];
  }

  #keep(field: HeaderField, stretch: Stretch): void {
    if (this.#known === undefined) {
      this.#written.push(field);
      this.#stretches.push(stretch);
      if (this.#written.length < mostListed) return;
      this.#known = new Map(this.#written.map((one, index) => [one, this.#stretches[index] as Stretch]));
    }
    this.#known.set(field, stretch);
  }

  /** A signature as it covers itself: without what stands between two offsets of the message, and without a CRLF. */
  ofSignature(field: HeaderField, left: Span): Stretch {
    const { start, end } = this.#write(field, left);
    this.#filled = end - 2;
    return { start, end: end - 2 };
  }

  /** The octets of some stretches, as few pieces as they make. They stay as they are. */
  pieces(stretches: readonly Stretch[]): Uint8Array[] {
    const pieces: Uint8Array[] = [];
    let start = 0;
    let end = 0;
    for (const stretch of stretches) {
      if (stretch.start === end) end = stretch.end;
      else {
        if (end > start) pieces.push(this.#arena.subarray(start, end));
        ({ start, end } = stretch);
      }
    }
    if (end > start) pieces.push(this.#arena.subarray(start, end));
    return pieces;
  }

  #write(field: HeaderField, left: Span | undefined): Stretch {
    const start = this.#filled;
    const { span } = field;
    // A line that ends with LF alone grows by one octet.
    this.#reserve((span.end - span.start) * 2 + 8);
    if (this.#canonicalization === 'simple') this.#copy(span, left);
    else {
      const { nameSpan, valueSpan } = field;
      this.#copyName(nameSpan);
      this.#relax(valueSpan, left);
    }
    this.#arena[this.#filled++] = 0x0d;
    this.#arena[this.#filled++] = 0x0a;
    return { start, end: this.#filled };
  }

  #reserve(length: number): void {
    const needed = this.#filled + length;
    if (needed <= this.#arena.length) return;
    const isFirst = needed <= firstArena && this.#arena === nothing;
    const arena = isFirst ? takeArena() : new Uint8Array(Math.max(needed, this.#arena.length * 2));
    arena.set(this.#arena.subarray(0, this.#filled));
    this.#arena = arena;
  }

  #copy({ start, end }: Span, left: Span | undefined): void {
    const message = this.#message;
    const arena = this.#arena;
    let filled = this.#filled;
    for (let at = start; at < end; at++) {
      if (left !== undefined && at >= left.start && at < left.end) continue;
      const octet = message[at] as number;
      if (octet === 0x0a && message[at - 1] !== 0x0d) arena[filled++] = 0x0d;
      arena[filled++] = octet;
    }
    this.#filled = filled;
  }

  #copyName({ start, end }: Span): void {
    const message = this.#message;
    const arena = this.#arena;
    let filled = this.#filled;
    for (let at = start; at < end; at++) {
      const octet = message[at] as number;
      arena[filled++] = octet >= 0x41 && octet <= 0x5a ? octet | 0x20 : octet;
    }
    arena[filled++] = 0x3a;
    this.#filled = filled;
  }

  /** Unfolds, makes one space of each run of white space, and leaves out what stands at both ends. */
  #relax({ start, end }: Span, left: Span | undefined): void {
    const message = this.#message;
    const arena = this.#arena;
    const first = this.#filled;
    let filled = first;
    let isPending = false;
    let stop = left !== undefined && left.start >= start && left.start < end ? left.start : end;
    for (let at = start; ; at++) {
      if (at >= stop) {
        if (left === undefined || stop === end || left.end >= end) break;
        at = left.end;
        stop = end;
      }
      const octet = message[at] as number;
      if (octet <= 0x20) {
        if (octet === 0x20 || octet === 0x09) {
          isPending = true;
          continue;
        }
        // Inside a field every LF ends a line that is gone on with; what stands before it is its CR.
        if (octet === 0x0a || (octet === 0x0d && message[at + 1] === 0x0a)) continue;
      }
      if (isPending) {
        if (filled > first) arena[filled++] = 0x20;
        isPending = false;
      }
      arena[filled++] = octet;
    }
    this.#filled = filled;
  }
}
