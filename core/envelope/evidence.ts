import type { HeaderField } from '../message/header-field.js';
import type { ReceivedTrace } from '../message/received.js';
import type { IpAddress, IpNetwork } from '../text/ip-address.js';
import type { Span } from '../text/span.js';

/** Who says it. `given`: the user. The others are fields of the message. */
export type EvidenceKind =
  | 'given'
  | 'received-spf'
  | 'authentication-results'
  | 'antispam-report'
  | 'return-path'
  | 'sender-field'
  | 'received'
  | 'arc-results'
  | 'originating-ip';

/**
 * high: the receiver wrote it, or the user did. medium: read out of words that were not made for it. low: anybody may have
 * written it, or those who should know contradict each other.
 */
export type Confidence = 'high' | 'medium' | 'low';

/** A value of the envelope, and what speaks for it. */
export interface Evidence<T> {
  readonly value: T;
  readonly kind: EvidenceKind;
  readonly confidence: Confidence;
  /** The field it stands in, and where in the message; undefined for what the user gave. */
  readonly field: HeaderField | undefined;
  readonly span: Span | undefined;
}

/** A Received field: one step on the way, the newest first. */
export interface Hop {
  readonly field: HeaderField;
  /** Its place among all fields of the header, counted from 0. */
  readonly index: number;
  readonly trace: ReceivedTrace;
}

/** Whose Received fields are believed, beside those inside the receiver's organization. */
export interface Trust {
  /** Names of servers, in lower case; `*.example.com` stands for all names below. */
  readonly hosts: readonly string[];
  /** Networks of servers that pass mail on: relays, gateways, filters. */
  readonly networks: readonly IpNetwork[];
}

export const noTrust: Trust = { hosts: [], networks: [] };

/** What is known without the message: each value overrides what is read. */
export interface Given {
  readonly clientIp?: IpAddress;
  readonly helo?: string;
  /** Empty for the null reverse-path. */
  readonly mailFrom?: string;
  /** The step that took the message from outside, as a number of `hops`. */
  readonly hop?: number;
}

/** The envelope of a message, as far as it can be told afterwards. */
export interface Envelope {
  readonly clientIp: Evidence<IpAddress> | undefined;
  readonly helo: Evidence<string> | undefined;
  /** Empty for the null reverse-path. A domain alone where nobody noted more. */
  readonly mailFrom: Evidence<string> | undefined;
  readonly hops: readonly Hop[];
  /** The step that took the message from outside; undefined where none can be told. */
  readonly border: Hop | undefined;
  /** All that speaks for a value, best first. */
  readonly candidates: {
    readonly clientIp: readonly Evidence<IpAddress>[];
    readonly helo: readonly Evidence<string>[];
    readonly mailFrom: readonly Evidence<string>[];
  };
  /** Values about which those who should know do not agree. */
  readonly conflicts: readonly ('clientIp' | 'helo' | 'mailFrom')[];
  /** The message was handed in by its author's program: its address is that of a person, and SPF says nothing about it. */
  readonly isSubmission: boolean;
}
