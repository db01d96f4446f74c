import { keyOf, type Name, type NameKey, parentOf, root } from '../dns/name.js';

/** In the place of a number: there is no such name. */
export const none = 0xffff_ffff;

/** Gives every distinct name a small number. The first spelling of a name is the one that is kept; BIND keeps the first of each RRset. */
export class NameTable {
  readonly #ids = new Map<NameKey, number>();
  readonly #names: Name[] = [];
  readonly #parents: number[] = [];

  intern(name: Name): number {
    const key = keyOf(name);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#names.length;
    this.#ids.set(key, id);
    this.#names.push(name);
    this.#parents.push(none);
    if (name !== root) this.#parents[id] = this.intern(parentOf(name));
    return id;
  }

  /** Names in the table; their numbers are those below it. */
  get length(): number {
    return this.#names.length;
  }

  /** The number of the name without its leftmost label; `none` for the root. All ancestors of a name are in the table. */
  parentOf(id: number): number {
    return this.#parents[id] ?? none;
  }

  /** Whether a name is `ancestor` or stands below it. At most 127 steps. */
  isAtOrBelow(id: number, ancestor: number): boolean {
    let at = id;
    while (at !== none && at !== ancestor) at = this.parentOf(at);
    return at === ancestor;
  }

  /** The number of a name, or undefined when the table has never seen it. */
  find(name: Name | NameKey): number | undefined {
    return this.#ids.get(keyOf(name as Name));
  }

  get(id: number): Name {
    const name = this.#names[id];
    if (name === undefined) throw new RangeError(`no name has the number ${id}`);
    return name;
  }
}
