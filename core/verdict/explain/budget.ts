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

  constructor(work = allWork, candidates = allCandidates) {
    this.#work = work;
    this.#candidates = candidates;
  }

  /** Pays for a candidate of so many octets; false where that is too much. */
  pays(octets: number): boolean {
    const work = octets + perCandidate;
    if (this.#work < work || this.#candidates < 1) {
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
}
