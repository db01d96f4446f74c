import type { DnsAnswer } from '../dns/answer.js';
import { isSpf, readSpf } from '../records/spf.js';
import type { SpfRecord } from '../records/spf-record.js';

/** The record among the texts of a domain. */
export type Selection =
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly count: number }
  | { readonly kind: 'record'; readonly record: SpfRecord };

/** Finds the record in the TXT texts of a domain, each one character an octet. */
export type SelectRecord = (texts: readonly string[]) => Selection;

/** RFC 7208 s4.5: what does not begin with the version is passed over; two records are one too many, even the same. */
export const selectSpf: SelectRecord = (texts) => {
  const [first, ...others] = texts.filter(isSpf);
  if (first === undefined) return { kind: 'none' };
  if (others.length > 0) return { kind: 'several', count: others.length + 1 };
  return { kind: 'record', record: readSpf(first) };
};

/** Remembers what was read in an answer: an evaluation comes back to it, and runs more than once. */
export function rememberSelections(
  select: SelectRecord,
): (answer: DnsAnswer<'TXT'> & { readonly kind: 'found' }) => Selection {
  const known = new WeakMap<DnsAnswer, Selection>();
  return (answer) => {
    const before = known.get(answer);
    if (before !== undefined) return before;
    // RFC 7208 s3.3: the strings of one record are joined without anything between them.
    const selection = select(answer.data.map((strings) => strings.join('')));
    known.set(answer, selection);
    return selection;
  };
}
