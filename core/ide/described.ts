import type { Span } from '../text/span.js';

/** A hover whose place is still counted in octets of a text. */
export interface Described {
  readonly span: Span<'payload'>;
  readonly markdown: string;
}
