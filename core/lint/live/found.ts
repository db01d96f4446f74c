import type { Unavailability } from '../../dns/answer.js';
import type { DnsQuestion } from '../../dns/asking.js';
import type { RawFinding } from '../hit.js';

/** Why a policy of MTA-STS cannot be had. `unreachable` and `timeout` may be a matter of the moment. */
export type PolicyFault =
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'redirect' | 'too-large' | 'certificate' | 'unreachable' | 'timeout' | 'internal' }
  | { readonly kind: 'type'; readonly type: string };

/** What live DNS showed about the records of a zone, by their numbers. */
export interface LiveFindings {
  /** Undefined for a record that nobody asked about. */
  ofRecord(index: number): LiveFound | undefined;
  /** Records of which something could not be asked. */
  readonly unanswered: readonly { readonly index: number; readonly questions: readonly Unanswered[] }[];
  /** Why the policy that a record of MTA-STS announces cannot be had. */
  readonly policyFaults: ReadonlyMap<number, PolicyFault>;
}

export interface LiveFound {
  readonly findings: readonly RawFinding[];
  /** Codes about which the world knows more than the zone: what the zone alone shows does not count. */
  readonly replaced: ReadonlySet<string>;
}

/** A question that nobody answered. */
export interface Unanswered {
  readonly question: DnsQuestion;
  readonly reason: Unavailability;
}
