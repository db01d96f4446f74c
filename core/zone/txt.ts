import { readEscape } from '../dns/name.js';
import type { SourceText } from '../text/source.js';
import { mapOfStretches, type Payload, PayloadBuilder, type SourceMap } from '../text/source-map.js';
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
  /** What `map` covers, found without making it where the text is one string. */
  cover(span: Span<'payload'>): Span;
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
  const { start, end, isQuoted } = cursor;
  const hasString = !cursor.atEnd;
  let octets = cursor.octets;
  if (!isWritten(octets, start, end)) return undefined;
  let others: number[] | undefined;
  let isLastQuoted = isQuoted;
  for (cursor.advance(); !cursor.atEnd; cursor.advance()) {
    const next = cursor.octets;
    if (!isWritten(next, cursor.start, cursor.end)) return undefined;
    octets += next;
    isLastQuoted = cursor.isQuoted;
    others ??= [];
    others.push(cursor.start, cursor.end, isLastQuoted ? 1 : 0);
  }
  const lastEnd = others?.[others.length - 2] ?? end;
  const comment = isLastQuoted || !hasString ? undefined : commentAt(zone, record, lastEnd);
  return new PlainTxt(octets, hasString, start, end, isQuoted, others, comment);
}

/** Whether a string is its own octets. A unit of a source that is no octet makes several. */
function isWritten(octets: string, start: number, end: number): boolean {
  return octets.length === end - start && !octets.includes('\\');
}

/** A text of which only the octets are at hand; where they came from is worked out when somebody asks. */
class PlainTxt implements TxtText {
  readonly octets: string;
  readonly comment: string | undefined;
  readonly #hasString: boolean;
  /** Of the first string, which most texts leave it at. */
  readonly #start: number;
  readonly #end: number;
  readonly #isQuoted: boolean;
  /** Of each other string its start, its end, and 1 where it stands in quotes. */
  readonly #others: readonly number[] | undefined;
  #map: SourceMap | undefined;

  constructor(
    octets: string,
    hasString: boolean,
    start: number,
    end: number,
    isQuoted: boolean,
    others: readonly number[] | undefined,
    comment: string | undefined,
  ) {
    this.octets = octets;
    this.comment = comment;
    this.#hasString = hasString;
    this.#start = start;
    this.#end = end;
    this.#isQuoted = isQuoted;
    this.#others = others;
  }

  get form(): 'strings' {
    return 'strings';
  }

  get stringCount(): number {
    return this.#hasString ? 1 + (this.#others?.length ?? 0) / 3 : 0;
  }

  get beginsQuoted(): boolean | undefined {
    return this.#hasString ? this.#isQuoted : undefined;
  }

  get strings(): readonly CharacterString[] {
    const strings: CharacterString[] = [];
    if (!this.#hasString) return strings;
    const others = this.#others ?? [];
    let at = this.#end - this.#start;
    const first = { start: 0, end: at };
    strings.push({ span: { start: this.#start, end: this.#end }, isQuoted: this.#isQuoted, payload: first });
    for (let index = 0; index < others.length; index += 3) {
      const span = { start: others[index] ?? 0, end: others[index + 1] ?? 0 };
      const payload = { start: at, end: at + span.end - span.start };
      strings.push({ span, isQuoted: others[index + 2] === 1, payload });
      at = payload.end;
    }
    return strings;
  }

  cover(span: Span<'payload'>): Span {
    if (this.#others !== undefined || !this.#hasString) return this.map.cover(span);
    const start = Math.min(this.#start + span.start, this.#end);
    return { start, end: span.end > span.start ? Math.min(this.#start + span.end, this.#end) : start };
  }

  get map(): SourceMap {
    this.#map ??= mapOfStretches(
      this.strings.map(({ span }) => span),
      this.#start,
    );
    return this.#map;
  }
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
export function addWide(builder: PayloadBuilder, source: SourceText, start: number, end: number): void {
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
    cover: (span) => map.cover(span),
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
