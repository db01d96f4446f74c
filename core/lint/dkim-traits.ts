import type { PublicKey } from '../dkim/public-key.js';
import { type DkimKeyReading, dkimKey } from '../records/dkim-key.js';
import { tagSet } from '../tags/record-kind.js';
import type { KeyFacts } from './key-facts.js';

/** What a key record may have that somebody has something to say about: bits. */
export const dkimTrait = {
  /** A text of another kind, or one that quoting spoiled. */
  notJudged: 1 << 0,
  /** A key of the type that the record says. */
  usable: 1 << 1,
  revoked: 1 << 2,
  /** No key can be read; there is something about it, were it only its padding. */
  noKey: 1 << 3,
  fault: 1 << 4,
  /** The usable key is RSA and shorter than 1024 or 2048 bits, unusual, or a bare RSAPublicKey. */
  tooShort: 1 << 5,
  short: 1 << 6,
  unusual: 1 << 7,
  bare: 1 << 8,
  /** It says ed25519 and is anything but 32 octets. */
  oddEd25519: 1 << 9,
  /** A version that is not DKIM1, or not first; a type that nobody knows. */
  oddVersion: 1 << 10,
  oddType: 1 << 11,
  /** A piece that is no tag, or a name that may stand there twice; a tag that nobody knows; a value with a problem. */
  syntax: 1 << 12,
  unknown: 1 << 13,
  problem: 1 << 14,
  g: 1 << 15,
  h: 1 << 16,
  s: 1 << 17,
  t: 1 << 18,
} as const;

export type DkimTraits = number;

/** Bits of RSA keys that verifiers must accept at least, and that signers should use at least (RFC 8301 s3.2). */
export const leastRsaBits = 1024;
export const goodRsaBits = 2048;
/** What verifiers must be able to handle, and the exponent that all tools take. */
export const mostRsaBits = 4096;
export const usualExponent = 65537;

/** Tags that are traits as such. */
const plain = [
  [tagSet(dkimKey, 'g'), dkimTrait.g],
  [tagSet(dkimKey, 'h'), dkimTrait.h],
  [tagSet(dkimKey, 's'), dkimTrait.s],
  [tagSet(dkimKey, 't'), dkimTrait.t],
] as const;
const version = tagSet(dkimKey, 'v');
const type = tagSet(dkimKey, 'k');

/** The traits of a key record. Makes nothing. */
export function readDkimTraits(key: DkimKeyReading, facts: KeyFacts | undefined): DkimTraits {
  const { list, present, invalid } = key;
  let traits = facts === undefined ? dkimTrait.notJudged : traitsOfFacts(facts);
  for (const [set, trait] of plain) if ((present & set) !== 0) traits |= trait;
  if ((present & version) !== 0 && ((invalid & version) !== 0 || list.tags[0] !== key.tagOf('v'))) {
    traits |= dkimTrait.oddVersion;
  }
  if ((invalid & type) !== 0) traits |= dkimTrait.oddType;
  if (list.strays.length > 0 || list.gaps.length > 0 || key.mayRepeat) traits |= dkimTrait.syntax;
  if (key.unknown.length > 0) traits |= dkimTrait.unknown;
  if (key.problems.size > 0) traits |= dkimTrait.problem;
  return traits;
}

function traitsOfFacts({ p, isRevoked, keyType, publicKey }: KeyFacts): DkimTraits {
  if (isRevoked) return dkimTrait.revoked;
  if (publicKey?.kind !== 'key') {
    // Of a key of a type that nobody knows only that is told.
    const isFaulty = p === undefined || publicKey !== undefined;
    const isEd25519 = keyType === 'ed25519' && publicKey !== undefined;
    return dkimTrait.noKey | (isFaulty ? dkimTrait.fault : 0) | (isEd25519 ? dkimTrait.oddEd25519 : 0);
  }
  const { key, missingPadding } = publicKey;
  if (key.algorithm !== keyType) return dkimTrait.fault | (keyType === 'ed25519' ? dkimTrait.oddEd25519 : 0);
  return dkimTrait.usable | (missingPadding > 0 ? dkimTrait.fault : 0) | traitsOfKey(key);
}

function traitsOfKey(key: PublicKey): DkimTraits {
  if (key.algorithm === 'ed25519') return key.form === 'raw' ? 0 : dkimTrait.oddEd25519;
  let traits = key.form === 'pkcs1' ? dkimTrait.bare : 0;
  if (key.bits < leastRsaBits) traits |= dkimTrait.tooShort;
  else if (key.bits < goodRsaBits) traits |= dkimTrait.short;
  if (key.bits > mostRsaBits || (key.bits >= leastRsaBits && key.exponent !== usualExponent)) {
    traits |= dkimTrait.unusual;
  }
  return traits;
}
