import type { Span } from '../text/span.js';
import type { Phrase } from '../words/phrase.js';

/** One thing in the outline of a zone file. */
export interface OutlineSymbol {
  /**
   * `mail`: the group of records about mail. `section`: what follows an `$ORIGIN`. `directive`: an `$INCLUDE` or a
   * `$GENERATE`. `more`: in place of what is left out.
   */
  readonly kind: 'mail' | 'section' | 'owner' | 'record' | 'directive' | 'more';
  readonly name: string | Phrase;
  /** A few words more; empty for none. */
  readonly detail: string | Phrase;
  /** All that belongs to it. */
  readonly span: Span;
  /** The part of it to look at. */
  readonly selection: Span;
  /** The type is one that nobody should use any more. */
  readonly isDeprecated: boolean;
  readonly children: readonly OutlineSymbol[];
}
