import { PayloadBuilder, type SourceMap } from '../../text/source-map.js';
import type { Span } from '../../text/span.js';
import { addWide } from '../../zone/txt.js';
import type { DataPlace, EntryAt } from './entry-at.js';

/** One of the strings that make a text. */
export interface TextString {
  /** Its content in the source, without quotes. */
  readonly content: Span;
  readonly isQuoted: boolean;
  /** Which octets of the text it holds. */
  readonly payload: Span<'payload'>;
}

/** A place in a text that is made of strings, as whoever reads the record sees it: joined, escapes resolved. */
export interface TextPlace {
  readonly octets: string;
  /** Where in them the cursor stands. */
  readonly at: number;
  /** The string that the cursor is in; undefined between strings, where a new one would begin. */
  readonly string: TextString | undefined;
  readonly strings: readonly TextString[];
  readonly map: SourceMap;
  /** Where the cursor stands in the source. */
  readonly offset: number;
}

/** Octets of text that record data can hold (RFC 1035 s3.2.1); what is longer is no text that somebody types in. */
const mostUnits = 0x1_0000;

/** The text around a cursor in the data of a TXT record, readable or not; undefined inside an escape. */
export function textPlaceAt(
  { shape, offset }: EntryAt,
  { fields, index, field }: DataPlace,
): TextPlace | undefined {
  const { base, source } = shape;
  const units = fields.reduce((sum, { content }) => sum + content.end - content.start, 0);
  if (units > mostUnits) return undefined;
  const builder = new PayloadBuilder((fields[0]?.content.start ?? offset) - base);
  const strings = fields.map(({ content, isQuoted }): TextString => {
    const start = builder.length;
    addWide(builder, source, content.start - base, content.end - base);
    builder.endAt(content.end - base);
    return { content, isQuoted, payload: { start, end: builder.length } };
  });
  const { octets, map } = builder.build();
  const found = { octets, strings, map: map.moved(base), offset };
  if (field === undefined)
    return { ...found, at: strings[index]?.payload.start ?? octets.length, string: undefined };
  const string = strings[index] as TextString;
  if (offset === string.content.end) return { ...found, at: string.payload.end, string };
  const at = map.payloadOffset(offset - base);
  if (at === undefined || sourceOffset({ map: found.map }, string, at) !== offset) return undefined;
  return { ...found, at, string };
}

/** Where in the source an octet of a string begins; for the end of the string, where its content ends. */
export function sourceOffset(
  { map }: Pick<TextPlace, 'map'>,
  { content, payload }: TextString,
  at: number,
): number {
  if (at <= payload.start) return content.start;
  if (at >= payload.end) return content.end;
  return map.cover({ start: at, end: at + 1 }).start;
}
