import type { Span } from '../../text/span.js';
import type { Phrase } from '../../words/phrase.js';

/** A change to one signed field that may undo what was done to it. */
export interface HeaderEdit {
  readonly kind:
    | 'subject-tag'
    | 'from-rewritten'
    | 'field-added'
    | 'field-removed'
    | 'field-rewritten'
    | 'folding'
    | 'name'
    | 'other-field';
  /** The number of the field among the names of h=. */
  readonly at: number;
  /** Its canonical octets, undone; none where the field was not there. */
  readonly octets: Uint8Array;
  /** What was done, as a sentence without its full stop. */
  readonly message: Phrase;
  /** The same as a thing: `the tag "[x]" in Subject`. */
  readonly thing: Phrase;
  readonly span: Span | undefined;
  /** Mailing lists and gateways do so every day: it is tried together with others. */
  readonly isUsual: boolean;
}
