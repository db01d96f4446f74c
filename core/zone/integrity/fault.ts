import type { Span } from '../../text/span.js';

/*
 * What is wrong between the records of a zone that can all be read. A fault is a fact: what it says about a name that is
 * missing holds for the records there are. Whether it is news, when parts of the zone stand elsewhere, others decide.
 */

/** What every fault has. Records are told by their numbers. */
interface OfRecord {
  readonly record: number;
  /** Whether `named-checkzone -i local` of BIND 9.18 does not load the zone for it. */
  readonly isRefused: boolean;
}

/** A fault that a second record has a part in. */
interface OfTwoRecords extends OfRecord {
  readonly related: number;
}

/** What stands at the target of a record, where an address is needed. */
export interface TargetFault extends OfRecord {
  readonly kind: 'ns-target' | 'mx-target' | 'srv-target';
  /**
   * `alias`: a CNAME. `below-dname`: a DNAME above it. `address`: the target is written as an IP address. `required`,
   * `sibling`: it is delegated and its glue is missing, and the delegation is the one of this record or another one.
   */
  readonly found: 'no-address' | 'alias' | 'below-dname' | 'address' | 'required' | 'sibling';
  /** The CNAME or DNAME. */
  readonly related?: number;
  readonly isApex: boolean;
}

export type Fault =
  /** There is no SOA at the apex. `record` is one that stands elsewhere. */
  | { readonly kind: 'no-soa'; readonly record: number | undefined; readonly isRefused: true }
  /** No NS at the apex. `record` is the SOA. */
  | { readonly kind: 'no-ns'; readonly record: number | undefined; readonly isRefused: true }
  /**
   * An SOA below the apex; DS at the apex; CDS or CDNSKEY without a DNSKEY of their algorithm; NSEC3PARAM with unknown
   * hashes only; a wildcard with NS; an NSEC3 whose owner is no hash; DS at a name without NS.
   */
  | (OfRecord & { readonly kind: RecordFaultKind })
  /** SOA, CNAME, DNAME or RESINFO a second time, with other data. */
  | (OfTwoRecords & { readonly kind: 'several-of-singleton' })
  /** A CNAME beside other data. `record` is the CNAME. */
  | (OfTwoRecords & { readonly kind: 'cname-and-other' })
  /** A set that takes more octets than a server can keep, or more than 100 records. `record` is its first. */
  | (OfRecord & { readonly kind: 'set-too-large'; readonly count: number })
  /** The same data a second time. `related` is the first. */
  | (OfTwoRecords & { readonly kind: 'duplicate' })
  /** Another TTL than the first record of the set, which is `related`. */
  | (OfTwoRecords & { readonly kind: 'ttl-differs' })
  /** At or below a delegation, or below a DNAME. `related` is the NS or DNAME. */
  | (OfTwoRecords & { readonly kind: 'occluded'; readonly by: 'delegation' | 'dname' })
  /** A null MX (RFC 7505) beside another MX, which is `related`. */
  | (OfTwoRecords & { readonly kind: 'null-mx-and-others' })
  /** Data names that are no names of hosts or mailboxes. `field` counts the names in the data. */
  | (OfRecord & { readonly kind: 'bad-name'; readonly field: number; readonly needs: 'host' | 'mailbox' })
  | (OfRecord & { readonly kind: 'bad-owner'; readonly needs: 'host' | 'mailbox' })
  /** A TTL above 2^31-1 seconds. `record` is the first that has it where `$TTL` gives it. */
  | (OfRecord & { readonly kind: 'ttl-too-large'; readonly span: Span })
  | TargetFault;

export type RecordFaultKind =
  | 'soa-below-apex'
  | 'ds-at-apex'
  | 'ds-without-ns'
  | 'child-key-unmatched'
  | 'unknown-nsec3-hash'
  | 'wildcard-ns'
  | 'nsec3-owner'
  | 'inner-wildcard'
  | 'out-of-zone'
  | 'null-mx-preference'
  | 'soa-minimum-as-ttl'
  | 'previous-ttl';

export type ReportFault = (fault: Fault) => void;

export type FaultKind = Fault['kind'];
