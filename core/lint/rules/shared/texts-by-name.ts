import { isPause } from '../../../zone/steps.js';
import type { MailText } from '../../mail-text.js';
import { type Pause, pause } from '../../rule.js';
import { dataKey } from './data-key.js';

/**
 * Texts by the number of a name, in reading order. What a server would merge into one record is here once. Most names have
 * one text at most, and of those nothing is kept but a number.
 */
export class TextsByName<T extends MailText> {
  readonly #texts: readonly T[];
  readonly #nameOf: (text: T) => number;
  /** By number of a name: the place of its first text, counted from 1. */
  readonly #firsts: Uint32Array;
  readonly #several = new Map<number, T[]>();
  /** Those of them that are not the first at their name. */
  readonly #later = new Set<T>();

  /** `names`: how many there are. With pauses. */
  static *of<T extends MailText>(
    texts: readonly T[],
    names: number,
    nameOf: (text: T) => number,
  ): Generator<Pause, TextsByName<T>> {
    const made = new TextsByName(texts, names, nameOf);
    const seen = new Map<number, Set<string>>();
    for (let at = 0; at < texts.length; at++) {
      if (isPause(at)) yield pause;
      made.#add(at, texts[at] as T, seen);
    }
    return made;
  }

  private constructor(texts: readonly T[], names: number, nameOf: (text: T) => number) {
    this.#texts = texts;
    this.#nameOf = nameOf;
    this.#firsts = new Uint32Array(names);
  }

  #add(at: number, text: T, seen: Map<number, Set<string>>): void {
    const name = this.#nameOf(text);
    const first = this.firstAt(name);
    if (first === undefined) this.#firsts[name] = at + 1;
    else this.#addLater(name, first, text, seen);
  }

  #addLater(name: number, first: T, text: T, seen: Map<number, Set<string>>): void {
    const data = seen.get(name) ?? new Set([dataKey(first)]);
    seen.set(name, data);
    const own = dataKey(text);
    if (data.has(own)) return;
    data.add(own);
    const several = this.#several.get(name);
    if (several === undefined) this.#several.set(name, [first, text]);
    else several.push(text);
    this.#later.add(text);
  }

  /** Whether another text stands at the name before this one, which is no copy of an earlier one. */
  isLater(text: T): boolean {
    return this.#later.size > 0 && this.#later.has(text);
  }

  firstAt(name: number): T | undefined {
    return this.#texts[(this.#firsts[name] ?? 0) - 1];
  }

  countAt(name: number): number {
    return this.#several.get(name)?.length ?? ((this.#firsts[name] ?? 0) === 0 ? 0 : 1);
  }

  at(name: number): readonly T[] {
    const several = this.#several.get(name);
    if (several !== undefined) return several;
    const first = this.firstAt(name);
    return first === undefined ? [] : [first];
  }

  /** The first text of each name, in reading order. */
  *firsts(): IterableIterator<T> {
    for (let at = 0; at < this.#texts.length; at++) {
      const text = this.#texts[at] as T;
      if (this.#firsts[this.#nameOf(text)] === at + 1) yield text;
    }
  }
}
