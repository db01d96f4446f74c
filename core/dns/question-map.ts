import type { DnsType } from './answer.js';
import { keyOf, type Name, type NameKey } from './name.js';

/** Something for each DNS question; questions are the same when they ask the same. Looking up makes no text. */
export class QuestionMap<V> {
  readonly #byType = new Map<DnsType, Map<NameKey, V>>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  get(name: Name, type: DnsType): V | undefined {
    return this.#byType.get(type)?.get(keyOf(name));
  }

  set(name: Name, type: DnsType, value: V): void {
    let byName = this.#byType.get(type);
    if (byName === undefined) {
      byName = new Map();
      this.#byType.set(type, byName);
    }
    const before = byName.size;
    byName.set(keyOf(name), value);
    this.#size += byName.size - before;
  }
}
