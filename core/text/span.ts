/**
 * What an offset counts. `source`: units of a `Source` (UTF-16 units of an editor's text, octets of a file).
 * `payload`: octets of a value that was unfolded out of the source, such as the joined strings of a TXT record.
 */
export type Unit = 'source' | 'payload';

/** Half-open range of offsets: `end` is the first offset that no longer belongs to it. */
export interface Span<U extends Unit = 'source'> {
  readonly start: number;
  readonly end: number;
  /** Never set. It keeps spans of different units from being mixed up by the compiler. */
  readonly unit?: U;
}

/** A value and where it stands. */
export interface Located<T, U extends Unit = 'payload'> {
  readonly value: T;
  readonly span: Span<U>;
}

export function contains(span: Span<Unit>, offset: number): boolean {
  return offset >= span.start && offset < span.end;
}
