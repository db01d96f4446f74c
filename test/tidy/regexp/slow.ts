import { type Attack, attacksOn, textOf } from './attacks.js';

/** What is linear takes a fraction of a millisecond for the longest text, what is quadratic fifty and more. */
const slowMilliseconds = 25;
/** In small steps at first: what is exponential is seen before a step would take for ever. Then cubic, then quadratic. */
const lengths = [...Array.from({ length: 20 }, (_, index) => 20 + 4 * index), 400, 1200, 16_000];
/** The machine may have done something else meanwhile. */
const looks = 5;

/**
 * The first text on which an expression takes long, when all its matches are looked for; undefined where there is none. No
 * text is longer than `longest`.
 */
export function findSlow(pattern: RegExp, longest = Infinity): Attack | undefined {
  const tried = lengths.map((length) => Math.min(length, longest));
  const all = new RegExp(pattern.source, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`);
  return attacksOn(pattern).find((attack) => tried.some((length) => isSlow(all, textOf(attack, length))));
}

function isSlow(pattern: RegExp, text: string): boolean {
  for (let look = 0; look < looks; look++) {
    const milliseconds = timeOf(pattern, text);
    if (milliseconds <= slowMilliseconds) return false;
    if (milliseconds > 20 * slowMilliseconds) return true;
  }
  return true;
}

/** Milliseconds of this process, whatever else the machine does. */
function timeOf(pattern: RegExp, text: string): number {
  const started = process.cpuUsage();
  pattern.lastIndex = 0;
  let from = 0;
  while (pattern.test(text)) {
    // A match of nothing would be found again and again.
    if (pattern.lastIndex === from) pattern.lastIndex++;
    from = pattern.lastIndex;
  }
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}
