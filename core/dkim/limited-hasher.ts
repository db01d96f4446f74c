import type { Hasher } from './hash-port.js';

/** A hasher of the first octets only (RFC 6376 s3.5, l=). */
export class LimitedHasher {
  readonly #hasher: Hasher;
  #left: number;

  constructor(hasher: Hasher, limit: number) {
    this.#hasher = hasher;
    this.#left = limit;
  }

  /** How many octets are still hashed. */
  get left(): number {
    return this.#left;
  }

  update(octets: Uint8Array): void {
    if (octets.length <= this.#left) this.#hasher.update(octets);
    else if (this.#left > 0) this.#hasher.update(octets.subarray(0, this.#left));
    this.#left = Math.max(0, this.#left - octets.length);
  }

  /** Another one that has seen the same octets. */
  copy(): LimitedHasher {
    return new LimitedHasher(this.#hasher.copy(), this.#left);
  }

  digest(): Uint8Array {
    return this.#hasher.digest();
  }
}
