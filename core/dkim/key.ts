import { type DkimKeyReading, dkimKey } from '../records/dkim-key.js';
import { readRecord } from '../tags/read-record.js';
import { duplicateTags, readTagList } from '../tags/tag-list.js';
import { readBase64 } from '../text/base64.js';
import { type PublicKey, readPublicKey } from './public-key.js';
import type { DkimReason } from './reasons.js';
import { algorithmParts, type SignatureAlgorithm } from './signature-plan.js';
import { wrapRsaKey } from './spki.js';

/** What a receiver accepts of RSA keys. */
export interface KeyLimits {
  /** Bits of an RSA modulus (RFC 8301 s3.2). */
  readonly minRsaBits: number;
  readonly maxRsaBits: number;
}

/** A TXT record where a key should be, judged for a signature. */
export interface KeyJudgement {
  /** The joined strings, one character an octet. */
  readonly text: string;
  readonly record: DkimKeyReading;
  /** Why the signature may not be verified with it; the first that RFC 6376 s6.1.2 looks for. */
  readonly reason: DkimReason | undefined;
  /** The tag that the reason is about. */
  readonly tag: string | undefined;
  /** The key, wherever there is one that fits the algorithm, even if it may not be used. */
  readonly material: KeyMaterial | undefined;
  /** The signer is testing (t=y): the signature shall count like none (RFC 6376 s3.6.1). */
  readonly isTesting: boolean;
}

export interface KeyMaterial {
  readonly key: PublicKey;
  /** As a SignatureQuestion takes it. */
  readonly octets: Uint8Array;
  /** Bits of the RSA modulus, 256 for Ed25519. */
  readonly bits: number;
}

/** Judges a key record for a signature. `identity`: whether i= has exactly the domain of d=. Total; linear. */
export function judgeKey(
  text: string,
  algorithm: SignatureAlgorithm,
  identity: 'exact' | 'below',
  limits: KeyLimits,
): KeyJudgement {
  const record = readRecord(dkimKey, readTagList(text));
  const isTesting = hasFlag(record, 'y');
  const material = findMaterial(record, algorithm);
  const [reason, tag] = faultsOf({ record, material }, algorithm, identity, limits).next().value ?? [];
  return { text, record, reason, tag, material, isTesting };
}

/** All that keeps verifiers from a key, where a judgement has the first of it, in the same order. */
export function keyFaults(
  judgement: KeyJudgement,
  algorithm: SignatureAlgorithm,
  identity: 'exact' | 'below',
  limits: KeyLimits,
): readonly { readonly reason: DkimReason; readonly tag: string | undefined }[] {
  return Array.from(faultsOf(judgement, algorithm, identity, limits), ([reason, tag]) => ({ reason, tag }));
}

function hasFlag(record: DkimKeyReading, flag: 'y' | 's'): boolean {
  return (record.valueOf('t') ?? []).some(({ value }) => value === flag);
}

type Found = readonly [DkimReason, string | undefined];

function* faultsOf(
  { record, material }: Pick<KeyJudgement, 'record' | 'material'>,
  algorithm: SignatureAlgorithm,
  identity: 'exact' | 'below',
  limits: KeyLimits,
): Generator<Found, undefined> {
  const { list } = record;
  const [repeated] = duplicateTags(list, (name) => name);
  const v = record.tagOf('v');
  if (v !== undefined && (list.tags[0] !== v || record.valueOf('v') === undefined)) {
    yield ['key-version', 'v'];
  }
  if (list.strays.length > 0 || list.gaps.length > 0) yield ['key-syntax', undefined];
  if (repeated !== undefined) yield ['key-syntax', repeated.tag.name.value];
  if (record.tagOf('p') === undefined) yield ['key-without-data', 'p'];
  const services = record.valueOf('s');
  if (record.tagOf('s') && !services?.some(({ value }) => value === '*' || value === 'email')) {
    yield ['key-service', 's'];
  }
  const hashes = record.valueOf('h');
  const { hash } = algorithmParts[algorithm];
  if (record.tagOf('h') && !hashes?.some(({ value }) => value === hash)) yield ['key-hash', 'h'];
  const type = record.tagOf('k') ? record.valueOf('k') : 'rsa';
  const isRevoked = record.valueOf('p') === '';
  const isOther = type !== algorithmParts[algorithm].key;
  if (isRevoked) yield ['key-revoked', 'p'];
  // A key that was taken back is of no type.
  else if (isOther) yield [type === undefined ? 'key-type-unknown' : 'key-type-other', 'k'];
  // What k= says otherwise, p= is told about only once.
  const isThere = record.tagOf('p') !== undefined && !isRevoked && !isOther;
  const found = isThere ? judgeMaterial(record, material, algorithm, limits) : undefined;
  if (found !== undefined) yield found;
  if (identity === 'below' && hasFlag(record, 's')) yield ['identity-not-exact', 't'];
  return undefined;
}

function findMaterial(record: DkimKeyReading, algorithm: SignatureAlgorithm): KeyMaterial | undefined {
  const p = record.valueOf('p') ?? '';
  const { key: type } = algorithmParts[algorithm];
  const reading = p === '' ? undefined : readPublicKey(p, type);
  if (reading?.kind !== 'key' || reading.key.algorithm !== type) return undefined;
  const { key } = reading;
  const { octets } = readBase64(p);
  if (key.algorithm === 'ed25519') {
    return { key, octets: octets.subarray(octets.length - ed25519Length), bits: ed25519Length * 8 };
  }
  return { key, octets: key.form === 'spki' ? octets : wrapRsaKey(octets), bits: key.bits };
}

const ed25519Length = 32;
/** Larger exponents make verifying dear and have no use. */
const maxExponent = 0xffffffff;

function judgeMaterial(
  record: DkimKeyReading,
  material: KeyMaterial | undefined,
  algorithm: SignatureAlgorithm,
  { minRsaBits, maxRsaBits }: KeyLimits,
): Found | undefined {
  if (material === undefined) {
    const p = record.valueOf('p') ?? '';
    const other = readPublicKey(p, algorithmParts[algorithm].key);
    return [other.kind === 'key' ? 'key-type-other' : 'key-unreadable', 'p'];
  }
  const { key, bits } = material;
  // RFC 8463 s4.2 wants the bare 32 octets.
  if (key.algorithm === 'ed25519') return key.form === 'raw' ? undefined : ['key-unreadable', 'p'];
  if (bits < minRsaBits) return ['key-short', 'p'];
  if (bits > maxRsaBits) return ['key-too-long', 'p'];
  const { exponent } = key;
  const isUsual = exponent !== 'large' && exponent % 2 === 1 && exponent >= 3 && exponent <= maxExponent;
  return isUsual ? undefined : ['key-exponent', 'p'];
}
