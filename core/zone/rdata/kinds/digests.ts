import { joined, say } from '../../../words/phrase.js';
import { type FieldKind, reportBadField, wordKind } from '../field-kind.js';
import { hexOfOctets, isHex, octetsOfHex, printHex, readHex } from './hex.js';
import { takeString } from './strings.js';

/** Hex digits up to the end of the record, at least one octet. */
export const hex: FieldKind = {
  syntax: say`hex digits`,
  read: (input, field) => readHex(input, field, {})?.octets,
  print: (wire) => (wire.left === 0 ? undefined : printHex(wire.takeRest())),
};

/** How long a digest is, by the number of its type, which stands in the octet before it. */
export interface DigestRule {
  readonly lengths: ReadonlyMap<number, number>;
  /** The fewest octets of a digest of any other type. */
  readonly atLeast: number;
}

/** A digest in hex up to the end of the record; its type, the field before, decides how long it must be. */
export function digest({ lengths, atLeast }: DigestRule): FieldKind {
  const expected = Array.from(lengths, ([type, length]) => say`${length * 2} for type ${type}`);
  const syntax = say`hex digits (${joined(expected, ', ')})`;
  return {
    syntax,
    read(input, field, before) {
      const { cursor } = input;
      const length = lengths.get(before.charCodeAt(before.length - 1));
      if (length === undefined && atLeast === 0 && cursor.atEnd) return '';
      const { start } = cursor;
      const run = readHex(input, field, length === undefined ? {} : { length });
      if (run === undefined || run.octets.length >= atLeast) return run?.octets;
      return reportBadField(input, field, say`at least ${atLeast * 2} hex digits`, { start, end: run.end });
    },
    print(wire) {
      const length = lengths.get(wire.octets.charCodeAt(wire.at - 1));
      if (length === undefined ? wire.left < atLeast : wire.left !== length) return undefined;
      return printHex(wire.takeRest());
    },
  };
}

/** The salt of a hashed name: hex digits without spaces, or `-` for none (RFC 5155 s3.3). Its length goes before it. */
export const salt: FieldKind = wordKind({
  syntax: say`hex digits without spaces, or - for no salt`,
  octets(word) {
    if (word === '-') return '\0';
    return word.length > 510 ? undefined : shortHex(word);
  },
  print(wire) {
    const octets = takeString(wire);
    return octets === '' ? '-' : printShortHex(octets);
  },
});

/** One word of hex digits for 1 to 255 octets. Their number goes before them. */
export const hexWord: FieldKind = wordKind({
  syntax: say`hex digits without spaces`,
  octets: shortHex,
  print(wire) {
    const octets = takeString(wire);
    return octets === '' ? undefined : printShortHex(octets);
  },
});

function shortHex(word: string): string | undefined {
  const length = word.length / 2;
  if (word.length % 2 !== 0 || length > 255 || !isHex(word)) return undefined;
  return String.fromCharCode(length) + octetsOfHex(word);
}

/** In one piece, however long. */
function printShortHex(octets: string | undefined): string | undefined {
  return octets === undefined ? undefined : hexOfOctets(octets).toUpperCase();
}
