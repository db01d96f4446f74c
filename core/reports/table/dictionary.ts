import { type Mending, mendOctets } from './mend.js';

const mostValues = 1 << 21;
/** Octets of a value that are kept. */
export const mostValueOctets = 4096;

/** Number of the empty value: every dictionary has it. */
export const noValue = 0;
/** Number of everything that did not fit any more. */
export const overflow = 1;

/** How a hash is mixed with the next octet of a value: `Math.imul(hash ^ octet, factor)`, from 0 on. */
export type HashFactor = number;

/** The factor made of any number. Odd, so that no octet is forgotten, and with bits in every part. */
export function hashFactorOf(seed: number): HashFactor {
  return (seed & 0x0fff_fff0) | 0x5000_0009;
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
  /** What had to be done to the last new value so that it is text. */
  mending: Mending = 'none';
  #pool = new Uint8Array(1 << 12);
  #used = 0;
  #starts = new Uint32Array(1 << 8);
  #hashes = new Int32Array(1 << 8);
  #slots = new Int32Array(1 << 9);
  /** The last value that was looked for: neighbours are often equal. */
  #last = noValue;
  readonly #strings: (string | undefined)[] = ['', '(other)'];

  /** `most`: distinct values that are kept apart; what comes after them is `overflow`. */
  constructor(factor: HashFactor, most = mostValues) {
    this.#factor = factor;
    this.#most = most;
  }

  /** The number of a value, given as UTF-8 octets without white space round it. Longer ones are cut. */
  numberOf(octets: Uint8Array, start: number, end: number): number {
    if (start >= end) return noValue;
    if (this.#isAt(this.#last, octets, start, end)) {
      this.mending = 'none';
      return this.#last;
    }
    const stop = end - start > mostValueOctets ? start + mostValueOctets : end;
    const factor = this.#factor;
    let hash = 0;
    let odd = 0;
    for (let i = start; i < stop; i++) {
      const octet = octets[i] as number;
      hash = Math.imul(hash ^ octet, factor);
      // Above 0x7f or below 0x20: one of the bits 5, 6 is set in every printable octet.
      odd |= (octet & 0x80) | ((octet & 0x60) === 0 ? 0x100 : 0);
    }
    if (odd !== 0) {
      const mended = mendOctets(octets, start, stop);
      if (!mended.isSame) {
        const number = this.numberOf(mended.octets, 0, mended.octets.length);
        this.mending = mended.mending;
        return number;
      }
      this.mending = 'none';
    } else this.mending = stop < end ? 'cut' : 'none';
    return this.#find(hash, octets, start, stop);
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
    const text = decodeUtf8(this.#pool, this.#starts[number] as number, this.#endOf(number));
    this.#strings[number] = text;
    return text;
  }

  /** Octets of the value, one character each. */
  octetsOf(number: number): string {
    if (number < 2 || number >= this.size) return '';
    let text = '';
    for (let i = this.#starts[number] as number, end = this.#endOf(number); i < end; i++)
      text += String.fromCharCode(this.#pool[i] as number);
    return text;
  }

  #find(hash: number, octets: Uint8Array, start: number, end: number): number {
    const mask = this.#slots.length - 1;
    let slot = firstSlot(hash) & mask;
    for (;;) {
      const number = this.#slots[slot] as number;
      if (number === 0) break;
      if (this.#hashes[number] === hash && this.#isAt(number, octets, start, end)) {
        this.#last = number;
        return number;
      }
      slot = (slot + 1) & mask;
    }
    if (this.size >= this.#most) return overflow;
    const number = this.#add(hash, octets, start, end);
    this.#slots[slot] = number;
    if (this.size * 2 > this.#slots.length) this.#rehash();
    this.#last = number;
    return number;
  }

  #add(hash: number, octets: Uint8Array, start: number, end: number): number {
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

/** Low bits of a hash know nothing of what is in the high bits, which know most. */
function firstSlot(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

function grown<T extends Uint8Array | Uint32Array | Int32Array>(old: T, fresh: T): T {
  fresh.set(old);
  return fresh;
}

/** What a pool holds is proper UTF-8. */
function decodeUtf8(octets: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; ) {
    const lead = octets[at] as number;
    const width = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    let code = width === 1 ? lead : lead & (0xff >> (width + 1));
    for (let i = 1; i < width; i++) code = (code << 6) | ((octets[at + i] as number) & 0x3f);
    text += String.fromCodePoint(code);
    at += width;
  }
  return text;
}
