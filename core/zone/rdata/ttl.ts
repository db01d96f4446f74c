const secondsOf: ReadonlyMap<string, number> = new Map([
  ['w', 604_800],
  ['d', 86_400],
  ['h', 3_600],
  ['m', 60],
  ['s', 1],
]);

const max = 0xffffffff;
/** BIND reads no longer ones. */
const longest = 63;

/**
 * Seconds of a time as BIND writes them: digits alone, or numbers with the units W, D, H, M and S in either case, any
 * order, repeats added up (`1h30m`, `30m1h`). Undefined for anything else, and for more than 32 bits.
 */
export function readTtl(text: string): number | undefined {
  if (text.length > longest || !/^([0-9]+[wdhms])*([0-9]+)?$/i.test(text) || text === '') return undefined;
  let seconds = 0;
  for (const [, digits, unit] of text.matchAll(/([0-9]+)([a-z]?)/gi)) {
    // A number without a unit stands alone: BIND takes `0h30`, where nothing was counted yet, but not `1h30`.
    if (Number(digits) > max || (unit === '' && seconds > 0)) return undefined;
    seconds += Number(digits) * (secondsOf.get((unit ?? '').toLowerCase()) ?? 1);
  }
  return seconds <= max ? seconds : undefined;
}
