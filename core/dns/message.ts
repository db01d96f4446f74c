import type { DnsData, DnsType } from './answer.js';
import type { Name } from './name.js';

/** A message of a server, as far as a resolver looks at it (RFC 1035 s4). */
export interface DnsMessage {
  /** Whether the server cut it to what fits into a datagram; then it has no records here. */
  readonly isTruncated: boolean;
  readonly isAuthoritative: boolean;
  readonly isRecursionAvailable: boolean;
  /** The bits of an OPT record included (RFC 6891 s6.1.3). */
  readonly rcode: number;
  readonly answers: readonly MessageRecord[];
  readonly authorities: readonly MessageRecord[];
}

/** A record of class IN. */
export interface MessageRecord {
  readonly owner: Name;
  /** As sent: 0 to 2^32-1. */
  readonly ttlSeconds: number;
  readonly data: MessageData;
}

/** Data of the types that questions ask for, and of those that an answer is judged by. */
export type MessageData =
  | { readonly [T in DnsType]: { readonly type: T; readonly value: DnsData[T] } }[DnsType]
  | { readonly type: 'SOA'; readonly minimumSeconds: number }
  | { readonly type: 'DNAME'; readonly target: Name }
  /** Data of such a type that cannot be read. */
  | { readonly type: 'malformed'; readonly of: DnsType | 'SOA' | 'DNAME' }
  | { readonly type: 'other' };

/** The RCODEs that a resolver tells apart (RFC 1035 s4.1.1, RFC 6891 s9). */
export const Rcode = {
  noError: 0,
  formErr: 1,
  servFail: 2,
  nxDomain: 3,
  notImp: 4,
  refused: 5,
  badVers: 16,
} as const;
