import type { Cite } from '../cite.js';
import type { Name } from '../dns/name.js';
import type { Span } from '../text/span.js';
import type { ExplanationTrace } from './explanation.js';
import type { SpfReason } from './reason.js';
import type { SpfResult } from './result.js';
import type { RecordTrace } from './trace.js';

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
