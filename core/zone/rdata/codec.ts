import type { Name } from '../../dns/name.js';
import type { Span } from '../../text/span.js';
import { type Phrase, say } from '../../words/phrase.js';
import type { ReportProblem } from '../problem.js';
import type { FieldCursor } from './cursor.js';
import { type RdataInput, reportBadField, writtenSpan } from './field-kind.js';
import { printGenericForm, readGenericForm } from './generic-form.js';
import { readDecimal } from './kinds/numbers.js';
import type { RrType } from './rr-type.js';
import { numberOfType } from './type-numbers.js';
import { WireReader } from './wire-reader.js';

/**
 * Octets of data that a server can load. RDLENGTH allows 65,535 (RFC 1035 s3.2.1), but BIND keeps a set of records in
 * 65,512 octets, two of which hold the length of each.
 */
export const mostServed = 65_510;

/** A field of record data as people read it. */
export interface RdataValue {
  /** The name of the field in the table of types. */
  readonly name: Phrase;
  /** As `printRdata` prints it. */
  readonly value: string;
}

/**
 * Reads the data of a record from the fields under `cursor`. Names without a final dot are relative to `origin`.
 * Returns the octets on the wire, one character each and names uncompressed; undefined after reporting what is wrong.
 * Linear in the length of the text.
 */
export function readRdata(
  type: RrType,
  cursor: FieldCursor,
  origin: Name,
  report: ReportProblem,
): string | undefined {
  const input: RdataInput = { cursor, origin, type: type.name, report };
  const first = cursor.token;
  const wire = isGenericMark(cursor) ? readMarked(type, input) : readFields(type, input, '');
  if (wire === undefined) return undefined;
  if (!cursor.atEnd) return reportExtraText(input);
  if (wire.length <= mostServed) return wire;
  cursor.moveTo(first, cursor.token);
  report({ kind: 'long-rdata', span: spanOfRest(cursor), octets: wire.length });
  return undefined;
}

/** The data of a record as `named-compilezone -s full` prints it; in the form of RFC 3597 s5 where nothing else fits. */
export function printRdata(type: RrType, wire: string): string {
  const decoded = decode(type, wire);
  if (decoded.kind !== 'fields') return printGenericForm(wire);
  return decoded.values.filter((text) => text !== '').join(' ');
}

/** The fields of a record with their values, in the order of the master file; those left out are not there. */
export function fieldsOf(type: RrType, wire: string): readonly RdataValue[] {
  const decoded = decode(type, wire);
  if (decoded.kind !== 'fields') return [{ name: say`data`, value: printGenericForm(wire) }];
  return type.fields.flatMap(({ name }, index) => {
    const value = decoded.values[index] ?? '';
    return value === '' ? [] : [{ name, value }];
  });
}

type Decoded =
  | { readonly kind: 'fields'; readonly values: readonly string[] }
  /** In order, but without a text form of its own. */
  | { readonly kind: 'opaque' }
  | { readonly kind: 'malformed' };

function decode(type: RrType, wire: string): Decoded {
  if (type.order?.isOpaque?.(wire)) return { kind: 'opaque' };
  const octets = type.order === undefined ? wire : type.order.fromWire(wire);
  if (octets === undefined) return { kind: 'malformed' };
  const reader = new WireReader(octets);
  const values: string[] = [];
  for (const { kind } of type.fields) {
    const value = kind.print(reader);
    if (value === undefined) return { kind: reader.isOpaque ? 'opaque' : 'malformed' };
    values.push(value);
  }
  return reader.left > 0 ? { kind: 'malformed' } : { kind: 'fields', values };
}

function readFields(type: RrType, input: RdataInput, before: string): string | undefined {
  let octets = before;
  for (const { name, kind } of type.fields) {
    const part = kind.read(input, name, octets);
    if (part === undefined) return undefined;
    octets += part;
  }
  return type.order === undefined ? octets : type.order.toWire(octets);
}

/** `\#` without quotes announces the form that every type can be written in (RFC 3597 s5). */
function isGenericMark(cursor: FieldCursor): boolean {
  return !cursor.atEnd && !cursor.isQuoted && cursor.end - cursor.start === 2 && cursor.octets === '\\#';
}

/**
 * Whether data is written in the generic form (RFC 3597 s5). Moves the cursor. BIND: a text may begin with an escaped `#`;
 * only a number of 32 bits after it makes it the generic form.
 */
export function isGenericForm(type: RrType, cursor: FieldCursor): boolean {
  if (!isGenericMark(cursor)) return false;
  cursor.advance();
  return type.number !== txt || isNumber(cursor);
}

function readMarked(type: RrType, input: RdataInput): string | undefined {
  const { cursor } = input;
  cursor.advance();
  // See isGenericForm.
  if (type.number === txt && !isNumber(cursor)) return readFields(type, input, '\x01#');
  const data = readGenericForm(input);
  if (data === undefined || accepts(type, data.octets)) return data?.octets;
  return reportBadField(input, say`data`, say`the octets of a ${type.name} record`, data.span);
}

const txt = numberOfType('TXT');

function isNumber(cursor: FieldCursor): boolean {
  return !cursor.atEnd && !cursor.isQuoted && readDecimal(cursor.octets, 0xffffffff) !== undefined;
}

function accepts(type: RrType, wire: string): boolean {
  if (decode(type, wire).kind === 'malformed') return false;
  return type.fields.every(({ kind }) => kind.accepts?.(wire) ?? true);
}

function reportExtraText(input: RdataInput): undefined {
  const { cursor, report, type } = input;
  const span = spanOfRest(cursor);
  report({ kind: 'extra-text', span, text: cursor.source.slice(span.start, span.end), after: type });
  return undefined;
}

/** From the field under the cursor to the last one, quotes included. The cursor ends up behind it. */
function spanOfRest(cursor: FieldCursor): Span {
  let { start, end } = writtenSpan(cursor);
  while (!cursor.atEnd) {
    end = writtenSpan(cursor).end;
    cursor.advance();
  }
  return { start, end };
}
