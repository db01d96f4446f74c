import type { Name } from '../../dns/name.js';
import { numberOfOctets } from './octets.js';
import { nameOfWire } from './wire-name.js';

/** Walks over the octets of record data. Never stands past their end: what does not fit is undefined. */
export class WireReader {
  readonly octets: string;
  #at = 0;
  #isOpaque = false;

  constructor(octets: string) {
    this.octets = octets;
  }

  get at(): number {
    return this.#at;
  }

  /** Octets that are left. */
  get left(): number {
    return this.octets.length - this.#at;
  }

  /** Whether the octets are in order but nobody has defined how they are written (see `takeOpaque`). */
  get isOpaque(): boolean {
    return this.#isOpaque;
  }

  take(count: number): string | undefined {
    if (count > this.left) return undefined;
    const octets = this.octets.slice(this.#at, this.#at + count);
    this.#at += count;
    return octets;
  }

  takeRest(): string {
    const octets = this.octets.slice(this.#at);
    this.#at = this.octets.length;
    return octets;
  }

  /** A number in network order. */
  takeNumber(width: 1 | 2 | 4): number | undefined {
    if (width > this.left) return undefined;
    this.#at += width;
    return numberOfOctets(this.octets, this.#at - width, width);
  }

  takeName(): Name | undefined {
    const found = nameOfWire(this.octets, this.#at);
    if (found === undefined) return undefined;
    this.#at = found.end;
    return found.name;
  }

  /** Passes over the rest as valid data that only the form of RFC 3597 s5 can write. */
  takeOpaque(): undefined {
    this.#isOpaque = true;
    this.#at = this.octets.length;
    return undefined;
  }
}
