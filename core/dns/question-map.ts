import type { DnsType } from './answer.js';
import { keyOf, type Name, type NameKey } from './name.js';

/** Something for each DNS question; questions are the same when they ask the same. Looking up makes no text. */
export class QuestionMap<V> {
  /** One map for each type that there are questions of: nearly always one or two. */
  readonly #types: DnsType[] = [];
  readonly #maps: Map<NameKey, V>[] = [];
  #size = 0;

  get size(): number {
    return this.#size;
  }

  get(name: Name, type: DnsType): V | undefined {
    return this.#maps[this.#types.indexOf(type)]?.get(keyOf(name));
  }

  set(name: Name, type: DnsType, value: V): void {
    let map = this.#maps[this.#types.indexOf(type)];
    if (map === undefined) {
      map = new Map();
      this.#types.push(type);
      this.#maps.push(map);
    }
    const before = map.size;
    map.set(keyOf(name), value);
    this.#size += map.size - before;
  }
}
