import type { StsPolicy } from '../records/mta-sts-policy.js';
import type { Span } from '../text/span.js';

/** A policy file of MTA-STS as its rules see it. */
export interface StsPolicyText {
  readonly policy: StsPolicy;
  /** The hosts that the domain's MX records name; undefined where nobody knows the domain or its zone. */
  readonly exchanges: readonly string[] | undefined;
  /** What a person reads between two offsets. */
  textAt(span: Span): string;
}
