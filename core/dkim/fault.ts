import type { HeaderField } from '../message/header-field.js';
import type { RecordKind, RecordReading, TagSpec } from '../tags/record-kind.js';
import { duplicateTags, type Tag, type TagList } from '../tags/tag-list.js';
import type { Span } from '../text/span.js';

/** Why something cannot be verified, and where that stands in the message. */
export interface Fault<R extends string> {
  readonly reason: R;
  readonly span: Span;
  /** The tag that it is about, where it is about one. */
  readonly tag: string | undefined;
}

/** Where something stands in the message that stands in a field's value. */
export function spanInField(field: HeaderField, { start, end }: Span<'payload'>): Span {
  const { valueSpan } = field;
  return { start: valueSpan.start + start, end: valueSpan.start + end };
}

/** A fault of a whole field. */
export function faultOfField<R extends string>(field: HeaderField, reason: R): Fault<R> {
  return { reason, span: field.nameSpan, tag: undefined };
}

/** A fault of a tag; of the whole field where the tag is not there. */
export function faultOfTag<R extends string>(
  field: HeaderField,
  reason: R,
  name: string,
  tag: Tag | undefined,
): Fault<R> {
  if (tag === undefined) return { ...faultOfField(field, reason), tag: name };
  const { span } = tag.value;
  return { reason, span: spanInField(field, span.end > span.start ? span : tag.span), tag: name };
}

/** What makes a tag list invalid as a whole (RFC 6376 s3.2). */
export function findListFault(
  field: HeaderField,
  record: { readonly list: TagList; readonly mayRepeat: boolean },
): Fault<'tag-list' | 'tag-duplicate'> | undefined {
  const { list } = record;
  const place = list.strays[0]?.span ?? list.gaps[0];
  if (place !== undefined) return { reason: 'tag-list', span: spanInField(field, place), tag: undefined };
  if (!record.mayRepeat) return undefined;
  for (const { tag } of duplicateTags(list, (name) => name)) {
    return faultOfTag(field, 'tag-duplicate', tag.name.value, tag);
  }
  return undefined;
}

/** The first tag that is required and not there, or has a value that it may not have; `ignored` tags may. */
export function findTagFault<T extends Readonly<Record<string, TagSpec>>>(
  field: HeaderField,
  kind: RecordKind<T>,
  reading: RecordReading<RecordKind<T>>,
  ignored: readonly (keyof T)[] = [],
): Fault<'tag-missing' | 'tag-value'> | undefined {
  const isComplete = (reading.present & kind.required) === kind.required;
  if (isComplete && reading.invalid === 0) return undefined;
  for (const { name, spec, index } of kind.rows) {
    if (ignored.includes(name)) continue;
    const isPresent = (reading.present & (1 << index)) !== 0;
    const isInvalid = (reading.invalid & (1 << index)) !== 0;
    if (isInvalid) return faultOfTag(field, 'tag-value', name, reading.tagOf(name as keyof T & string));
    if (spec.required && !isPresent) return faultOfTag(field, 'tag-missing', name, undefined);
  }
  return undefined;
}
