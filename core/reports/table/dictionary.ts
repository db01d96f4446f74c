import { textOfOctets } from '../../text/utf8.js';
import { latin1Of } from '../xml/octets.js';
import { cutEnd, isPrintable, type Mending, mendOctets } from './mend.js';

const mostValues = 1 << 21;
/** Values with one hash that are kept apart: nobody has so many but who makes them. */
const mostAlike = 100;

/** Number of the empty value: every dictionary has it. */
export const noValue = 0;
/** Number of everything that did not fit any more. */
export const overflow = 1;

/** What is multiplied with when octets of a value are mixed into its hash. */
export type HashFactor = number;

/** A factor of 24 bits of a seed: odd, so that no octet is forgotten. */
export function hashFactorOf(seed: number): HashFactor {
  return (seed & 0x0fff_fff0) | 0x5000_0009;
}

/**
 * The hash of a value with one octet more; that of an empty one is 0. It is turned, since a product hands bits only on to
 * higher ones: without that there are texts that collide whatever the factor is (those of Thue and Morse).
 */
export function hashWith(hash: number, octet: number, factor: HashFactor): number {
  return Math.imul(((hash << 7) | (hash >>> 25)) ^ octet, factor);
}

/**
 * Distinct values, each as a number. Octets are compared where they lie, so a value that was seen before allocates nothing;
 * a value becomes a string when somebody looks at it. A factor that nobody knows beforehand keeps values made to collide
 * from making it slow.
 */
export class Dictionary {
  readonly #factor: HashFactor;
  readonly #most: number;
  /** How many values there are, the two special ones included. */
  size = 2;
  /** What had to be done to the value that was asked for last so that it is text. */
  mending: Mending = 'none';
  #pool = new Uint8Array(1 << 12);
  #used = 0;
  #starts = new Uint32Array(1 << 8);
  #hashes = new Int32Array(1 << 8);
  #slots = new Int32Array(1 << 9);
  readonly #strings: (string | undefined)[] = ['', '(other)'];

  /** `most`: distinct values that are kept apart; what comes after them is `overflow`. */
  constructor(factor: HashFactor, most = mostValues) {
    this.#factor = factor;
    this.#most = most;
  }

  /** The number of a value, given as UTF-8 octets without white space round them. Longer ones are cut. */
  numberOf(octets: Uint8Array, start: number, end: number): number {
    const stop = cutEnd(octets, start, end);
    this.mending = stop < end ? 'cut' : 'none';
    if (start >= stop) return noValue;
    const hash = this.#hashOf(octets, start, stop);
    if (isPrintable(octets, start, stop)) return this.#find(hash, octets, start, stop);
    // What is in it is text, so whatever it has needs no mending.
    const known = this.#numberAt(this.#slotOf(hash, octets, start, stop));
    if (known !== 0) return known;
    const mended = mendOctets(octets, start, stop);
    const length = cutEnd(mended.octets, 0, mended.octets.length);
    if (mended.mending !== 'none') this.mending = mended.mending;
    else if (length < mended.octets.length) this.mending = 'cut';
    return length === 0
      ? noValue
      : this.#find(this.#hashOf(mended.octets, 0, length), mended.octets, 0, length);
  }

  /** The same of a value of printable ASCII that is not too long, whose hash is known. */
  numberOfPlain(octets: Uint8Array, start: number, end: number, hash: number): number {
    this.mending = 'none';
    return start === end ? noValue : this.#find(hash, octets, start, end);
  }

  /** The value as text; empty for numbers that are none. */
  textOf(number: number): string {
    const known = this.#strings[number];
    if (known !== undefined) return known;
    if (number >= this.size || number < 0) return '';
    const text = textOfOctets(this.octetsOf(number));
    this.#strings[number] = text;
    return text;
  }

  /** Octets of the value, one character each. */
  octetsOf(number: number): string {
    if (number < 2 || number >= this.size) return '';
    return latin1Of(this.#pool.subarray(this.#starts[number], this.#endOf(number)));
  }

  #hashOf(octets: Uint8Array, start: number, end: number): number {
    let hash = 0;
    for (let i = start; i < end; i++) hash = hashWith(hash, octets[i] as number, this.#factor);
    return hash;
  }

  #find(hash: number, octets: Uint8Array, start: number, end: number): number {
    const slot = this.#slotOf(hash, octets, start, end);
    const known = this.#numberAt(slot);
    if (known !== 0) return known;
    if (this.size >= this.#most) return overflow;
    const number = this.#keep(hash, octets, start, end);
    this.#slots[slot] = number;
    if (this.size * 2 > this.#slots.length) this.#rehash();
    return number;
  }

  /** What a slot holds, 0 where it is free; `overflow` for `noSlot`. */
  #numberAt(slot: number): number {
    return this.#slots[slot] ?? overflow;
  }

  /** The slot that holds a value, or the free one where it belongs; `noSlot` where there are too many of its hash. */
  #slotOf(hash: number, octets: Uint8Array, start: number, end: number): number {
    const mask = this.#slots.length - 1;
    let slot = firstSlot(hash) & mask;
    let alike = 0;
    for (;;) {
      const number = this.#slots[slot] as number;
      if (number === 0) return slot;
      if (this.#hashes[number] === hash) {
        if (this.#isAt(number, octets, start, end)) return slot;
        if (++alike === mostAlike) return noSlot;
      }
      slot = (slot + 1) & mask;
    }
  }

  #keep(hash: number, octets: Uint8Array, start: number, end: number): number {
    const number = this.size++;
    if (number + 1 >= this.#starts.length) {
      this.#starts = grown(this.#starts, new Uint32Array(this.#starts.length * 2));
      this.#hashes = grown(this.#hashes, new Int32Array(this.#hashes.length * 2));
    }
    const length = end - start;
    if (this.#used + length > this.#pool.length) {
      this.#pool = grown(this.#pool, new Uint8Array(Math.max(this.#pool.length * 2, this.#used + length)));
    }
    const pool = this.#pool;
    for (let i = 0; i < length; i++) pool[this.#used + i] = octets[start + i] as number;
    this.#starts[number] = this.#used;
    this.#used += length;
    this.#starts[number + 1] = this.#used;
    this.#hashes[number] = hash;
    return number;
  }

  #endOf(number: number): number {
    return this.#starts[number + 1] as number;
  }

  #isAt(number: number, octets: Uint8Array, start: number, end: number): boolean {
    const from = this.#starts[number] as number;
    if (number < 2 || this.#endOf(number) - from !== end - start) return false;
    const pool = this.#pool;
    for (let i = 0, n = end - start; i < n; i++) if (pool[from + i] !== octets[start + i]) return false;
    return true;
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let number = 2; number < this.size; number++) {
      let slot = firstSlot(this.#hashes[number] as number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number;
    }
    this.#slots = slots;
  }
}

/** In the place of a slot, where nothing stands: values with this hash are not kept any more. */
const noSlot = -1;

/** Low bits of a hash know nothing of what is in the high bits, which know most. */
function firstSlot(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

function grown<T extends Uint8Array | Uint32Array | Int32Array>(old: T, fresh: T): T {
  fresh.set(old);
  return fresh;
}
