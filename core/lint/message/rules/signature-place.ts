import { spanInField } from '../../../dkim/fault.js';
import type { SignatureReading } from '../../../dkim/signature.js';
import type { Span } from '../../../text/span.js';

/** Where a tag of a signature stands in the message; the name of the field where the tag is not there. */
export function tagPlace({ field, record }: SignatureReading, name: 'a' | 'd' | 'h' | 'l' | 't' | 'x'): Span {
  const tag = record.tagOf(name);
  return tag === undefined ? field.nameSpan : spanInField(field, tag.span);
}

/** Whose signature it is, as a message quotes it. */
export function signerOf({ record }: SignatureReading): string {
  return record.values.d?.value ?? '?';
}
