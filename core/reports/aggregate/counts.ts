import type { Messages } from '../table/exact-sum.js';

/** A count of more digits is nonsense, not mail. */
const mostDigits = 18;

/**
 * The whole number between two offsets, white space round it allowed; a bigint above 2^53. Undefined for anything that is no
 * count: a sign, other characters, nothing at all, more than eighteen digits.
 */
export function readCount(octets: Uint8Array, start: number, end: number): Messages | undefined {
  if (start >= end || end - start > mostDigits) return undefined;
  let value = 0;
  for (let i = start; i < end; i++) {
    const digit = (octets[i] as number) - 0x30;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  if (value <= Number.MAX_SAFE_INTEGER) return value;
  let text = '';
  for (let i = start; i < end; i++) text += String.fromCharCode(octets[i] as number);
  return BigInt(text);
}

/** Seconds beyond this are milliseconds (docs/differences.md). */
const mostSeconds = 1e11;

/** A point in time of a report, and whether it was written as the standards have it: whole seconds since 1970. */
export interface ReportTime {
  readonly seconds: number;
  readonly isPlain: boolean;
}

/** `1538204542`, and what is seen beside it: fractions, exponents, milliseconds. Undefined for anything else. */
export function readTime(text: string): ReportTime | undefined {
  if (!/^[0-9]{1,16}(?:\.[0-9]{0,9})?(?:[eE]\+?[0-9]{1,2})?$/.test(text)) return undefined;
  const value = Number(text);
  const seconds = Math.floor(value > mostSeconds ? value / 1000 : value);
  if (seconds > mostSeconds) return undefined;
  return { seconds, isPlain: /^[0-9]+$/.test(text) && value <= mostSeconds };
}
