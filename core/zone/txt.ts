import { readEscape } from '../dns/name.js';
import type { SourceText } from '../text/source.js';
import { type Payload, PayloadBuilder, type SourceMap } from '../text/source-map.js';
import type { Span } from '../text/span.js';
import { isGenericForm } from './rdata/codec.js';
import type { Zone } from './read-zone.js';
import type { ZoneRecord } from './record-table.js';
import { TokenKind } from './tape.js';

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
  /** How many there are: known without looking at them one by one. */
  readonly stringCount: number;
  /** Whether the first string stands in quotes; undefined where there is none. */
  readonly beginsQuoted: boolean | undefined;
  /** `hexadecimal`: written in the generic form of RFC 3597, where a single octet of the text cannot be edited. */
  readonly form: 'strings' | 'hexadecimal';
  /** The comment that begins where the last string, which has no quotes, ends: perhaps it was meant as more of it. */
  readonly comment: string | undefined;
}

/** Joins the strings of a TXT-like record, escapes resolved. Linear in the length of the record. */
export function txtOf(zone: Zone, record: ZoneRecord): TxtText {
  const plain = plainTxt(zone, record);
  if (plain !== undefined) return plain;
  return isGenericForm(record.type, zone.fieldsOf(record))
    ? genericTxt(zone, record)
    : escapedTxt(zone, record);
}

/** A text whose octets stand in the source one for one, as nearly all do; undefined for any other. */
function plainTxt(zone: Zone, record: ZoneRecord): TxtText | undefined {
  const cursor = zone.fieldsOf(record);
  const emptyAt = cursor.start;
  const bounds: number[] = [];
  let octets = '';
  let isQuoted = true;
  for (; !cursor.atEnd; cursor.advance()) {
    const { start, end } = cursor;
    const written = cursor.octets;
    // A unit of a source that is no octet makes several.
    if (written.length !== end - start || written.includes('\\')) return undefined;
    isQuoted = cursor.isQuoted;
    bounds.push(start, end, isQuoted ? 1 : 0);
    octets = octets === '' ? written : octets + written;
  }
  const comment = isQuoted ? undefined : commentAt(zone, record, bounds[bounds.length - 2]);
  return new PlainTxt(octets, emptyAt, bounds, comment);
}

/** A text of which only the octets are at hand; where they came from is worked out when somebody asks. */
class PlainTxt implements TxtText {
  readonly octets: string;
  readonly comment: string | undefined;
  readonly #emptyAt: number;
  /** Of each string its start, its end, and 1 where it stands in quotes. */
  readonly #bounds: readonly number[];
  #strings: readonly CharacterString[] | undefined;
  #map: SourceMap | undefined;

  constructor(octets: string, emptyAt: number, bounds: readonly number[], comment: string | undefined) {
    this.octets = octets;
    this.comment = comment;
    this.#emptyAt = emptyAt;
    this.#bounds = bounds;
  }

  get form(): 'strings' {
    return 'strings';
  }

  get stringCount(): number {
    return this.#bounds.length / 3;
  }

  get beginsQuoted(): boolean | undefined {
    const first = this.#bounds[2];
    return first === undefined ? undefined : first === 1;
  }

  get strings(): readonly CharacterString[] {
    if (this.#strings === undefined) this.#strings = stringsOf(this.#bounds);
    return this.#strings;
  }

  get map(): SourceMap {
    if (this.#map === undefined) {
      const builder = new PayloadBuilder(this.#emptyAt);
      for (const { span, payload } of this.strings) {
        builder.addPlain(this.octets.slice(payload.start, payload.end), span.start);
        builder.endAt(span.end);
      }
      this.#map = builder.build().map;
    }
    return this.#map;
  }
}

function stringsOf(bounds: readonly number[]): readonly CharacterString[] {
  const strings: CharacterString[] = [];
  let at = 0;
  for (let index = 0; index < bounds.length; index += 3) {
    const span = { start: bounds[index] ?? 0, end: bounds[index + 1] ?? 0 };
    const payload = { start: at, end: at + span.end - span.start };
    strings.push({ span, isQuoted: bounds[index + 2] === 1, payload });
    at = payload.end;
  }
  return strings;
}

function escapedTxt(zone: Zone, record: ZoneRecord): TxtText {
  const cursor = zone.fieldsOf(record);
  const builder = new PayloadBuilder(cursor.start);
  const strings: CharacterString[] = [];
  for (; !cursor.atEnd; cursor.advance()) {
    const { start, end, octets } = cursor;
    const payloadStart = builder.length;
    if (octets.length === end - start) addWritten(builder, octets, start);
    else addWide(builder, zone.source, start, end);
    builder.endAt(end);
    const payload = { start: payloadStart, end: builder.length };
    strings.push({ span: { start, end }, isQuoted: cursor.isQuoted, payload });
  }
  const last = strings[strings.length - 1];
  const comment = last?.isQuoted === false ? commentAt(zone, record, last.span.end) : undefined;
  return textOf(builder, strings, 'strings', comment);
}

/** Adds a string whose units are octets, from one backslash to the next. */
function addWritten(builder: PayloadBuilder, written: string, start: number): void {
  for (let at = 0; at < written.length; ) {
    const backslash = written.indexOf('\\', at);
    const plainEnd = backslash < 0 ? written.length : backslash;
    builder.addPlain(written.slice(at, plainEnd), start + at);
    at = plainEnd;
    if (at < written.length) at += addEscape(builder, readEscape(written, at), start + at);
  }
}

/** Adds a string with units that make several octets, as they do where the source is a text and not octets. */
function addWide(builder: PayloadBuilder, source: SourceText, start: number, end: number): void {
  for (let at = start; at < end; ) {
    const run = source.octetsAt(at);
    if (run.octets !== '\\') {
      if (run.octets.length === 1) builder.addPlain(run.octets, at);
      else builder.addAtom(run.octets, at, run.units);
      at += run.units;
      continue;
    }
    const next = at + 1 < end ? source.octetsAt(at + 1) : { octets: '', units: 0 };
    if (next.octets.length > 1) {
      // A backslash before a character of several octets escapes the first of them, which changes nothing.
      builder.addAtom(next.octets, at, 1 + next.units);
      at += 1 + next.units;
    } else at += addEscape(builder, readEscape(source.slice(at, Math.min(at + 4, end)), 0), at);
  }
}

/** Adds what an escape stands for, the backslash itself where it is none, and returns its width in the source. */
function addEscape(builder: PayloadBuilder, read: ReturnType<typeof readEscape>, at: number): number {
  const width = read?.width ?? 1;
  builder.addAtom(read === undefined ? '\\' : String.fromCharCode(read.octet), at, width);
  return width;
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
  return textOf(builder, strings, 'hexadecimal', undefined);
}

function textOf(
  builder: PayloadBuilder,
  strings: readonly CharacterString[],
  form: TxtText['form'],
  comment: string | undefined,
): TxtText {
  const { octets, map } = builder.build();
  return {
    octets,
    map,
    strings,
    stringCount: strings.length,
    beginsQuoted: strings[0]?.isQuoted,
    form,
    comment,
  };
}

function commentAt(zone: Zone, record: ZoneRecord, offset: number | undefined): string | undefined {
  for (const { kind, span } of zone.tokensOf(record)) {
    if (kind === TokenKind.comment && span.start === offset) return zone.source.slice(span.start, span.end);
  }
  return undefined;
}
