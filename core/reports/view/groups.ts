import type { Group } from './group.js';

/**
 * Groups in an order. Each is made anew whenever somebody looks at it: there may be tens of thousands, of which a page shows a
 * hundred, and to make them all takes longer than to add them up.
 */
export class Groups implements Iterable<Group> {
  readonly #keys: Uint32Array;
  readonly #groupOf: (key: number) => Group;

  /** `keys`: which groups there are, in their order; `groupOf` makes one. */
  constructor(keys: Uint32Array, groupOf: (key: number) => Group) {
    this.#keys = keys;
    this.#groupOf = groupOf;
  }

  get length(): number {
    return this.#keys.length;
  }

  /** The groups from one place to before another, or to the end. */
  slice(start: number, end?: number): readonly Group[] {
    return Array.from(this.#keys.subarray(start, end), this.#groupOf);
  }

  map<T>(make: (group: Group) => T): T[] {
    return Array.from(this.#keys, (key) => make(this.#groupOf(key)));
  }

  *[Symbol.iterator](): IterableIterator<Group> {
    for (const key of this.#keys) yield this.#groupOf(key);
  }

  /** The same groups in the order of a measure, which is taken once of each; equal ones stay as they are. */
  sortedBy<T>(measure: (group: Group) => T, compare: (a: T, b: T) => number): Groups {
    const measures = this.map(measure);
    const places = Uint32Array.from(measures, (_, place) => place);
    places.sort((a, b) => compare(measures[a] as T, measures[b] as T) || a - b);
    return new Groups(
      places.map((place) => this.#keys[place] as number),
      this.#groupOf,
    );
  }
}
