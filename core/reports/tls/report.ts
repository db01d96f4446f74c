import type { ReportOrigin } from '../aggregate/report.js';
import type { ProblemLog } from '../problem.js';

/** Sessions that failed for one reason (RFC 8460 s4.4). Texts are empty where the report does not say. */
export interface TlsFailure {
  readonly resultType: string;
  readonly sendingMtaIp: string;
  readonly receivingMxHostname: string;
  readonly receivingIp: string;
  readonly failedSessions: number;
  readonly reasonCode: string;
  readonly additionalInformation: string;
}

export interface TlsPolicy {
  /** `sts`, `tlsa`, `no-policy-found`; others are kept. */
  readonly type: string;
  readonly domain: string;
  readonly strings: readonly string[];
  readonly mxHosts: readonly string[];
  readonly successfulSessions: number;
  readonly failedSessions: number;
  readonly failures: readonly TlsFailure[];
}

/** A report about TLS sessions with the servers of a domain (RFC 8460). */
export interface TlsReport {
  readonly kind: 'tls';
  readonly origin: ReportOrigin;
  readonly orgName: string;
  readonly contact: string;
  readonly reportId: string;
  /** Seconds since 1970. */
  readonly begin: number | undefined;
  readonly end: number | undefined;
  readonly policies: readonly TlsPolicy[];
  readonly problems: ProblemLog;
}
