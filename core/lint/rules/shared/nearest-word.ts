/** Longer words are not compared: nobody misspells a tag in thirty letters. */
const longest = 16;

/**
 * The word that `word` was probably meant to be: the only nearest candidate, one or two slips away and never as many
 * as either word has letters.
 */
export function nearestWord(word: string, candidates: Iterable<string>): string | undefined {
  let best: { readonly word: string; readonly slips: number } | undefined;
  let isTie = false;
  for (const candidate of candidates) {
    const slips = slipsBetween(word.toLowerCase(), candidate);
    const limit = Math.min(candidate.length > 3 ? 2 : 1, word.length - 1, candidate.length - 1);
    if (slips > limit || slips > (best?.slips ?? slips)) continue;
    isTie = slips === best?.slips;
    best = { word: candidate, slips };
  }
  return isTie ? undefined : best?.word;
}

/** Letters to add, drop, change or swap with their neighbour to get from one word to the other. */
export function slipsBetween(one: string, other: string): number {
  if (one.length > longest || other.length > longest) return Number.POSITIVE_INFINITY;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwap =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
        isSwap ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[other.length] ?? 0;
}
