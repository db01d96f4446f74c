import { none } from '../name-table.js';
import type { Zone } from '../zone.js';
import { type Covers, outside, visible } from './covers.js';
import { At, type NameFacts } from './name-facts.js';

/** What a server that has just this zone finds when it looks for an address. */
export type AddressAnswer = 'address' | 'alias' | 'below-dname' | 'delegated' | 'no-address' | 'outside';

/** Looks for A and AAAA as BIND does when it loads a zone: delegations, DNAME, wildcards (RFC 4592 s3.3). */
export class Addresses {
  readonly #names: Zone['names'];
  readonly #apexId: number;
  readonly #bits: Uint16Array;
  readonly #covers: Covers;
  /** The wildcard that answers for names below an encloser; `none` for none. */
  readonly #wildcards = new Map<number, number>();

  constructor({ names, apexId }: Zone, { bits }: NameFacts, covers: Covers) {
    this.#names = names;
    this.#apexId = apexId;
    this.#bits = bits;
    this.#covers = covers;
  }

  at(name: number): AddressAnswer {
    const cover = this.#covers.of(name);
    if (cover === outside) return 'outside';
    if (cover !== visible) return this.#covers.isCut(cover) ? 'delegated' : 'below-dname';
    if (((this.#bits[name] as number) & At.exists) !== 0) {
      return this.#covers.isCut(name) ? 'delegated' : this.#ofBits(name);
    }
    const wildcard = this.wildcardFor(name);
    return wildcard === none ? 'no-address' : this.#ofBits(wildcard);
  }

  /** Whether A or AAAA stand at exactly this name, visible or not: as glue they need not be. */
  hasGlue(name: number): boolean {
    return ((this.#bits[name] as number) & At.address) !== 0;
  }

  /** Whether the zone has something to say of a name: it exists, a wildcard answers for it, or another zone does. */
  knows(name: number): boolean {
    if (this.#covers.of(name) !== visible || ((this.#bits[name] as number) & At.exists) !== 0) return true;
    return this.wildcardFor(name) !== none;
  }

  /** The wildcard whose records answer for a name of the zone that does not exist; `none` for none. */
  wildcardFor(name: number): number {
    const names = this.#names;
    let encloser = names.parentOf(name);
    while (encloser !== this.#apexId && ((this.#bits[encloser] as number) & At.exists) === 0) {
      encloser = names.parentOf(encloser);
      if (encloser === none) return none;
    }
    const known = this.#wildcards.get(encloser);
    if (known !== undefined) return known;
    const found = names.childOf(encloser, '*');
    const isThere = found !== undefined && ((this.#bits[found] as number) & At.exists) !== 0;
    const wildcard = isThere ? found : none;
    this.#wildcards.set(encloser, wildcard);
    return wildcard;
  }

  #ofBits(name: number): AddressAnswer {
    const bits = this.#bits[name] as number;
    if ((bits & At.address) !== 0) return 'address';
    return (bits & At.cname) !== 0 ? 'alias' : 'no-address';
  }
}
