import { readEscape } from '../dns/name.js';
import { type Payload, PayloadBuilder } from '../text/source-map.js';
import type { Span } from '../text/span.js';
import { isGenericForm } from './rdata/codec.js';
import type { Zone } from './read-zone.js';
import type { ZoneRecord } from './record-table.js';

/** One character-string of a TXT record. */
export interface CharacterString {
  /** Its content in the source, without the quotes. */
  readonly span: Span;
  readonly isQuoted: boolean;
  /** Which octets of the payload it holds. */
  readonly payload: Span<'payload'>;
}

/** What a consumer of a TXT record sees: its strings joined with nothing between (RFC 7208 s3.3, RFC 6376 s3.6.2.2). */
export interface TxtText extends Payload {
  readonly strings: readonly CharacterString[];
  /** `hexadecimal`: written in the generic form of RFC 3597, where a single octet of the text cannot be edited. */
  readonly form: 'strings' | 'hexadecimal';
}

/** Joins the strings of a TXT-like record, escapes resolved. Linear in the length of the record. */
export function txtOf(zone: Zone, record: ZoneRecord): TxtText {
  const { source } = zone;
  if (isGenericForm(record.type, zone.fieldsOf(record))) return genericTxt(zone, record);
  const cursor = zone.fieldsOf(record);
  const builder = new PayloadBuilder(cursor.start);
  const strings: CharacterString[] = [];
  for (; !cursor.atEnd; cursor.advance()) {
    const { start, end } = cursor;
    const payloadStart = builder.length;
    for (let at = start; at < end; ) {
      const plainEnd = endOfPlain(source.bytes, at, end);
      if (plainEnd > at) {
        builder.addPlain(source.slice(at, plainEnd), at);
        at = plainEnd;
        continue;
      }
      const run = source.octetsAt(at);
      if (run.octets !== '\\') {
        builder.addAtom(run.octets, at, run.units);
        at += run.units;
        continue;
      }
      at += addEscape(builder, zone, at, end);
    }
    builder.endAt(end);
    strings.push({
      span: { start, end },
      isQuoted: cursor.isQuoted,
      payload: { start: payloadStart, end: builder.length },
    });
  }
  return { ...builder.build(), strings, form: 'strings' };
}

/** A TXT record in the generic form of RFC 3597: its octets all stand for the whole of the hexadecimal text. */
function genericTxt(zone: Zone, record: ZoneRecord): TxtText {
  const wire = zone.wireOf(record);
  const cursor = zone.fieldsOf(record);
  const start = cursor.start;
  let end = cursor.end;
  for (; !cursor.atEnd; cursor.advance()) end = cursor.end;
  const builder = new PayloadBuilder(start);
  const strings: CharacterString[] = [];
  let octets = '';
  for (let at = 0; at < wire.length; ) {
    const length = wire.charCodeAt(at);
    const payload = { start: octets.length, end: octets.length + length };
    octets += wire.slice(at + 1, at + 1 + length);
    strings.push({ span: { start, end }, isQuoted: true, payload });
    at += 1 + length;
  }
  if (octets.length > 0) builder.addAtom(octets, start, end - start);
  return { ...builder.build(), strings, form: 'hexadecimal' };
}

/** Adds what the escape at `at` stands for and returns its width in the source. */
function addEscape(builder: PayloadBuilder, { source }: Zone, at: number, end: number): number {
  const next = at + 1 < end ? source.octetsAt(at + 1) : { octets: '', units: 0 };
  if (next.octets.length > 1) {
    // A backslash before a character of several octets escapes the first of them, which changes nothing.
    builder.addAtom(next.octets, at, 1 + next.units);
    return 1 + next.units;
  }
  const escaped = readEscape(source.slice(at, Math.min(at + 4, end)), 0);
  const width = escaped?.width ?? 1;
  builder.addAtom(escaped === undefined ? '\\' : String.fromCharCode(escaped.octet), at, width);
  return width;
}

const backslash = 92;

function endOfPlain(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && (bytes[at] ?? 0) < 0x80 && bytes[at] !== backslash) at++;
  return at;
}
