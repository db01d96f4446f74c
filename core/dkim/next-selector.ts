/** A day, its month from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * A name for the selector after another one: a date (`20260131`, `202601`, `2026`) becomes that of today, a number at the
 * end is raised, and else one is put there. Never one that is taken.
 */
export function nextSelector(selector: string, isTaken: (selector: string) => boolean, today: Day): string {
  const { stem, digits, tail } = partsOf(selector);
  const dated = dateLike(digits, today);
  if (dated !== undefined && dated !== digits && !isTaken(stem + dated)) return stem + dated;
  // A date that is that of today gets a letter: 202601, 202601b.
  if (dated !== undefined) return firstFree((count) => `${stem}${dated}${letterOf(tail, count)}`, isTaken);
  const begin = digits === '' ? `${selector}` : stem;
  const number = digits === '' || tail !== '' ? 1 : Number(digits.slice(-9));
  const width = tail === '' ? Math.min(digits.length, 9) : 0;
  const head = tail === '' ? begin + digits.slice(0, Math.max(0, digits.length - 9)) : selector;
  return firstFree((count) => `${head}${String(number + count).padStart(width, '0')}`, isTaken);
}

/** A name as what stands before a number, the number, and a letter behind it; without a number all is the first. */
function partsOf(selector: string): {
  readonly stem: string;
  readonly digits: string;
  readonly tail: string;
} {
  const isLettered = /\d[a-z]$/i.test(selector);
  const end = isLettered ? selector.length - 1 : selector.length;
  let start = end;
  while (start > 0 && /\d/.test(selector[start - 1] ?? '')) start--;
  return { stem: selector.slice(0, start), digits: selector.slice(start, end), tail: selector.slice(end) };
}

/** Names that are tried. */
const mostTries = 1000;

function firstFree(name: (count: number) => string, isTaken: (selector: string) => boolean): string {
  let count = 1;
  while (count < mostTries && isTaken(name(count))) count++;
  return name(count);
}

function letterOf(tail: string, count: number): string {
  const start = tail === '' ? 0x61 : tail.toLowerCase().charCodeAt(0);
  const code = start + count;
  return code <= 0x7a ? String.fromCharCode(code) : `z${code - 0x7a}`;
}

/** The date of today as some digits write one; undefined where they write none. */
function dateLike(digits: string, { year, month, day }: Day): string | undefined {
  if (!/^(?:19|20)\d\d(?:(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])?)?$/.test(digits)) return undefined;
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${year}${two(month)}${two(day)}`.slice(0, digits.length);
}
