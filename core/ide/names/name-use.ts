import type { Name } from '../../dns/name.js';
import type { SourceText } from '../../text/source.js';
import type { Span } from '../../text/span.js';

/** A name as a zone writes it down somewhere. */
export interface NameUse {
  /** `origin`: the argument of `$ORIGIN`, or the second one of `$INCLUDE`. */
  readonly role: 'owner' | 'data' | 'spf' | 'origin';
  readonly name: Name;
  /** One range over all that is written of it. */
  readonly span: Span;
  /** The same without the quotes and gaps of a split string. */
  readonly pieces: readonly Span[];
  /** The labels that are written out, leftmost first; undefined in hexadecimal data, where no label can be pointed at. */
  readonly labels: readonly WrittenLabel[] | undefined;
  /** How many labels of `name` stand before the first written one: 1 where macros stand for them, else 0. */
  readonly skipped: number;
  /** Number of the record it stands in; undefined in a directive. */
  readonly record: number | undefined;
  /** The SPF term it belongs to, in lower case: `include`. */
  readonly term: string | undefined;
}

/** A label where it is written. */
export interface WrittenLabel {
  /** As written, escapes and all. */
  readonly text: string;
  readonly span: Span;
  readonly pieces: readonly Span[];
}

/** A name that is one word of the file. */
export function wordUse(
  source: SourceText,
  role: NameUse['role'],
  name: Name,
  span: Span,
  record: number | undefined,
): NameUse {
  const labels = writtenLabels(source, span);
  return { role, name, span, pieces: [span], labels, skipped: 0, record, term: undefined };
}

/** The label of a use that is label `index` of its name, counted from the left; undefined where it is not written there. */
export function labelAtIndex({ labels, skipped }: NameUse, index: number): WrittenLabel | undefined {
  return labels?.[index - skipped];
}

/** Cuts a word that was read as a name at the dots that separate labels (RFC 1035 s5.1); `@` and `.` have none. */
function writtenLabels(source: SourceText, { start, end }: Span): WrittenLabel[] {
  const labels: WrittenLabel[] = [];
  if (source.slice(start, end) === '@') return labels;
  let first = start;
  const finish = (at: number): void => {
    const span = { start: first, end: at };
    if (at > first) labels.push({ text: source.slice(first, at), span, pieces: [span] });
    first = at + 1;
  };
  for (let at = start; at < end; ) {
    const { octets, units } = source.octetsAt(at);
    if (octets === '.') finish(at);
    at += octets === '\\' ? escapeWidth(source, at) : units;
  }
  finish(end);
  return labels;
}

/** `\DDD` or a backslash and any one character. */
function escapeWidth(source: SourceText, at: number): number {
  const { octets, units } = source.octetsAt(at + 1);
  return /^[0-9]$/.test(octets) ? 4 : 1 + units;
}
