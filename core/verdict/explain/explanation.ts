import type { Span } from '../../text/span.js';
import type { Phrase } from '../../words/phrase.js';

/** What an explanation is about. `message`: what was done to the message on its way. */
export type ExplainedPart = 'spf' | 'dkim' | 'dmarc' | 'message';

/**
 * Why something failed, and what would change that. It is no verdict and changes none: a signature that would hold if a
 * footer were gone has failed.
 */
export interface Explanation {
  readonly kind: ExplanationKind;
  readonly part: ExplainedPart;
  /** The signature that it is about, counted from 0 in the order of the verdict. */
  readonly signature?: number;
  /** A sentence without its full stop. */
  readonly message: Phrase;
  /** The places in the message that it speaks of. */
  readonly spans: readonly Span[];
}

export type ExplanationKind =
  /** What the two halves of a signature prove. */
  | 'dkim-body-changed'
  | 'dkim-header-changed'
  | 'dkim-both-changed'
  | 'dkim-body-missing'
  | 'dkim-body-too-short'
  /** What the signature shows when it is opened. */
  | 'dkim-genuine'
  | 'dkim-wrong-key'
  | 'dkim-signature-cut'
  /** A change that makes the body hash match when it is undone. */
  | 'body-lines-added'
  | 'body-emptied'
  | 'body-canonicalization'
  | 'body-damage'
  | 'body-transfer-encoding'
  | 'body-parts-encoding'
  | 'body-charset'
  | 'body-length'
  | 'body-cut-off'
  /** A change that makes the signature over the header hold when it is undone. */
  | 'header-subject-tag'
  | 'header-from-rewritten'
  | 'header-field-added'
  | 'header-field-removed'
  | 'header-field-rewritten'
  | 'header-folding'
  | 'header-name'
  | 'header-other-field'
  /** All changes that were found, together. */
  | 'dkim-restored'
  | 'spf-add-address'
  | 'spf-no-record'
  | 'spf-nearest'
  | 'spf-other-family'
  | 'spf-earlier-hop'
  | 'dmarc-fix-spf'
  | 'dmarc-fix-dkim'
  | 'dmarc-align-spf'
  | 'dmarc-align-dkim'
  | 'dmarc-strict'
  | 'dmarc-sign'
  | 'dmarc-forwarded'
  | 'mailing-list'
  | 'forwarder'
  | 'gateway';
