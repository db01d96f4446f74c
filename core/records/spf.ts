import type { Located, Span } from '../text/span.js';

/** An SPF record, read (RFC 7208 s4.6, s12). */
export interface SpfRecord {
  readonly version: Located<string>;
  readonly span: Span<'payload'>;
}

const version = /^v=spf1(?: |$)/i;

export function isSpf(octets: string): boolean {
  return version.test(octets);
}

export function readSpf(octets: string): SpfRecord {
  const span = { start: 0, end: 6 };
  return { version: { value: octets.slice(0, 6), span }, span: { start: 0, end: octets.length } };
}
