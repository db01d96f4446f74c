import type { Cite } from '../cite.js';
import type { Name } from '../dns/name.js';
import type { IpAddress } from '../text/ip-address.js';
import type { Span } from '../text/span.js';
import type { ExplanationTrace } from './explanation.js';
import type { SpfReason } from './reason.js';
import type { RecordTrace } from './trace.js';

/** RFC 7208 s2.6. */
export type SpfResult = 'none' | 'neutral' | 'pass' | 'fail' | 'softfail' | 'temperror' | 'permerror';

/** What check_host() is asked (RFC 7208 s4.1). Texts have one character an octet. */
export interface SpfQuery {
  /** Where the message came from. An IPv4-mapped address counts as IPv4. */
  readonly ip: IpAddress;
  /** The domain whose record decides, as it stands in the message; U-labels are taken. */
  readonly domain: string;
  /** MAIL FROM without angle brackets, or the HELO name. Without a local part it is that of the postmaster. */
  readonly sender: string;
  /** The name given in HELO or EHLO; empty where it is not known. */
  readonly helo: string;
  /** The name of the host that checks, for the macro r. */
  readonly receiver?: string;
  /** The time of the check for the macro t, in seconds since 1970. */
  readonly timeSeconds: number;
}

/** What check_host() says. Plain data, without words. */
export interface SpfVerdict {
  readonly result: SpfResult;
  readonly reason: SpfReason;
  readonly cite: Cite;
  /** The domain that was asked about in A-labels; undefined where it is none. */
  readonly domain: Name | undefined;
  /** The term that decided; undefined where none matched, and where no record came to be evaluated. */
  readonly decision: Decision | undefined;
  /** Why mail is refused, in the words of the domain: printable ASCII. Only with `fail`, and only if it has such words. */
  readonly explanation: string | undefined;
  /** Terms that asked the DNS; one more than the limit where that is why it ended. */
  readonly lookups: number;
  readonly voidLookups: number;
  /** What happened, step by step; undefined where DNS was not asked at all. */
  readonly trace: RecordTrace | undefined;
  /** How the explanation was come by; undefined where none was wanted. */
  readonly explanationTrace: ExplanationTrace | undefined;
}

/** A term and the record it stands in. */
export interface Decision {
  /** The term as written: `ip4:192.0.2.0/24`. */
  readonly text: string;
  readonly span: Span<'payload'>;
  /** The domain of the record: another one than that of the verdict behind a `redirect`. */
  readonly domain: Name;
}
