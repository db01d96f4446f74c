import { limits } from './limits.js';

/** What an evaluation has cost so far. */
export interface Cost {
  /** Terms that asked the DNS. */
  readonly lookups: number;
  /** Lookups that found nothing. */
  readonly voids: number;
}

/** Counts what an evaluation costs over all of its records (RFC 7208 s4.6.4). */
export class Budget {
  #lookups = 0;
  #voids = 0;

  get spent(): Cost {
    return { lookups: this.#lookups, voids: this.#voids };
  }

  /** Counts a term that is about to ask the DNS. False where it is one too many. */
  spendLookup(): boolean {
    this.#lookups++;
    return this.#lookups <= limits.lookups;
  }

  /** Counts a lookup that found nothing. False where it is one too many. */
  spendVoid(): boolean {
    this.#voids++;
    return this.#voids <= limits.voids;
  }
}
