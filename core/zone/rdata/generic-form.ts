import type { Span } from '../../text/span.js';
import { say } from '../../words/phrase.js';
import { type RdataInput, reportBadField, reportMissingField, takeableWord } from './field-kind.js';
import { printHex, readHex } from './kinds/hex.js';
import { readDecimal } from './kinds/numbers.js';
import { maxRdata } from './kinds/strings.js';

/** Octets of data in the form for every type, and where they are written. */
export interface GenericData {
  readonly octets: string;
  readonly span: Span;
}

const lengthSyntax = say`the number of octets, from 0 to ${maxRdata}`;

/** Reads `length hex...`, what follows `\#` (RFC 3597 s5). The hex digits may be split into words anywhere. */
export function readGenericForm(input: RdataInput): GenericData | undefined {
  const { cursor } = input;
  const word = takeableWord(input, say`length`, lengthSyntax);
  if (word === undefined) return undefined;
  const length = readDecimal(word, maxRdata);
  if (length === undefined) return reportBadField(input, say`length`, lengthSyntax);
  const lengthSpan = cursor.span;
  cursor.advance();
  if (length === 0) return { octets: '', span: lengthSpan };
  if (cursor.atEnd) return reportMissingField(input, say`data`);
  const { start } = cursor;
  const run = readHex(input, say`data`, { length });
  return run === undefined ? undefined : { octets: run.octets, span: { start, end: run.end } };
}

/** Any data in the form of RFC 3597 s5, as BIND prints it. */
export function printGenericForm(wire: string): string {
  return wire === '' ? '\\# 0' : `\\# ${wire.length} ${printHex(wire)}`;
}
