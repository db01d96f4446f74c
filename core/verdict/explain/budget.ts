/** What trying one candidate costs beside its octets: a hash costs as much to make as to hash so many. */
const perCandidate = 1500;

/** Work for all explanations of a message, in octets hashed: about 200 ms. */
export const allWork = 80_000_000;
/** Candidates that are tried for one message. */
export const allCandidates = 50_000;

/** Work that may still be done. It is counted and not timed, so that the same message always has the same explanations. */
export class Budget {
  #work: number;
  #candidates: number;
  /** What this one is spent from. */
  readonly #whole: Budget | undefined;

  constructor(work = allWork, candidates = allCandidates, whole?: Budget) {
    this.#work = work;
    this.#candidates = candidates;
    this.#whole = whole;
  }

  /** Whether something was too much. Nothing is paid for any more then. */
  get isSpent(): boolean {
    return this.#candidates < 1;
  }

  /** Pays for a candidate of so many octets; false where that is too much. */
  pays(octets: number): boolean {
    const work = octets + perCandidate;
    if (this.#work < work || this.#candidates < 1 || this.#whole?.pays(octets) === false) {
      this.#candidates = 0;
      return false;
    }
    this.#work -= work;
    this.#candidates--;
    return true;
  }

  /** A part of what is left, to be spent on its own. */
  part(share: number): Budget {
    return new Budget(Math.floor(this.#work * share), Math.floor(this.#candidates * share));
  }

  /** At most a part of what is left. What it does not spend is still there. */
  upTo(share: number): Budget {
    return new Budget(Math.floor(this.#work * share), Math.floor(this.#candidates * share), this);
  }
}
