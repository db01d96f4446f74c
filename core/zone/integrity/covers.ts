import { none } from '../name-table.js';
import type { Zone } from '../zone.js';
import { At, type NameFacts } from './name-facts.js';

/** In the place of a cover: the name is not in the zone. */
export const outside = -3;
/** In the place of a cover: nothing stands above the name, so the zone answers for it. */
export const visible = -1;
const unknown = -2;

/** More than the labels that a name can have. */
const deepest = 256;

/**
 * What keeps a zone from answering for a name: the uppermost delegation or DNAME above it (RFC 1034 s4.3.2, RFC 6672
 * s3.2). Every name is looked at once, whatever is asked.
 */
export class Covers {
  readonly #zone: Zone;
  readonly #bits: Uint16Array;
  readonly #covers: Int32Array;
  readonly #path = new Int32Array(deepest);

  constructor(zone: Zone, { bits }: NameFacts) {
    this.#zone = zone;
    this.#bits = bits;
    this.#covers = new Int32Array(zone.names.length).fill(unknown);
    this.#covers[zone.apexId] = visible;
  }

  /** Number of the delegated name or DNAME owner above a name, or `visible`, or `outside`. */
  of(name: number): number {
    const covers = this.#covers;
    const known = covers[name] as number;
    if (known !== unknown) return known;
    const { names } = this.#zone;
    const path = this.#path;
    let depth = 0;
    let at = name;
    while (at !== none && covers[at] === unknown) {
      path[depth++] = at;
      at = names.parentOf(at);
    }
    let cover = at === none ? outside : (covers[at] as number);
    for (; depth > 0; depth--) {
      if (cover === visible && this.isBorder(at)) cover = at;
      at = path[depth - 1] as number;
      covers[at] = cover;
    }
    return cover;
  }

  /** Whether others answer for what stands below the name. */
  isBorder(name: number): boolean {
    return this.isCut(name) || ((this.#bits[name] as number) & At.dname) !== 0;
  }

  /** Whether the name is delegated. An NS goes before a DNAME beside it. */
  isCut(name: number): boolean {
    return name !== this.#zone.apexId && ((this.#bits[name] as number) & At.ns) !== 0;
  }
}
