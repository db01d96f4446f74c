import { readBase64, writeBase64 } from '../../../text/base64.js';
import { type Phrase, say, verbatim } from '../../../words/phrase.js';
import {
  type FieldKind,
  type RdataInput,
  reportBadField,
  reportMissingField,
  takeableWord,
  wordKind,
} from '../field-kind.js';
import { inWords, octetsOfNumber, wordSize } from '../octets.js';

const base64Syntax = verbatim('base64');

/** Base64 up to the end of the record, at least one octet; may be split into words (RFC 4648 s4). */
export const base64: FieldKind = {
  syntax: base64Syntax,
  read(input, field) {
    return input.cursor.atEnd ? reportMissingField(input, field) : readWords(input, field);
  },
  print: (wire) => (wire.left === 0 ? undefined : printBase64(wire.takeRest())),
};

/** Base64 up to the end of the record that may be left out. */
export const optionalBase64: FieldKind = {
  syntax: say`base64; may be left out`,
  read: (input, field) => (input.cursor.atEnd ? '' : readWords(input, field)),
  print: (wire) => printBase64(wire.takeRest()),
};

/** Base64 up to the end of the record, or `-` for no data. BIND prints it in one piece. */
export const base64OrDash: FieldKind = {
  syntax: say`base64, or - for no data`,
  read(input, field) {
    const { cursor } = input;
    if (cursor.atEnd) return reportMissingField(input, field);
    if (cursor.isQuoted || cursor.end - cursor.start > 1 || cursor.octets !== '-')
      return readWords(input, field);
    cursor.advance();
    return '';
  },
  print: (wire) => (wire.left === 0 ? '-' : base64OfOctets(wire.takeRest())),
};

/** One word of base64; the number of its octets goes before them, in two octets. */
export const base64Word: FieldKind = wordKind({
  syntax: say`base64 without spaces`,
  octets(word) {
    const octets = octetsOfBase64(word);
    return octets === undefined || octets.length > 0xffff
      ? undefined
      : octetsOfNumber(octets.length, 2) + octets;
  },
  print(wire) {
    const length = wire.takeNumber(2) ?? 0;
    const octets = length === 0 ? undefined : wire.take(length);
    return octets === undefined ? undefined : base64OfOctets(octets);
  },
});

/** Reads words until the padding, or up to the end of the record where there is none. */
function readWords(input: RdataInput, field: Phrase): string | undefined {
  const { cursor } = input;
  const { start } = cursor;
  const words: string[] = [];
  let end = start;
  let length = 0;
  let isPadded = false;
  while (!cursor.atEnd && !(isPadded && length % 4 === 0)) {
    const word = takeableWord(input, field, base64Syntax);
    if (word === undefined) return undefined;
    if (!/^[A-Za-z0-9+/=]*$/.test(word)) return reportBadField(input, field, base64Syntax);
    words.push(word);
    length += word.length;
    isPadded ||= word.endsWith('=');
    end = cursor.end;
    cursor.advance();
  }
  return octetsOfBase64(words.join('')) ?? reportBadField(input, field, base64Syntax, { start, end });
}

/** The octets of base64 with its padding; undefined where bits that say nothing are not zero (RFC 4648 s3.5). */
export function octetsOfBase64(text: string): string | undefined {
  const { octets, problem } = readBase64(text);
  if (problem !== undefined || writeBase64(octets) !== text) return undefined;
  return Array.from(octets, (octet) => String.fromCharCode(octet)).join('');
}

/** Base64 with padding, in one piece. */
export function base64OfOctets(octets: string): string {
  return writeBase64(Uint8Array.from(octets, (octet) => octet.charCodeAt(0)));
}

/** Base64 in words of the size BIND prints. */
function printBase64(octets: string): string {
  return inWords(base64OfOctets(octets), wordSize);
}
