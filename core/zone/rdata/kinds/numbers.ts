import { say } from '../../../words/phrase.js';
import { type FieldKind, wordKind } from '../field-kind.js';
import { octetsOfNumber } from '../octets.js';
import { readTtl } from '../ttl.js';

/** Decimal digits that stand for a number up to `max`; undefined for anything else. Leading zeros are fine. */
export function readDecimal(word: string, max: number): number | undefined {
  if (!/^[0-9]+$/.test(word)) return undefined;
  const value = Number(word);
  return value <= max ? value : undefined;
}

/** A decimal number in `width` octets, from 0 to `max` (RFC 1035 s5.1). */
export function numberUpTo(max: number, width: 1 | 2 | 4): FieldKind {
  return wordKind({
    syntax: say`a number from 0 to ${max}`,
    octets(word) {
      const value = readDecimal(word, max);
      return value === undefined ? undefined : octetsOfNumber(value, width);
    },
    print(wire) {
      const value = wire.takeNumber(width);
      return value === undefined || value > max ? undefined : String(value);
    },
  });
}

export const uint8 = numberUpTo(0xff, 1);
export const uint16 = numberUpTo(0xffff, 2);
export const uint32 = numberUpTo(0xffffffff, 4);

/** A time span of 32 bits, in seconds or with BIND's units: `3600`, `1h`, `1w2d`. */
export const interval: FieldKind = wordKind({
  syntax: say`a number of seconds, or a time such as 1h30m or 2w`,
  octets(word) {
    const seconds = readTtl(word);
    return seconds === undefined ? undefined : octetsOfNumber(seconds, 4);
  },
  print: (wire) => wire.takeNumber(4)?.toString(),
});
