import { isSpf, readSpf } from '../records/spf.js';
import type { SpfRecord } from '../records/spf-record.js';

/** The record among the texts of a domain. */
export type Selection =
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly count: number }
  | { readonly kind: 'record'; readonly record: SpfRecord };

/** Finds the record among the TXT records of a domain, each as its strings. */
export type SelectRecord = (records: readonly (readonly string[])[]) => Selection;

/** RFC 7208 s4.5: what does not begin with the version is passed over; two records are one too many, even the same. */
export const selectSpf = remembering((texts) => {
  const [first, ...others] = texts.filter(isSpf);
  if (first === undefined) return { kind: 'none' };
  if (others.length > 0) return { kind: 'several', count: others.length + 1 };
  return { kind: 'record', record: readSpf(first) };
});

/**
 * Selects among texts, each one character an octet, and remembers what was selected in the data of an answer: an evaluation
 * comes back to it and runs more than once, and a cache of DNS gives it out again and again.
 */
export function remembering(select: (texts: readonly string[]) => Selection): SelectRecord {
  const known = new WeakMap<readonly (readonly string[])[], Selection>();
  return (records) => {
    const before = known.get(records);
    if (before !== undefined) return before;
    // RFC 7208 s3.3: the strings of one record are joined without anything between them.
    const selection = select(records.map((strings) => strings.join('')));
    known.set(records, selection);
    return selection;
  };
}
