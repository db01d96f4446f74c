import type { ReportOrigin } from '../aggregate/report.js';
import type { ProblemLog } from '../problem.js';

/** A field of the feedback part; the value without folding and white space round it, as text. */
export interface FeedbackField {
  readonly name: string;
  readonly value: string;
}

/** A report about one message (RFC 5965, 6591, 6692, 9991). */
export interface FailureReport {
  readonly kind: 'failure';
  readonly origin: ReportOrigin;
  /** `text`: without the part for machines, so that the fields come from what it says to people. */
  readonly from: 'feedback-part' | 'text';
  /** `auth-failure`, `abuse`, ...; in lower case. Undefined where it does not say. */
  readonly feedbackType: string | undefined;
  /** `dmarc`, `bodyhash`, `spf`, ... (RFC 6591 s3.3); in lower case. */
  readonly authFailure: string | undefined;
  readonly reportedDomain: string | undefined;
  readonly sourceIp: string | undefined;
  readonly arrivalDate: string | undefined;
  readonly originalMailFrom: string | undefined;
  readonly deliveryResult: string | undefined;
  /** As written: its meaning was turned round between RFC 7489 and RFC 9991. */
  readonly identityAlignment: string | undefined;
  readonly authenticationResults: readonly string[];
  /** All fields, in the order of the report. */
  readonly fields: readonly FeedbackField[];
  /** What it says to people; cut. */
  readonly text: string;
  /** Header, or the whole of the message that failed: octets of it, for `verify`. Undefined where it is not there. */
  readonly sample: Uint8Array | undefined;
  readonly problems: ProblemLog;
}
