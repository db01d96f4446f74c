import type { Cite } from '../cite.js';
import { type Asking, together } from '../dns/asking.js';
import type { HeaderField } from '../message/header-field.js';
import type { DkimSignatureReading } from '../records/dkim-signature.js';
import type { Canonicalizations } from '../records/signature-values.js';
import type { Span } from '../text/span.js';
import { type AtpsVerdict, confirmThirdParty } from './atps.js';
import { type CoverageGap, findGaps } from './coverage.js';
import { type Fault, faultOfField, faultOfTag } from './fault.js';
import type { MessageOctets } from './message-octets.js';
import type { DkimOptions } from './options.js';
import { type DkimReason, type DkimResult, dkimReasons } from './reasons.js';
import { findReportAddress, type ReportAddress } from './report-address.js';
import { readSignature, type SignatureReading } from './signature.js';
import { namesOf, type SignatureAlgorithm } from './signature-plan.js';
import { checkSignature, findChange, type SignatureCheck, unchecked } from './verify-signature.js';

/** What is to be said of one DKIM signature. */
export interface SignatureVerdict extends SignatureCheck {
  readonly result: DkimResult;
  readonly reason: DkimReason;
  readonly cite: Cite;
  /** Where in the message the reason stands: the value of a tag, or the name of the field. */
  readonly span: Span;
  /** The tag of the signature that the reason is about. */
  readonly tag: string | undefined;
  readonly field: HeaderField;
  readonly reading: SignatureReading;
  /** d= in lower case, U-labels as A-labels; undefined where it cannot be read. */
  readonly domain: string | undefined;
  readonly selector: string | undefined;
  readonly algorithm: SignatureAlgorithm | undefined;
  readonly canonicalization: Canonicalizations | undefined;
  /** Bits of an RSA key; 256 for Ed25519. */
  readonly keyBits: number | undefined;
  /** h=, as written. */
  readonly signedFields: readonly string[];
  /** Finds the fields that matter and that the signature does not guard. */
  readonly findGaps: () => readonly CoverageGap[];
  /** Past its x= by more than clocks differ, whatever the result. */
  readonly isExpired: boolean;
  /** t= lies in the future by more than clocks differ. A signature may hold all the same (RFC 6376 s3.5). */
  readonly isFromFuture: boolean;
  /** The key says that the signer is testing: whoever acts on results treats the message like an unsigned one. */
  readonly isTesting: boolean;
  readonly thirdParty: AtpsVerdict | undefined;
  /** Where the signer wishes reports about failures, if it does. */
  readonly reports: ReportAddress | undefined;
}

/** What is to be said of the DKIM signatures of a message. None: the result is `none`. */
export interface DkimVerdict {
  /** In the order of the message. Their order means nothing (RFC 6376 s4.2). */
  readonly signatures: readonly SignatureVerdict[];
  /** How many signatures beyond `maxSignatures` were not looked at. */
  readonly leftOut: number;
}

/** Verifies the DKIM signatures of a message (RFC 6376 s6.1). All keys are asked for in the first round. */
export function* verifyDkim(octets: MessageOctets, options: DkimOptions): Asking<DkimVerdict> {
  const fields = octets.fields.withKey('dkim-signature');
  const looked = fields.slice(0, options.maxSignatures);
  const signatures = yield* together(looked.map((field) => verifySignature(octets, field, options)));
  return { signatures, leftOut: fields.length - looked.length };
}

function* verifySignature(
  octets: MessageOctets,
  field: HeaderField,
  options: DkimOptions,
): Asking<SignatureVerdict> {
  const reading = readSignature(field);
  const { plan, domain, identityDomain, record } = reading;
  const identity = identityDomain === domain ? 'exact' : 'below';
  const checking = plan ? checkSignature(octets, plan, identity, options) : nothing(unchecked);
  const [check, thirdParty, reports] = asksMore(record)
    ? yield* together([checking, confirmThirdParty(octets.hash, record), findReportAddress(record)] as const)
    : [yield* checking, undefined, undefined];
  const fault = findFault(octets, reading, check, options);
  const reason = fault?.reason ?? (isPartial(check) ? 'verified-partly' : 'verified');
  const { result, cite } = dkimReasons[reason];
  const t = record.valueOf('t');
  const { header, body, key, keyFault, keyRecords, question } = check;
  return {
    header,
    body,
    key,
    keyFault,
    keyRecords,
    question,
    result,
    cite,
    reason,
    span: fault?.span ?? field.nameSpan,
    tag: fault?.tag,
    field,
    reading,
    domain,
    selector: record.valueOf('s'),
    algorithm: record.valueOf('a'),
    canonicalization: plan?.canonicalization,
    keyBits: key?.material?.bits,
    signedFields: plan?.names ?? namesOf(record.valueOf('h')),
    findGaps: () => (plan ? findGaps(octets.fields, plan.names) : []),
    isExpired: isExpired(reading, options),
    isFromFuture: t !== undefined && t > options.nowSeconds + options.clockSkewSeconds,
    isTesting: key?.isTesting ?? false,
    thirdParty,
    reports,
  };
}

/** Whether a signature gives reason for other questions than that for its key, which few do. */
function asksMore(record: DkimSignatureReading): boolean {
  return record.valueOf('r') !== undefined || record.valueOf('atps') !== undefined;
}

// biome-ignore lint/correctness/useYield: it has nothing to ask
function* nothing<T>(result: T): Asking<T> {
  return result;
}

/** Why a signature does not pass. What is wrong with it comes before what is wrong with its key, and that before policy. */
function findFault(
  { message }: MessageOctets,
  reading: SignatureReading,
  check: SignatureCheck,
  options: DkimOptions,
): Fault<DkimReason> | undefined {
  const { field, plan, record } = reading;
  if (reading.fault !== undefined || plan === undefined) {
    return reading.fault ?? faultOfField(field, 'tag-value');
  }
  const fault = (reason: DkimReason, name: 'a' | 'b' | 'bh' | 'l' | 's' | 'i' | 'x'): Fault<DkimReason> =>
    faultOfTag(field, reason, name, record.tagOf(name));
  if (plan.algorithm === 'rsa-sha1') return fault('sha1', 'a');
  if (check.keyFault !== undefined) return fault(check.keyFault, placeOfKeyFault(check.keyFault));
  if (check.header === 'unusable') return fault('key-unreadable', 's');
  const change = findChange(check);
  if (change !== undefined) return fault(change, placeOfChange(check));
  if (message.isCut) return faultOfField(field, 'header-too-long');
  if (isExpired(reading, options)) return fault('expired', 'x');
  return plan.length !== undefined && options.bodyLength === 'reject'
    ? fault('body-length-refused', 'l')
    : undefined;
}

function placeOfKeyFault(reason: DkimReason): 'a' | 'i' | 's' {
  if (reason === 'identity-not-exact') return 'i';
  return reason === 'key-hash' || reason === 'key-type-other' ? 'a' : 's';
}

function placeOfChange({ body }: SignatureCheck): 'b' | 'bh' | 'l' {
  if (body.kind === 'same') return 'b';
  return body.kind === 'too-short' ? 'l' : 'bh';
}

function isPartial({ body }: SignatureCheck): boolean {
  return body.kind === 'same' && body.signedLength < body.canonicalLength;
}

function isExpired({ record }: SignatureReading, options: DkimOptions): boolean {
  const x = record.valueOf('x');
  return x !== undefined && x + options.clockSkewSeconds < options.nowSeconds;
}
