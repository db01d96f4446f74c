// Chance that comes out the same on every machine: one seed, one zone.

/** A source of numbers from a 32-bit seed (Marsaglia's xorshift: three shifts a number, no state but one word). */
export function randomFrom(seed) {
  let state = Math.imul(seed + 1, 0x9e3779b1) || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  // The first numbers of a small seed are small themselves.
  for (let warmUp = 0; warmUp < 8; warmUp++) next();
  return {
    /** A whole number from 0 up to and without `limit`. */
    below: (limit) => next() % limit,
    /** True in `percent` of 100 cases. */
    chance: (percent) => next() % 100 < percent,
    pick: (list) => list[next() % list.length],
  };
}

/** A function that cuts texts of any length below 32,768 out of a pool of random letters: far cheaper than drawing each. */
export function poolOf(random, alphabet) {
  let pool = '';
  for (let drawn = 0; drawn < 65536; drawn++) pool += alphabet[random.below(alphabet.length)];
  return (length) => {
    const at = random.below(65536 - length);
    return pool.slice(at, at + length);
  };
}
