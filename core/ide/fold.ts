import type { Span } from '../text/span.js';

/** A stretch of whole lines that an editor can hide behind its first one. */
export interface Fold {
  /**
   * `section`: what follows an `$ORIGIN`. `key`: a DKIM key over several lines. `record`: any other entry in
   * parentheses. `owner`: the records of one owner.
   */
  readonly kind: 'section' | 'comment' | 'key' | 'record' | 'owner';
  /** From the start of the first line to somewhere on the last; never on one line. */
  readonly span: Span;
}
