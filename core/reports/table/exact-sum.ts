/** A count of messages: a bigint only where a number would not be exact. */
export type Messages = number | bigint;

/** Adds whole numbers without ever losing one: beyond 2^53 it goes on in bigints. */
export class ExactSum {
  #low = 0;
  #high = 0n;

  add(count: Messages): void {
    if (typeof count === 'bigint') {
      this.#high += count;
      return;
    }
    const sum = this.#low + count;
    if (sum <= Number.MAX_SAFE_INTEGER) this.#low = sum;
    else {
      this.#high += BigInt(this.#low) + BigInt(count);
      this.#low = 0;
    }
  }

  get value(): Messages {
    if (this.#high === 0n) return this.#low;
    const sum = this.#high + BigInt(this.#low);
    return sum <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(sum) : sum;
  }
}

/** A share from 0 to 1; undefined of nothing. */
export function shareOf(part: Messages, whole: Messages): number | undefined {
  return Number(whole) === 0 ? undefined : Number(part) / Number(whole);
}
