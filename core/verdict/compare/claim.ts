import type { HeaderField } from '../../message/header-field.js';
import type { Span } from '../../text/span.js';

/** What a claim is about. `client`: the address that handed the message over. */
export type ClaimedMechanism = 'spf' | 'dkim' | 'dmarc' | 'arc' | 'sender-id' | 'client';

/** What a field of the message says about a check. Texts have one character an octet. */
export interface Claim {
  readonly mechanism: ClaimedMechanism;
  /** In the words of RFC 8601. */
  readonly result: string;
  /** As it stands there, in lower case: `hardfail`. */
  readonly written: string;
  readonly field: HeaderField;
  /** Who says it: the authserv-id, or the receiver of Received-SPF; undefined where nobody is named. */
  readonly by: string | undefined;
  /** The instance of an ARC set. */
  readonly instance: number | undefined;
  /**
   * trusted: the receiver wrote it, above the step in which it took the message. sealed: a handler wrote it, and its ARC
   * chain holds. forgeable: anybody may have.
   */
  readonly standing: 'trusted' | 'sealed' | 'forgeable';
  readonly subject: ClaimSubject;
  /** Where in the message. */
  readonly span: Span;
}

/** Whom it was said about, as far as it says so. */
export interface ClaimSubject {
  /** Of MAIL FROM, d= or From. */
  readonly domain?: string;
  readonly helo?: string;
  readonly selector?: string;
  /** The first characters of b= (RFC 6008). */
  readonly signature?: string;
}

/** A claim beside what we found. */
export interface ComparedClaim extends Claim {
  /** Our result for the same; undefined where we have none. */
  readonly ours: string | undefined;
  readonly agreement: 'same' | 'differs' | 'not-comparable';
  /** Why it may differ, likely reasons first. */
  readonly why: readonly WhyDifferent[];
}

export type WhyDifferent =
  /** Both say that it does not pass, with another word. */
  | 'other-word'
  | 'other-identity'
  /** We have checked no such thing: the signature is not there any more, or SPF cannot be evaluated. */
  | 'not-checked'
  /** DNS gave us no answer. */
  | 'no-answer-here'
  /** DNS gave them no answer. */
  | 'no-answer-there'
  /** The message was changed after they looked at it: this copy is another one. */
  | 'copy-changed'
  /** They had a damaged copy, or DNS told them something else. */
  | 'other-copy'
  /** The record of today is not that of then. */
  | 'records-changed'
  | 'key-changed'
  /** The signature has expired since. */
  | 'expired'
  /** They accept what the standard does not. */
  | 'lenient'
  /** They took another address for the client. */
  | 'other-client'
  /** They follow the other standard of DMARC. */
  | 'other-standard'
  /** SPF or DKIM came out differently, and so this. */
  | 'follows'
  /** They had no record, and guessed what one would have said. */
  | 'guessed'
  | 'forgeable';
