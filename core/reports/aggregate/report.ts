import type { ProblemLog } from '../problem.js';
import type { Messages } from '../table/exact-sum.js';

/** Which of the two schemas a report follows. The version in it says nothing: it is 1.0 in both. */
export type ReportSchema = 'rfc7489' | 'rfc9990';

/** What a report says that the domain published. Texts as written; undefined where an element is not there. */
export interface PublishedPolicy {
  readonly domain?: string;
  readonly adkim?: string;
  readonly aspf?: string;
  readonly p?: string;
  readonly sp?: string;
  readonly np?: string;
  readonly pct?: string;
  readonly fo?: string;
  readonly testing?: string;
  readonly discoveryMethod?: string;
  /** Octet of the document. */
  readonly offset: number;
}

/** Where a report was found. */
export interface ReportOrigin {
  /** The file, as the user named it. */
  readonly path: string;
  /** What was unpacked to come to it, outermost first: `mail`, `zip`, `gzip`. Empty for a plain file. */
  readonly containers: readonly string[];
  /** The name that the innermost container or a mail gives it; to be displayed and compared, never to be opened. */
  readonly name: string | undefined;
  /** Subject of the mail that it came in. */
  readonly subject?: string;
}

/** An aggregate report without its rows, which are `firstRow` to before `endRow` of the set. */
export interface AggregateReport {
  readonly kind: 'aggregate';
  readonly origin: ReportOrigin;
  readonly schema: ReportSchema;
  /** Of the root element; undefined without one. */
  readonly namespace: string | undefined;
  readonly version: string | undefined;
  readonly orgName: string;
  readonly email: string;
  readonly extraContact: string;
  readonly reportId: string;
  /** Seconds since 1970, UTC; undefined where they cannot be read. */
  readonly begin: number | undefined;
  readonly end: number | undefined;
  readonly errors: readonly string[];
  readonly generator: string | undefined;
  /** Usually one; the first counts. */
  readonly policies: readonly PublishedPolicy[];
  readonly firstRow: number;
  readonly endRow: number;
  readonly messages: Messages;
  readonly problems: ProblemLog;
  /** Octets of the document from which it reaches to where. */
  readonly start: number;
  readonly stop: number;
  /** Equal for equal rows in any order. */
  readonly fingerprint: number;
  /** The report of the set that it repeats; undefined for the first. */
  readonly duplicateOf: number | undefined;
  /** A report with the same identity and other rows. */
  readonly conflictsWith: number | undefined;
}

/** The domain that a report is about: that of its policy. Empty where it does not say. */
export function policyDomain({ policies }: AggregateReport): string {
  return policies[0]?.domain ?? '';
}

/** What makes two reports the same: reporter, name, domain and period, for names alone are used again. */
export function identityOf(report: AggregateReport): string {
  const { orgName, reportId, begin, end } = report;
  return [orgName.toLowerCase(), reportId, policyDomain(report).toLowerCase(), begin, end].join('\u0000');
}
