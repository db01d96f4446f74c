import { type Phrase, say } from '../../../words/phrase.js';
import {
  type FieldKind,
  type RdataInput,
  reportBadField,
  reportMissingField,
  takeableWord,
  wordKind,
} from '../field-kind.js';
import { octetsOfNumber } from '../octets.js';
import { findTypeNumber, nameOfType } from '../type-numbers.js';
import type { WireReader } from '../wire-reader.js';
import { readDecimal } from './numbers.js';

const oneType = say`a record type such as MX or TYPE257`;

/** The type of the records that something is about, as RRSIG and DSYNC have it. Its number may stand alone. */
export const coveredType: FieldKind = coveredTypeKind(nameOfType);

/** The same for SIG: a type without a name is printed as its number alone. */
export const oldCoveredType: FieldKind = coveredTypeKind(oldNameOfType);

function coveredTypeKind(print: (number: number) => string): FieldKind {
  return wordKind({
    syntax: oneType,
    octets(word) {
      const number = findTypeNumber(word) ?? readDecimal(word, 0xffff);
      return number === undefined ? undefined : octetsOfNumber(number, 2);
    },
    print(wire) {
      const number = wire.takeNumber(2);
      return number === undefined ? undefined : print(number);
    },
  });
}

/** The types that exist at a name, as a bitmap in windows of 256 (RFC 4034 s4.1.2); may be none. */
export const optionalTypes: FieldKind = {
  syntax: say`record types such as A MX TXT; may be none`,
  read: (input, field) => readTypes(input, field),
  print: printTypes,
};

/** The same, but at least one type. */
export const types: FieldKind = {
  syntax: say`record types such as A MX TXT`,
  read: (input, field) => (input.cursor.atEnd ? reportMissingField(input, field) : readTypes(input, field)),
  print: (wire) => (wire.left === 0 ? undefined : printTypes(wire)),
};

function readTypes(input: RdataInput, field: Phrase): string | undefined {
  const numbers = readTypeNumbers(input, field, findTypeNumber);
  if (numbers === undefined) return undefined;
  const bitmap = bitmapOf(numbers);
  let octets = '';
  for (let window = 0; window * 32 < bitmap.length; window++) {
    const bits = withoutZeros(bitmap.subarray(window * 32, window * 32 + 32));
    if (bits.length > 0) octets += String.fromCharCode(window, bits.length) + bits;
  }
  return octets;
}

function printTypes(wire: WireReader): string | undefined {
  const names: string[] = [];
  for (let before = -1; wire.left > 0; ) {
    const window = wire.takeNumber(1) ?? 0;
    const bits = wire.take(wire.takeNumber(1) ?? 0);
    if (window <= before || bits === undefined || bits === '' || bits.length > 32 || bits.endsWith('\0'))
      return undefined;
    for (const bit of bitsOf(bits)) names.push(nameOfType(window * 256 + bit));
    before = window;
  }
  return names.join(' ');
}

/** The bitmap of NXT: types 1 to 127, in one piece (RFC 2535 s5.2). */
export const oldTypes: FieldKind = {
  syntax: say`record types such as A MX TXT, numbers 1 to 127; may be none`,
  read(input, field) {
    const numbers = readTypeNumbers(input, field, oldTypeNumber);
    return numbers === undefined ? undefined : withoutZeros(bitmapOf(numbers));
  },
  print(wire) {
    const bits = wire.takeRest();
    const isWhole = bits === '' || (bits.charCodeAt(0) < 0x80 && bits.length <= 16 && !bits.endsWith('\0'));
    return isWhole ? Array.from(bitsOf(bits), oldNameOfType).join(' ') : undefined;
  },
};

function oldTypeNumber(word: string): number | undefined {
  const number = readDecimal(word, 127) ?? findTypeNumber(word) ?? 0;
  return number >= 1 && number <= 127 ? number : undefined;
}

function oldNameOfType(number: number): string {
  const name = nameOfType(number);
  return name === `TYPE${number}` ? String(number) : name;
}

/** The numbers of all types up to the end of the record, in file order. */
function readTypeNumbers(
  input: RdataInput,
  field: Phrase,
  find: (word: string) => number | undefined,
): readonly number[] | undefined {
  const numbers: number[] = [];
  while (!input.cursor.atEnd) {
    const word = takeableWord(input, field, oneType);
    if (word === undefined) return undefined;
    const number = find(word);
    if (number === undefined) return reportBadField(input, field, oneType);
    numbers.push(number);
    input.cursor.advance();
  }
  return numbers;
}

/** One bit a number, the first one in the high bit of the first octet. */
function bitmapOf(numbers: readonly number[]): Uint8Array {
  let max = -1;
  for (const number of numbers) max = Math.max(max, number);
  const bitmap = new Uint8Array(Math.floor(max / 8) + 1);
  for (const number of numbers) bitmap[number >> 3] = (bitmap[number >> 3] ?? 0) | (0x80 >> (number & 7));
  return bitmap;
}

function withoutZeros(bitmap: Uint8Array): string {
  let end = bitmap.length;
  while (end > 0 && bitmap[end - 1] === 0) end--;
  return String.fromCharCode(...bitmap.subarray(0, end));
}

function* bitsOf(bits: string): IterableIterator<number> {
  for (let at = 0; at < bits.length; at++) {
    for (let bit = 0; bit < 8; bit++) if (bits.charCodeAt(at) & (0x80 >> bit)) yield at * 8 + bit;
  }
}
