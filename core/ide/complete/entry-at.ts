import type { Span } from '../../text/span.js';
import { readClass } from '../../zone/class.js';
import { entryAt as entryNumberAt } from '../../zone/entries.js';
import { readTtl } from '../../zone/rdata/ttl.js';
import { findRrType, type RrType } from '../../zone/rdata/types.js';
import { TokenKind } from '../../zone/tape.js';
import type { Shape, Zone } from '../../zone/zone.js';

/** A word or string of an entry. */
export interface Field {
  /** With its quotes. */
  readonly span: Span;
  /** Without them. */
  readonly content: Span;
  readonly isQuoted: boolean;
}

/** Where in an entry a cursor stands. The entry need not be readable: it is being typed. */
export type EntryPlace =
  | { readonly stage: 'nothing' }
  /** On the owner, or where one may begin. */
  | { readonly stage: 'owner'; readonly word: Span }
  /** Where a type or class may stand. */
  | { readonly stage: 'type'; readonly word: Span; readonly hasClass: boolean }
  | DataPlace;

/** In the data of a record. */
export interface DataPlace {
  readonly stage: 'data';
  readonly type: RrType;
  readonly fields: readonly Field[];
  /** Which of the fields the cursor is in; where it is in none, which one would begin there. */
  readonly index: number;
  /** The field that the cursor is in. */
  readonly field: Field | undefined;
  /** What would be replaced: the field, or nothing at the cursor. */
  readonly word: Span;
}

/** An entry that holds an offset, in its piece of the text. */
export interface EntryAt {
  readonly zone: Zone;
  readonly shape: Shape;
  /** Number of the entry in its piece; that of the one below the last where a new one would begin. */
  readonly entry: number;
  /** The whole entry; empty where a new one would begin. */
  readonly span: Span;
  readonly offset: number;
  /** Whether the entry starts with a blank, so that its owner is the one above. */
  readonly inheritsOwner: boolean;
  readonly owner: Field | undefined;
  readonly place: EntryPlace;
}

/** Longer entries are nothing that anybody types in. */
const mostTokens = 20_000;

/** The entry at an offset and where in it the offset stands. Costs the piece of the text that holds it. */
export function entryAt(zone: Zone, offset: number): EntryAt {
  const shape = zone.shapeAt(offset);
  const { base, tape, entries } = shape;
  const entry = entryNumberAt(tape, entries, offset - base);
  const first = entries.firsts[entry] ?? 0;
  const end = entries.firsts[entry + 1] ?? tape.length;
  const startOf = (token: number): number => base + (tape.starts[token] ?? 0);
  const isEnded = end > first && tape.kinds[end - 1] === TokenKind.newline;
  const none: EntryPlace = { stage: 'nothing' };
  if (end <= first || (isEnded && offset >= startOf(end))) {
    const span = { start: offset, end: offset };
    const place: EntryPlace = { stage: 'owner', word: span };
    const isNew = end > first;
    return {
      zone,
      shape,
      entry: entry + (isNew ? 1 : 0),
      span,
      offset,
      inheritsOwner: false,
      owner: undefined,
      place,
    };
  }
  const span = { start: startOf(first), end: startOf(isEnded ? end - 1 : end) };
  const head = tape.kinds[first] === TokenKind.mark ? first + 1 : first;
  const inheritsOwner = tape.kinds[head] === TokenKind.blank;
  const fields = end - first > mostTokens ? undefined : fieldsIn(shape, first, end, offset);
  const startsWithWord = tape.kinds[head] === TokenKind.word || tape.kinds[head] === TokenKind.quoted;
  const owner = startsWithWord ? fields?.[0] : undefined;
  const found = { zone, shape, entry, span, offset, inheritsOwner, owner };
  // Nothing is put in between the two characters of a line end.
  if (fields === undefined || offset > span.end) return { ...found, place: none };
  return { ...found, place: placeIn(found, fields) };
}

/** The words and strings among some tokens; undefined where the offset stands in a comment. */
function fieldsIn({ base, tape }: Shape, first: number, end: number, offset: number): Field[] | undefined {
  const fields: Field[] = [];
  for (let token = first; token < end; token++) {
    const kind = tape.kinds[token];
    const span = { start: base + (tape.starts[token] ?? 0), end: base + (tape.starts[token + 1] ?? 0) };
    if (kind === TokenKind.comment && span.start < offset && offset <= span.end) return undefined;
    if (kind === TokenKind.word) fields.push({ span, content: span, isQuoted: false });
    else if (kind === TokenKind.quoted || kind === TokenKind.unclosed) {
      const content = { start: span.start + 1, end: kind === TokenKind.quoted ? span.end - 1 : span.end };
      fields.push({ span, content, isQuoted: true });
    }
  }
  return fields;
}

function placeIn(found: Omit<EntryAt, 'place'>, fields: readonly Field[]): EntryPlace {
  const { zone, span, offset, owner } = found;
  const here = { start: offset, end: offset };
  const textOf = ({ content }: Field): string =>
    zone.source.slice(content.start, Math.min(content.end, content.start + longestWord));
  const nothing: EntryPlace = { stage: 'nothing' };
  if (owner !== undefined) {
    if (textOf(owner).startsWith('$') || owner.isQuoted) return nothing;
    if (offset <= owner.span.end) return { stage: 'owner', word: owner.span };
  } else if (offset === span.start) return { stage: 'owner', word: here };
  let hasClass = false;
  let at = owner === undefined ? 0 : 1;
  for (; at < fields.length; at++) {
    const field = fields[at] as Field;
    if (offset < field.span.start)
      return isTypeAhead(fields, at, textOf) ? nothing : { stage: 'type', word: here, hasClass };
    if (field.isQuoted) return nothing;
    if (offset <= field.span.end) return { stage: 'type', word: field.span, hasClass };
    const word = textOf(field);
    if (readClass(word) !== undefined) hasClass = true;
    else if (readTtl(word) === undefined) break;
  }
  const typeField = fields[at];
  if (typeField === undefined) return { stage: 'type', word: here, hasClass };
  const type = findRrType(textOf(typeField));
  const data = fields.slice(at + 1);
  if (type === undefined || (data[0] !== undefined && textOf(data[0]) === '\\#')) return nothing;
  return dataPlace(type, data, offset);
}

/** A word that says what stands in an entry is not longer. */
const longestWord = 64;

function isTypeAhead(fields: readonly Field[], from: number, textOf: (field: Field) => string): boolean {
  return fields.slice(from, from + 3).some((field) => findRrType(textOf(field)) !== undefined);
}

function dataPlace(type: RrType, fields: readonly Field[], offset: number): EntryPlace {
  let index = 0;
  for (const field of fields) {
    const { start, end } = field.content;
    if (offset >= start && offset <= end) {
      const word = field.isQuoted ? field.content : field.span;
      return { stage: 'data', type, fields, index, field, word };
    }
    // Next to a quote nothing can be put in: what is put there would touch the string.
    if (field.isQuoted && (offset === field.span.start || offset === field.span.end))
      return { stage: 'nothing' };
    if (offset < start) break;
    index++;
  }
  return { stage: 'data', type, fields, index, field: undefined, word: { start: offset, end: offset } };
}
