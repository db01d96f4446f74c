import { type Phrase, say } from '../../../words/phrase.js';
import { type RdataInput, reportBadField, reportMissingField, takeableWord } from '../field-kind.js';
import { inWords, wordSize } from '../octets.js';

const hexSyntax = say`hex digits, two an octet`;

/** Octets read from one or more words, and the source offset just past the last one. */
export interface HexRun {
  readonly octets: string;
  readonly end: number;
}

/**
 * Reads hex digits that may be split into words anywhere. With a `length` in octets it stops after the word that fills
 * it, otherwise at the end of the record, where at least one octet must have been read.
 */
export function readHex(
  input: RdataInput,
  field: Phrase,
  { length }: { readonly length?: number },
): HexRun | undefined {
  const { cursor } = input;
  if (cursor.atEnd) return reportMissingField(input, field);
  const { start } = cursor;
  const words: string[] = [];
  let end = start;
  let digits = 0;
  while (!cursor.atEnd && (length === undefined || digits < length * 2)) {
    const word = takeableWord(input, field, hexSyntax);
    if (word === undefined) return undefined;
    if (!isHex(word)) return reportBadField(input, field, hexSyntax);
    words.push(word);
    digits += word.length;
    end = cursor.end;
    cursor.advance();
  }
  if (length !== undefined && digits !== length * 2) {
    return reportBadField(input, field, say`${length * 2} hex digits`, { start, end });
  }
  if (digits % 2 !== 0) return reportBadField(input, field, hexSyntax, { start, end });
  return { octets: octetsOfHex(words.join('')), end };
}

export function isHex(text: string): boolean {
  return /^[0-9a-f]*$/i.test(text);
}

/** The octets of an even number of hex digits. */
export function octetsOfHex(digits: string): string {
  const octets: string[] = [];
  for (let at = 0; at < digits.length; at += 2) {
    octets.push(String.fromCharCode(Number.parseInt(digits.slice(at, at + 2), 16)));
  }
  return octets.join('');
}

/** Hex digits, two an octet, in lower case. */
export function hexOfOctets(octets: string): string {
  const pairs: string[] = [];
  for (let at = 0; at < octets.length; at++) pairs.push(hexPairs[octets.charCodeAt(at)] ?? '');
  return pairs.join('');
}

/** Hex digits in upper case, in words of the size BIND prints. */
export function printHex(octets: string): string {
  return inWords(hexOfOctets(octets).toUpperCase(), wordSize);
}

const hexPairs: readonly string[] = Array.from({ length: 256 }, (_, octet) =>
  octet.toString(16).padStart(2, '0'),
);
