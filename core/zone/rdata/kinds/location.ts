import { type Phrase, say } from '../../../words/phrase.js';
import { type FieldKind, type RdataInput, reportBadField, takeableWord, wordKind } from '../field-kind.js';
import { octetsOfNumber } from '../octets.js';
import type { WireReader } from '../wire-reader.js';
import { readDecimal } from './numbers.js';

/** The equator, and the meridian of Greenwich; thousandths of a second of arc are added or taken away (RFC 1876 s2). */
const origin = 2 ** 31;
const secondUnits = 1000;
const minuteUnits = 60 * secondUnits;
const degreeUnits = 60 * minuteUnits;

/** Degrees, minutes and seconds, and in which direction: `41 24 12.5 N`. Minutes and seconds may be left out. */
function coordinate(max: number, positive: string, negative: string): FieldKind {
  const direction = say`${positive} or ${negative}`;
  const isDirection = (word: string): boolean => word === positive || word === negative;
  const wanted = (part: keyof typeof coordinateParts): Phrase => {
    const words = coordinateParts[part](max);
    return part === 'degrees' ? words : say`${words}, or ${direction}`;
  };
  return {
    syntax: say`degrees from 0 to ${max}, then minutes and seconds where needed, then ${direction}`,
    read(input, field) {
      let units = 0;
      let word = takeableWord(input, field, wanted('degrees'));
      for (const part of ['degrees', 'minutes', 'seconds'] as const) {
        if (word === undefined) return undefined;
        const value = readPart(part, word, max);
        if (value === undefined || units + value > max * degreeUnits) {
          return reportBadField(input, field, wanted(part));
        }
        units += value;
        input.cursor.advance();
        word = takeableWord(input, field, direction);
        if (word !== undefined && isDirection(word)) break;
      }
      if (word === undefined) return undefined;
      if (!isDirection(word)) return reportBadField(input, field, direction);
      input.cursor.advance();
      return octetsOfNumber(origin + (word === positive ? units : -units), 4);
    },
    print(wire) {
      const value = wire.takeNumber(4);
      const units = Math.abs((value ?? 0) - origin);
      if (value === undefined || units > max * degreeUnits) return undefined;
      const [degrees, minutes] = [Math.floor(units / degreeUnits), Math.floor(units / minuteUnits) % 60];
      const seconds = (units % minuteUnits) / secondUnits;
      return `${degrees} ${minutes} ${seconds.toFixed(3)} ${value < origin ? negative : positive}`;
    },
  };
}

const coordinateParts = {
  degrees: (max: number) => say`degrees from 0 to ${max}`,
  minutes: () => say`minutes from 0 to 59`,
  seconds: () => say`seconds from 0 to 59.999`,
};

/** Thousandths of a second of arc; undefined for no such part. */
function readPart(part: keyof typeof coordinateParts, word: string, max: number): number | undefined {
  if (part === 'seconds') return readFraction(word, 3, 59);
  const value = readDecimal(word, part === 'degrees' ? max : 59);
  return value === undefined ? undefined : value * (part === 'degrees' ? degreeUnits : minuteUnits);
}

/** A decimal fraction with up to `places` digits after the dot, in units of its last place. The whole part is at most `max`. */
function readFraction(text: string, places: number, max: number): number | undefined {
  const found = text.length > 64 ? null : /^([0-9]*)(?:\.([0-9]*))?$/.exec(text);
  const [, whole = '', fraction = ''] = found ?? [];
  if (found === null || whole + fraction === '' || fraction.length > places || Number(whole) > max)
    return undefined;
  return Number(whole + fraction.padEnd(places, '0'));
}

export const latitude: FieldKind = coordinate(90, 'N', 'S');
export const longitude: FieldKind = coordinate(180, 'E', 'W');

/** Centimeters from the lowest altitude, 100,000 m below the reference, to the zero. */
const zeroAltitude = 10_000_000;

/** Meters above or below the WGS 84 spheroid: `-12.50m`. */
export const altitude: FieldKind = wordKind({
  syntax: say`an altitude in meters from -100000.00 to 42849672.95, such as 12.5m`,
  octets(word) {
    const isBelow = word.startsWith('-');
    const digits = word.replace(/^-/, '').replace(/m$/, '');
    const centimeters = readFraction(digits, 2, isBelow ? 100_000 : 42_849_672);
    const value = centimeters === undefined ? -1 : zeroAltitude + (isBelow ? -centimeters : centimeters);
    return value >= 0 && value <= 0xffffffff ? octetsOfNumber(value, 4) : undefined;
  },
  print(wire) {
    const value = wire.takeNumber(4);
    if (value === undefined) return undefined;
    const centimeters = Math.abs(value - zeroAltitude);
    const hundredths = String(centimeters % 100).padStart(2, '0');
    return `${value < zeroAltitude ? '-' : ''}${Math.floor(centimeters / 100)}.${hundredths}m`;
  },
});

/** A size or precision in meters that may be left out. On the wire: a digit and a power of ten, in centimeters. */
function extent(what: Phrase, otherwise: string, meters: string): FieldKind {
  const word = wordKind({
    syntax: say`${what} in meters up to 90000000.00; ${meters} where it is left out`,
    octets(text) {
      const centimeters = readFraction(text.replace(/m$/, ''), 2, 90_000_000);
      if (centimeters === undefined) return undefined;
      // Less than a meter keeps one digit and all above loses its centimeters, as in BIND.
      const digits = String(centimeters);
      return octetsOfNumber((Number(digits[0]) << 4) + (digits.length - 1), 1);
    },
    print: printExtent,
  });
  return {
    ...word,
    read: (input: RdataInput, field, before) =>
      input.cursor.atEnd ? otherwise : word.read(input, field, before),
  };
}

function printExtent(wire: WireReader): string | undefined {
  const octet = wire.takeNumber(1);
  if (octet === undefined) return undefined;
  const [digit, power] = [octet >> 4, octet & 15];
  if (octet !== 0 && (digit === 0 || digit > 9 || power > 9)) return undefined;
  return power > 1 ? `${digit * 10 ** (power - 2)}m` : `0.${String(digit * 10 ** power).padStart(2, '0')}m`;
}

export const size: FieldKind = extent(say`the diameter`, '\x12', '1m');
export const horizontalPrecision: FieldKind = extent(say`the horizontal precision`, '\x16', '10000m');
export const verticalPrecision: FieldKind = extent(say`the vertical precision`, '\x13', '10m');
