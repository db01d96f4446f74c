import type { Span } from '../../text/span.js';
import { readClass } from '../class.js';
import { readTtl } from '../rdata/ttl.js';
import type { GeneratePart } from './problem.js';

/** A word or a quoted string after `$GENERATE`. */
export interface GenerateField {
  /** As written, without the quotes, one character an octet, escapes not resolved. */
  readonly octets: string;
  readonly isQuoted: boolean;
  /** Without the quotes. */
  readonly span: Span;
}

export type GenerateFields = ReadonlyMap<GeneratePart | 'extra', GenerateField>;

/**
 * Says which field is what: `range owner [ttl] [class] type data`, or with the class before the TTL. `extra` is the
 * first field after the data.
 */
export function assignParts(fields: readonly GenerateField[]): GenerateFields {
  const parts = new Map<GeneratePart | 'extra', GenerateField>();
  let at = 0;
  const take = (part: GeneratePart | 'extra', isPart: (word: string) => boolean): void => {
    const field = fields[at];
    if (field === undefined || parts.has(part) || !isPart(field.octets)) return;
    parts.set(part, field);
    at++;
  };
  take('range', any);
  take('owner', any);
  if (!fields[at]?.isQuoted) take('class', isClass);
  if (!fields[at]?.isQuoted) take('ttl', isTtl);
  if (!fields[at]?.isQuoted) take('class', isClass);
  take('type', any);
  take('rdata', any);
  take('extra', any);
  return parts;
}

const any = (): boolean => true;
const isClass = (word: string): boolean => readClass(word) !== undefined;
const isTtl = (word: string): boolean => readTtl(word) !== undefined;

/** Where some octets of a field are written; the whole field where its octets are not one unit each. */
export function spanWithin({ octets, span }: GenerateField, from: number, to: number): Span {
  if (span.end - span.start !== octets.length) return span;
  return { start: span.start + from, end: span.start + to };
}
