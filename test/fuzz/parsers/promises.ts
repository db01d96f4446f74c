import { isDeepStrictEqual } from 'node:util';

interface Place {
  readonly start: number;
  readonly end: number;
}

interface Found<T> {
  readonly value: T;
  readonly span: Place;
}

/** Throws where something that was promised does not hold. The first words name the promise, what follows the case. */
export function promise(holds: boolean, what: string, ...facts: readonly unknown[]): asserts holds {
  if (!holds) throw new BrokenPromise(what, facts);
}

export class BrokenPromise extends Error {
  constructor(what: string, facts: readonly unknown[]) {
    super([what, ...facts.map((fact) => JSON.stringify(fact))].join(': '));
    this.name = what;
  }
}

/** A place in a text of so many units. */
export function within({ start, end }: Place, length: number, what: string, from = 0): void {
  promise(
    Number.isInteger(start) && Number.isInteger(end) && from <= start && start <= end && end <= length,
    `${what} stands in the text`,
    { start, end, from, length },
  );
}

/** Places that stand in a text one behind the other. */
export function inOrder(places: Iterable<Place>, length: number, what: string, from = 0): void {
  let last = from;
  for (const place of places) {
    within(place, length, what);
    promise(place.start >= last, `${what} stands behind the one before`, place, last);
    last = place.end;
  }
}

/** A value that is what stands at its place. */
export function asWritten(found: Found<string> | undefined, text: string, what: string): void {
  if (found === undefined) return;
  within(found.span, text.length, what);
  const written = text.slice(found.span.start, found.span.end);
  promise(written === found.value, `${what} is what stands there`, found.value, written);
}

/** Two ways that lead to the same. */
export function same(one: unknown, other: unknown, what: string): void {
  promise(isDeepStrictEqual(one, other), what, one, other);
}
