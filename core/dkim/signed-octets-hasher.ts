import type { Hasher } from './hash-port.js';

/** A hasher of the octets that l= lets in (RFC 6376 s3.5), which goes on from one beginning in several ways. */
export class SignedOctetsHasher {
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
  copy(): SignedOctetsHasher {
    return new SignedOctetsHasher(this.#hasher.copy(), this.#left);
  }

  digest(): Uint8Array {
    return this.#hasher.digest();
  }
}
