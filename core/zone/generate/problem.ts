import type { Span } from '../../text/span.js';
import { type Phrase, say } from '../../words/phrase.js';

/** The fields of `$GENERATE`, in the order in which people write them. */
export type GeneratePart = 'range' | 'owner' | 'ttl' | 'class' | 'type' | 'rdata';

/** Why a `$GENERATE` makes no records. */
export interface GenerateProblem {
  readonly kind:
    | 'missing-argument'
    /** A quoted word where only the data may be quoted. */
    | 'quoted-keyword'
    | 'bad-range'
    | 'bad-step'
    | 'class-mismatch'
    | 'unknown-type'
    | 'meta-type'
    | 'obsolete-type'
    /** Not `${offset[,width[,base]]}`. */
    | 'bad-modifier'
    /** A width beyond 127 characters. */
    | 'wide-modifier'
    /** The offset leads beyond 2^31 - 1. */
    | 'large-offset'
    /** A template that ends in the middle of an escape. */
    | 'bad-escape'
    /** The data stand inside parentheses. */
    | 'in-parentheses'
    | 'extra-text'
    /** More records, or more text, than are made here. */
    | 'too-many'
    /** Data that take more than 65511 characters. */
    | 'long-rdata';
  /** The field it is about; `extra` is the first one after the data. */
  readonly part: GeneratePart | 'extra';
  /** The smallest part that is wrong; of something missing, the field before it. */
  readonly span: Span;
  /** What is written there, one character an octet; empty for something missing. */
  readonly text: string;
}

/**
 * Something that BIND accepts and hardly anybody means. `ignored-text`: what follows a range and is passed over
 * (`1-10x`). `kept-offset`: a plain `$` that still counts with the offset of an earlier `${5}` in its template.
 */
export interface GenerateOddity {
  readonly kind: 'ignored-text' | 'kept-offset';
  readonly part: GeneratePart;
  readonly span: Span;
}

const missing: ReadonlyMap<GenerateProblem['part'], Phrase> = new Map([
  ['range', say`a range`],
  ['owner', say`an owner`],
  ['type', say`a record type`],
  ['rdata', say`record data`],
]);

/** A problem in words, for a message; `text` is what is written there, as a message quotes it. */
export function wordsOf({ kind, part }: GenerateProblem, text: string): Phrase {
  switch (kind) {
    case 'missing-argument':
      return say`$GENERATE needs ${missing.get(part) ?? 'more'}`;
    case 'quoted-keyword':
      return say`the ${part} of $GENERATE stands without quotes`;
    case 'bad-range':
      return say`"${text}" is no range: write start-stop or start-stop/step, from 0 to 2147483647, start not above stop`;
    case 'bad-step':
      return say`"${text}" is no step: it is a number from 1`;
    case 'class-mismatch':
      return say`the class is ${text}, that of the zone is IN`;
    case 'unknown-type':
      return say`there is no record type "${text}"`;
    case 'meta-type':
      return say`${text} is a type for queries, never for records`;
    case 'obsolete-type':
      return say`the type ${text} is obsolete`;
    case 'bad-modifier':
      return say`"${text}" is no \${offset,width,base}: offset and width are numbers, base is one of d, o, x, X, n, N`;
    case 'wide-modifier':
      return say`"${text}" pads to more than 127 characters`;
    case 'large-offset':
      return say`"${text}" leads beyond 2147483647`;
    case 'bad-escape':
      return say`the backslash at the end escapes nothing`;
    case 'in-parentheses':
      return say`the data of $GENERATE do not stand in parentheses`;
    case 'extra-text':
      return say`"${text}" is too much: the data are one word, or one quoted string`;
    case 'too-many':
      return say`${text} makes more records than are looked at here, so none of them is`;
    case 'long-rdata':
      return say`the data take more than 65511 characters`;
  }
}
