import { type Cite, cite } from '../cite.js';
import type { DnsType, Unavailability } from '../dns/answer.js';
import type { DomainFault } from '../dns/domain.js';
import type { Name } from '../dns/name.js';
import type { SpfProblem } from '../records/spf-problem.js';
import type { Qualifier } from '../records/spf-terms.js';

/** Why a domain is not asked about. `single-label`: RFC 7208 s4.3 wants more than one. */
export type UnusableDomain = DomainFault | 'single-label';

/** Why an evaluation came out as it did, as data. */
export type SpfReason =
  /** none */
  | { readonly kind: 'no-domain'; readonly fault: UnusableDomain; readonly text: string }
  /** none. `exists`: whether there is such a name. */
  | { readonly kind: 'no-record'; readonly domain: Name; readonly exists: boolean }
  /** permerror */
  | { readonly kind: 'several-records'; readonly domain: Name; readonly count: number }
  | { readonly kind: 'syntax'; readonly domain: Name; readonly problems: readonly SpfProblem[] }
  | { readonly kind: 'too-many-lookups'; readonly limit: number }
  | { readonly kind: 'too-many-voids'; readonly limit: number }
  | {
      readonly kind: 'too-many-exchanges';
      readonly name: Name;
      readonly count: number;
      readonly limit: number;
    }
  /** An include or redirect of a domain without a record: `because` is what its own check gave. */
  | {
      readonly kind: 'leads-nowhere';
      readonly term: 'include' | 'redirect';
      readonly target: string;
      readonly because: SpfReason;
    }
  /** A redirect whose macros give no name. */
  | { readonly kind: 'unusable-redirect'; readonly target: string }
  /** temperror */
  | {
      readonly kind: 'unavailable';
      readonly name: Name;
      readonly type: DnsType;
      readonly reason: Unavailability;
    }
  /** pass, fail, softfail, neutral */
  | { readonly kind: 'matched'; readonly qualifier: Qualifier }
  /** neutral: the record has said nothing about the sender. */
  | { readonly kind: 'no-match' };

/** Where it is written that such a reason has such a result. */
export function citeOfReason(reason: SpfReason): Cite {
  switch (reason.kind) {
    case 'no-domain':
      return cite(7208, '4.3');
    case 'no-record':
    case 'several-records':
      return cite(7208, '4.5');
    case 'syntax':
      return cite(7208, '4.6');
    case 'too-many-lookups':
    case 'too-many-voids':
    case 'too-many-exchanges':
      return cite(7208, '4.6.4');
    case 'leads-nowhere':
      return reason.term === 'include' ? cite(7208, '5.2') : cite(7208, '6.1');
    case 'unusable-redirect':
      return cite(7208, '6.1');
    case 'unavailable':
      return reason.type === 'TXT' ? cite(7208, '4.4') : cite(7208, '5');
    case 'matched':
      return cite(7208, '4.6.2');
    case 'no-match':
      return cite(7208, '4.7');
  }
}
