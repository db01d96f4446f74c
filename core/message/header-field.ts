import type { Span } from '../text/span.js';

/** One field of a message's header (RFC 5322 s2.2). Spans count octets of the message as it is kept in memory. */
export interface HeaderField {
  /** As written, one character an octet. */
  readonly name: string;
  /** The name in lower case: equal for equal names. */
  readonly key: string;
  /** Everything behind the colon, one character an octet, folding kept, without the last line end. */
  readonly value: string;
  /** From the first octet of the name to the end of the value. */
  readonly span: Span;
  readonly nameSpan: Span;
  readonly valueSpan: Span;
}

/** The fields of a header, topmost first. */
export type HeaderFields = readonly HeaderField[];
