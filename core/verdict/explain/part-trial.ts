import { isSameOctets } from '../../dkim/hash-port.js';
import type { MessageOctets } from '../../dkim/message-octets.js';
import { algorithmParts, type SignaturePlan } from '../../dkim/signature-plan.js';
import { SignedOctetsHasher } from '../../dkim/signed-octets-hasher.js';
import type { Budget } from './budget.js';
import type { CanonicalBody } from './canonical-body.js';
import type { PartEdit } from './part-edits.js';

/** Hashes a body with some of its parts exchanged, from the first of them on: what stands before is hashed once for all. */
export class PartTrial {
  readonly #body: Uint8Array;
  readonly #digest: Uint8Array;
  readonly #budget: Budget;
  readonly #start: SignedOctetsHasher;
  /** What stands before each place that was asked about. */
  readonly #before = new Map<number, SignedOctetsHasher>();

  constructor(octets: MessageOctets, plan: SignaturePlan, canonical: CanonicalBody, budget: Budget) {
    this.#body = canonical.octets;
    this.#digest = plan.bodyHash;
    this.#budget = budget;
    const hasher = octets.hash.create(algorithmParts[plan.algorithm].hash);
    this.#start = new SignedOctetsHasher(hasher, plan.length ?? Number.POSITIVE_INFINITY);
  }

  /** Whether the body hash is that of a body with these edits. They stand in their order. */
  holds(edits: readonly PartEdit[]): boolean {
    const [first] = edits;
    if (first === undefined) return false;
    const before = this.#hashedBefore(first.place.from);
    if (before === undefined) return false;
    const exchanged = edits.reduce((length, edit) => length + lengthOf(edit), 0);
    if (!this.#budget.pays(Math.min(before.left, this.#body.length - first.place.from + exchanged)))
      return false;
    const hasher = before.copy();
    let at = first.place.from;
    for (const edit of edits) at = this.#feed(hasher, at, edit);
    return this.#isWanted(hasher, at);
  }

  /** Two or more places with one of their choices each, and always what is `fixed`. */
  mixed(
    choices: readonly (readonly PartEdit[])[],
    fixed: readonly PartEdit[],
  ): readonly PartEdit[] | undefined {
    const rows = [
      ...choices.map((some) => ({ some, isFixed: false })),
      ...fixed.map((one) => ({ some: [one], isFixed: true })),
    ]
      .filter(({ some }) => some.length > 0)
      .sort((a, b) => (a.some[0]?.place.from ?? 0) - (b.some[0]?.place.from ?? 0));
    const chosen: PartEdit[] = [];
    const descend = (
      row: number,
      before: SignedOctetsHasher,
      at: number,
    ): readonly PartEdit[] | undefined => {
      const here = rows[row];
      if (here === undefined) {
        if (chosen.length < fixed.length + 2 || !this.#pays(before, this.#body.length - at)) return undefined;
        return this.#isWanted(before.copy(), at) ? [...chosen] : undefined;
      }
      const from = here.some[0]?.place.from ?? at;
      if (!this.#pays(before, from - at)) return undefined;
      const hasher = before.copy();
      hasher.update(this.#body.subarray(at, from));
      for (const edit of here.some) {
        if (!this.#pays(hasher, lengthOf(edit))) return undefined;
        const next = hasher.copy();
        const after = this.#feed(next, from, edit);
        chosen.push(edit);
        const found = descend(row + 1, next, after);
        chosen.pop();
        if (found !== undefined || this.#budget.isSpent) return found;
      }
      return here.isFixed ? undefined : descend(row + 1, hasher, from);
    };
    return descend(0, this.#start, 0);
  }

  #pays({ left }: SignedOctetsHasher, octets: number): boolean {
    return this.#budget.pays(Math.min(left, octets));
  }

  /** Feeds what stands before an edit and the edit; returns where the body goes on behind it. */
  #feed(hasher: SignedOctetsHasher, at: number, { place, pieces }: PartEdit): number {
    hasher.update(this.#body.subarray(at, place.from));
    for (const piece of pieces) hasher.update(piece);
    return place.to;
  }

  #isWanted(hasher: SignedOctetsHasher, at: number): boolean {
    hasher.update(this.#body.subarray(at));
    return isSameOctets(hasher.digest(), this.#digest);
  }

  #hashedBefore(from: number): SignedOctetsHasher | undefined {
    const known = this.#before.get(from);
    if (known !== undefined) return known;
    let nearest = 0;
    for (const place of this.#before.keys()) if (place < from && place > nearest) nearest = place;
    if (!this.#budget.pays(from - nearest)) return undefined;
    const hasher = (this.#before.get(nearest) ?? this.#start).copy();
    hasher.update(this.#body.subarray(nearest, from));
    this.#before.set(from, hasher);
    return hasher;
  }
}

function lengthOf({ pieces }: PartEdit): number {
  return pieces.reduce((length, piece) => length + piece.length, 0);
}
