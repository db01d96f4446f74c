import { keyOf, type Name, type NameKey } from '../dns/name.js';

/** Gives every distinct name a small number. The first spelling of a name is the one that is kept; BIND keeps the first of each RRset. */
export class NameTable {
  readonly #ids = new Map<NameKey, number>();
  readonly #names: Name[] = [];

  intern(name: Name): number {
    const key = keyOf(name);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#names.length;
    this.#ids.set(key, id);
    this.#names.push(name);
    return id;
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
