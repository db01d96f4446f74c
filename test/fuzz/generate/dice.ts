/** Chance that can be repeated: the same seed throws the same numbers on every machine. */
export interface Dice {
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** Whether to write something correct in a way that people seldom write it. Some zones never do, some often. */
  isRare(): boolean;
  /** Whether to write something wrong, or right at the edge. Some zones never do, some once or twice, some often. */
  isOdd(): boolean;
}

const rareness = [0.02, 0.1, 0.1, 0.4];
const oddness = [0, 0, 0, 0, 0.003, 0.003, 0.003, 0.01, 0.01, 0.06];

/** How often what is rare and what is odd comes. */
export interface Temper {
  readonly rare: number;
  readonly odd: number;
}

export function diceOf(seed: number, temper?: Temper): Dice {
  let state = seed >>> 0;
  // Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, good enough to wander.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <T>(items: readonly T[]): T => {
    if (items.length === 0) throw new RangeError('nothing to pick from');
    return items[below(items.length)] as T;
  };
  next();
  const { rare, odd } = temper ?? { rare: pick(rareness), odd: pick(oddness) };
  return {
    below,
    between: (low, high) => low + below(high - low + 1),
    chance: (probability) => next() < probability,
    pick,
    isRare: () => next() < rare,
    isOdd: () => next() < odd,
  };
}

/** `count` results of `make`, as an array. */
export function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** The words of a text that are cut by blanks and line ends: a list that is easier to read than one in quotes. */
export function wordsOf(text: string): readonly string[] {
  return text.split(/[ \n]+/).filter((word) => word !== '');
}
