import type { Name } from '../../dns/name.js';
import type { Span } from '../../text/span.js';
import type { Phrase } from '../../words/phrase.js';
import type { ReportProblem } from '../problem.js';
import type { FieldCursor } from './cursor.js';
import type { WireReader } from './wire-reader.js';

/** One field of record data: what it is called and how it is written. */
export interface RdataField {
  /** The RFC's word, for people: `preference`, `exchange`. */
  readonly name: Phrase;
  readonly kind: FieldKind;
}

/** What the fields of one record are read from. */
export interface RdataInput {
  readonly cursor: FieldCursor;
  readonly origin: Name;
  /** Name of the record's type, for problems. */
  readonly type: string;
  readonly report: ReportProblem;
}

/** A way to write octets in a master file. */
export interface FieldKind {
  /** What may stand there, as a noun phrase: for hover, and for the `expected` of a problem. */
  readonly syntax: Phrase;
  /** Whether the field is one word that is a domain name. */
  readonly isName?: true;
  /**
   * Reads the field under the cursor and moves past it. Returns its octets, or undefined after reporting what is wrong.
   * `before` holds the octets of the fields before this one: some fields look different after others.
   */
  read(input: RdataInput, field: Phrase, before: string): string | undefined;
  /**
   * Takes the field off the wire and prints it as `named-compilezone -s full` does; empty for an absent optional field,
   * undefined for octets that are no such field. `wire.octets` up to `wire.at` are the fields before.
   */
  print(wire: WireReader): string | undefined;
  /** Whether data that was written in the form of RFC 3597 may stand. Asked only about data that can be printed. */
  accepts?(wire: string): boolean;
  /** Names that may stand for numbers in the field. */
  readonly mnemonics?: readonly (readonly [name: string, value: number])[];
}

/** How a field that is one unquoted word is read and printed. Escapes in such words are not resolved. */
export interface WordKind {
  readonly syntax: Phrase;
  /** Octets of the word, one character an octet; undefined when it is not of this kind. */
  octets(word: string, before: string): string | undefined;
  print(wire: WireReader): string | undefined;
}

/** A field that is one unquoted word. */
export function wordKind({ syntax, octets, print }: WordKind): FieldKind {
  return {
    syntax,
    read(input, field, before) {
      const word = takeableWord(input, field, syntax);
      if (word === undefined) return undefined;
      const found = octets(word, before);
      if (found === undefined) reportBadField(input, field, syntax);
      else input.cursor.advance();
      return found;
    },
    print,
  };
}

/** The unquoted word under the cursor, which stays there; undefined after reporting that there is none. */
export function takeableWord(input: RdataInput, field: Phrase, syntax: Phrase): string | undefined {
  const { cursor } = input;
  if (cursor.atEnd) reportMissingField(input, field);
  else if (cursor.isQuoted) reportBadField(input, field, syntax);
  else return cursor.octets;
  return undefined;
}

/** Reports that the data ends before `field`. */
export function reportMissingField({ cursor, report, type }: RdataInput, field: Phrase): undefined {
  report({ kind: 'missing-field', span: cursor.span, type, field });
  return undefined;
}

/** Reports the field under the cursor, or the `span` given, as not being what is `expected`. */
export function reportBadField(
  { cursor, report, type }: RdataInput,
  field: Phrase,
  expected: Phrase,
  span: Span = writtenSpan(cursor),
): undefined {
  const text = cursor.source.slice(span.start, span.end);
  report({ kind: 'bad-field', span, type, field, expected, text });
  return undefined;
}

/** The field under the cursor with its quotes. */
export function writtenSpan(cursor: FieldCursor): Span {
  const { start, end } = cursor;
  if (cursor.atEnd || !cursor.isQuoted) return { start, end };
  return { start: start - 1, end: cursor.source.bytes[end] === 0x22 ? end + 1 : end };
}
