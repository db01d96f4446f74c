/** Largest number that an iterator may have. */
export const maxIterator = 0x7fff_ffff;

export interface GenerateRange {
  readonly start: number;
  readonly stop: number;
  readonly step: number;
  /** How many numbers the range has; at least one. */
  readonly count: number;
  /** Octets of the text that were read. BIND passes over what follows. */
  readonly length: number;
}

export type ReadRange = GenerateRange | { readonly problem: 'bad-range' | 'bad-step' };

/** Reads `start-stop[/step]` as BIND does; a sign `+` is allowed, and `start` may not be above `stop`. */
export function readRange(text: string): ReadRange {
  const found = /^([+-]?[0-9]+)-([+-]?[0-9]+)(\/([+-]?[0-9]+)?)?/.exec(text);
  if (found === null) return { problem: 'bad-range' };
  const [whole, startText, stopText, slash, stepText] = found;
  const start = Number(startText);
  const stop = Number(stopText);
  const isRange = start >= 0 && start <= stop && stop <= maxIterator;
  if (!isRange) return { problem: 'bad-range' };
  const step = slash === undefined ? 1 : Number(stepText);
  if (!(step >= 1 && step <= maxIterator)) return { problem: 'bad-step' };
  return { start, stop, step, count: Math.floor((stop - start) / step) + 1, length: whole.length };
}
