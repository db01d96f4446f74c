import type { Span } from '../../text/span.js';

/*
 * What is wrong between the records of a zone that can all be read. A fault is a fact: what it says about a name that is
 * missing holds for the records there are. Whether it is news, when parts of the zone stand elsewhere, others decide.
 */

/** What nearly every fault has. Records are told by their numbers. */
interface OfRecord {
  readonly record: number;
  /** Whether `named-checkzone -i local` of BIND 9.18 does not load the zone for it. */
  readonly isRefused: boolean;
}

/** A second record has a part in it. */
interface OfTwoRecords extends OfRecord {
  readonly related: number;
}

/** What stands at the target of a record, where an address is needed. */
interface OfTarget extends OfRecord {
  /**
   * `alias`: a CNAME. `below-dname`: a DNAME above it. `address`: the target is written as an IP address. `required`,
   * `sibling`: it is delegated and its glue is missing, and the delegation is the one of this record or another one.
   */
  readonly found: 'no-address' | 'alias' | 'below-dname' | 'address' | 'required' | 'sibling';
  /** The CNAME or DNAME. */
  readonly related?: number;
  readonly isApex: boolean;
}

/** The apex lacks something, which is told at another record, if there is one. */
interface OfApex {
  readonly record: number | undefined;
  readonly isRefused: true;
}

interface Faults {
  /** No SOA at the apex; `record` is one that stands elsewhere. */
  readonly 'no-soa': OfApex;
  /** No NS at the apex; `record` is the SOA. */
  readonly 'no-ns': OfApex;
  readonly 'soa-below-apex': OfRecord;
  readonly 'ds-at-apex': OfRecord;
  readonly 'ds-without-ns': OfRecord;
  /** CDS or CDNSKEY without a DNSKEY of their algorithm, or beside one that deletes all. */
  readonly 'child-key-unmatched': OfRecord;
  /** NSEC3PARAM, and none with a hash that is known. */
  readonly 'unknown-nsec3-hash': OfRecord;
  /** SOA, CNAME, DNAME or RESINFO a second time, with other data. */
  readonly 'several-of-singleton': OfTwoRecords;
  /** A CNAME beside other data. `record` is the CNAME. */
  readonly 'cname-and-other': OfTwoRecords;
  /** More octets than a server keeps, or more than 100 records. `record` is the first of the set. */
  readonly 'set-too-large': OfRecord & { readonly count: number };
  /** The same data a second time. `related` is the first. */
  readonly duplicate: OfTwoRecords;
  readonly 'out-of-zone': OfRecord;
  /** Another TTL than the first record of the set, which is `related`. */
  readonly 'ttl-differs': OfTwoRecords;
  /** A TTL above 2^31-1 seconds. Where `$TTL` gives it, `record` is the first that has it. */
  readonly 'ttl-too-large': OfRecord & { readonly span: Span };
  readonly 'soa-minimum-as-ttl': OfRecord;
  readonly 'previous-ttl': OfRecord;
  /** An owner that is no name of a host or mailbox. Told once a name. */
  readonly 'bad-owner': OfRecord & { readonly needs: 'host' | 'mailbox' };
  /** The same of a name in the data. `field` counts the names in the data. */
  readonly 'bad-name': OfRecord & { readonly field: number; readonly needs: 'host' | 'mailbox' };
  readonly 'nsec3-owner': OfRecord;
  /** A label `*` right of the leftmost. Told once a name. */
  readonly 'inner-wildcard': OfRecord;
  readonly 'wildcard-ns': OfRecord;
  /** At or below a delegation, or below a DNAME. `related` is the NS or DNAME. */
  readonly occluded: OfTwoRecords & { readonly by: 'delegation' | 'dname' };
  readonly 'ns-target': OfTarget;
  readonly 'mx-target': OfTarget;
  readonly 'srv-target': OfTarget;
  /** A null MX (RFC 7505) beside another MX, which is `related`. */
  readonly 'null-mx-and-others': OfTwoRecords;
  readonly 'null-mx-preference': OfRecord;
}

export type FaultKind = keyof Faults;

/** A fault of some kinds. */
export type FaultOf<K extends FaultKind> = { readonly [P in K]: { readonly kind: P } & Faults[P] }[K];

export type Fault = FaultOf<FaultKind>;

export type TargetFault = FaultOf<'ns-target' | 'mx-target' | 'srv-target'>;

export type ReportFault = (fault: Fault) => void;
