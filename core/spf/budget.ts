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
  #spent: Cost = { lookups: 0, voids: 0 };

  /** One object as long as nothing is spent: a record may have thousands of terms that cost nothing. */
  get spent(): Cost {
    return this.#spent;
  }

  /** Counts a term that is about to ask the DNS. False where it is one too many. */
  spendLookup(): boolean {
    const { lookups, voids } = this.#spent;
    this.#spent = { lookups: lookups + 1, voids };
    return lookups < limits.lookups;
  }

  /** Counts a lookup that found nothing. False where it is one too many. */
  spendVoid(): boolean {
    const { lookups, voids } = this.#spent;
    this.#spent = { lookups, voids: voids + 1 };
    return voids < limits.voids;
  }
}
