/**
 * A parser and what it promises whatever it is given. Inputs have one character an octet; a target that reads text takes
 * them for UTF-8.
 */
export interface Target {
  readonly name: string;
  /** Inputs to start from: what is usual, and what is odd in a usual way. */
  readonly seeds: readonly string[];
  /** Files of the public suites to start from as well, where those are at hand: folders and the ends of names. */
  readonly corpora?: readonly { readonly folder: string; readonly ends: RegExp }[];
  /** What its language is made of, so that mutations get past the door. */
  readonly words: readonly string[];
  /** An input that is slow by what it asks for and not by its length, which nobody wants to wait for. */
  isCostly?(input: string): boolean;
  /**
   * Reads an input and throws where a promise is broken. What comes back tells behaviors apart, coarsely: an input that
   * does what none did before is mutated further.
   */
  check(input: string): string | Promise<string>;
}

/** Octets of an input. */
export function octetsOf(input: string): Buffer {
  return Buffer.from(input, 'latin1');
}

/** An input as an editor shows it. */
export function textOf(input: string): string {
  return octetsOf(input).toString('utf8');
}

/** Numbers that depend on an input and on nothing else, so that it fails again when it is read again. */
export function hashOf(input: string, salt = 0): number {
  let hash = 0x811c9dc5 ^ salt;
  for (let at = 0; at < input.length; at++) hash = Math.imul(hash ^ input.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** Each of some words once, in order: what happened, as one text. */
export function kindsOf(words: Iterable<string | undefined>): string {
  return [...new Set(words)].sort().join(' ');
}
