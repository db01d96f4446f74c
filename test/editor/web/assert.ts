/** A web worker has no `node:assert`. */

export function check(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}

export function equal<T>(found: T, expected: T): void {
  const [a, b] = [JSON.stringify(found), JSON.stringify(expected)];
  check(a === b, `${a} is not ${b}`);
}

export function match(text: string, pattern: RegExp): void {
  check(pattern.test(text), `${pattern} is not in ${JSON.stringify(text)}`);
}
