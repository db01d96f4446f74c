import type { Cite } from '../cite.js';
import type { Unavailability } from '../dns/answer.js';
import type { Name } from '../dns/name.js';
import type { DmarcPolicy, DmarcStandard, Fallback } from '../records/dmarc-policy.js';
import type { AuthorProblem } from './authors.js';
import type { Existence } from './discovery.js';
import type { Alignment } from './identifiers.js';
import type { PolicyLookup } from './records-at.js';
import type { ReportRequest } from './report-request.js';

/** RFC 9989 s9.2. */
export type DmarcResult = 'none' | 'pass' | 'fail' | 'temperror' | 'permerror';

/** Why a verdict is what it is, as data. */
export type DmarcReason =
  /** pass */
  | { readonly kind: 'aligned' }
  /** fail */
  | { readonly kind: 'not-aligned' }
  /** none */
  | { readonly kind: 'no-record' }
  /** none: RFC 7489 stops at several records. */
  | { readonly kind: 'several-records'; readonly domain: Name; readonly count: number }
  /** none where policy and addresses for reports are missing; permerror where a policy is broken and there are no addresses. */
  | { readonly kind: 'no-usable-policy'; readonly fallback: Fallback }
  /** temperror: the record could not be fetched. */
  | { readonly kind: 'unavailable'; readonly name: Name; readonly reason: Unavailability }
  /** temperror: nothing aligned has passed, and these might have. */
  | { readonly kind: 'undecided'; readonly identifiers: readonly Alignment[] }
  /** none, or permerror where there are too many. */
  | { readonly kind: 'no-author'; readonly problem: AuthorProblem };

/** What one standard says about one author domain. Plain data, without words. */
export interface DmarcVerdict {
  readonly standard: DmarcStandard;
  readonly result: DmarcResult;
  readonly reason: DmarcReason;
  readonly cite: Cite;
  readonly authorDomain: Name;
  /** Undefined where the tree walk got no answer. */
  readonly organizationalDomain: Name | undefined;
  /** The record that counts; undefined without one. */
  readonly policy: AppliedRecord | undefined;
  readonly identifiers: readonly Alignment[];
  /** Whether a pass of SPF, and of DKIM, is aligned. */
  readonly alignment: { readonly spf: boolean; readonly dkim: boolean };
  /** What is asked to be done with the message: `none` for a pass; undefined where nothing is asked. */
  readonly appliedPolicy: DmarcPolicy | undefined;
  /** What a report about it would be asked for. */
  readonly reports: ReportRequest | undefined;
  /** How the record was looked for. */
  readonly steps: readonly PolicyLookup[];
}

/** The record that a policy comes from. */
export interface AppliedRecord {
  /** The domain at whose `_dmarc` it stands. */
  readonly domain: Name;
  /** One character an octet. */
  readonly text: string;
  readonly from: 'author' | 'organization' | 'public-suffix';
  readonly existence: Existence;
  /** The tag that counts for the author domain, and what it says; undefined where it is missing or cannot be read. */
  readonly tag: 'p' | 'sp' | 'np';
  readonly stated: DmarcPolicy | undefined;
  /** What failing mail is asked to be treated as, after `t`; undefined: DMARC does not apply. */
  readonly requested: DmarcPolicy | undefined;
  /** Whether `t=y` made it milder. */
  readonly isTesting: boolean;
  /** RFC 7489 s6.6.4: percentage of failing mail that is treated so, and what becomes of the rest. */
  readonly percent: number;
  readonly rest: DmarcPolicy | undefined;
  /** Why the policies are not used as they stand. */
  readonly fallback: Fallback | undefined;
  readonly adkim: 'relaxed' | 'strict';
  readonly aspf: 'relaxed' | 'strict';
}

/** What one standard says about a message, which may have several author domains. */
export interface DmarcOverall {
  readonly standard: DmarcStandard;
  readonly result: DmarcResult;
  readonly reason: DmarcReason;
  readonly cite: Cite;
  /** The verdict that decides; undefined where there is none to decide. */
  readonly decisive: DmarcVerdict | undefined;
  /** One for each author domain, in the order of From. */
  readonly verdicts: readonly DmarcVerdict[];
}
