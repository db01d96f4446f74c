import type { DnsAnswer, DnsType } from '../dns/answer.js';
import type { DomainFault } from '../dns/domain.js';
import type { Name } from '../dns/name.js';
import type { MechanismName, Qualifier } from '../records/spf-terms.js';
import type { IpAddress } from '../text/ip-address.js';
import type { Span } from '../text/span.js';
import type { Cost } from './budget.js';
import type { SpfReason } from './reason.js';
import type { SpfResult } from './result.js';

/** A question to DNS and what it brought. */
export interface SpfAsked {
  readonly name: Name;
  readonly type: DnsType;
  readonly answer: DnsAnswer;
}

/** How one record was evaluated. */
export interface RecordTrace {
  readonly domain: Name;
  /** The question for the record itself; none where the domain cannot be asked about. */
  readonly asked: readonly SpfAsked[];
  /** The record, one character an octet; undefined where there is not exactly one. */
  readonly text: string | undefined;
  /** The terms that came to be evaluated, in that order. */
  readonly terms: readonly TermTrace[];
  /** What the record says, by itself or through its redirect. */
  readonly result: SpfResult;
  readonly reason: SpfReason;
}

/** How one term was evaluated. */
export interface TermTrace {
  readonly name: MechanismName | 'redirect';
  /** Undefined for a redirect. */
  readonly qualifier: Qualifier | undefined;
  /** As written, and where in the record. */
  readonly text: string;
  readonly span: Span<'payload'>;
  /** The domain it is about, macros filled in, one character an octet; undefined where it has none. */
  readonly target: string | undefined;
  readonly before: Cost;
  readonly after: Cost;
  /** `handed-over`: a redirect, whose record has decided. */
  readonly outcome: 'match' | 'no-match' | 'error' | 'handed-over';
  /** What speaks for the outcome. */
  readonly note: TermNote | undefined;
  /** Why it is an error. */
  readonly error: SpfReason | undefined;
  readonly asked: readonly SpfAsked[];
  /** The record that it led to. */
  readonly below: RecordTrace | undefined;
}

export type TermNote =
  /** ip4, ip6 */
  | { readonly kind: 'other-family' | 'in-network' | 'not-in-network' }
  /** a, mx: the name and the network round its address. */
  | { readonly kind: 'address-found'; readonly host: Name; readonly address: IpAddress }
  /** a, mx: how many addresses there are, none of them near. */
  | { readonly kind: 'other-addresses'; readonly count: number }
  /** mx: the domain takes no mail (RFC 7505). */
  | { readonly kind: 'null-mx' }
  /** exists */
  | { readonly kind: 'exists' }
  /** a, mx, ptr, exists: DNS has nothing there. */
  | { readonly kind: 'nothing-found' }
  /** ptr: the names of the address, as many as are looked at. */
  | { readonly kind: 'names'; readonly names: readonly NameCheck[]; readonly passedOver: number }
  /** include: what the other record says. */
  | { readonly kind: 'included'; readonly result: SpfResult }
  /** The domain, macros filled in, is none that can exist: such a term does not match. */
  | { readonly kind: 'unusable-target'; readonly fault: DomainFault }
  /** The local part or HELO is not ASCII, or far too long: a term with its macro does not match (RFC 8616 s4). */
  | { readonly kind: 'unusable-macro' }
  /** DNS gave no answer, which this term takes for no match. */
  | { readonly kind: 'unanswered' };

/** A name of the client's address and whether it leads back to it (RFC 7208 s5.5). */
export interface NameCheck {
  readonly name: Name;
  /** `elsewhere`: it is not in the domain, and was not looked at. `skipped`: another one had decided before. */
  readonly outcome: 'validated' | 'not-validated' | 'unanswered' | 'elsewhere' | 'skipped';
}
