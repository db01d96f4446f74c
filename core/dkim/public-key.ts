import { type Base64Problem, readBase64 } from '../text/base64.js';
import { type DerElement, derTag, readDerElement, readDerHeader, readOid } from './der.js';

/** What `k` may name. */
export type KeyType = 'rsa' | 'ed25519';

export type PublicKey =
  | {
      readonly algorithm: 'rsa';
      /** `spki`: SubjectPublicKeyInfo, as everybody publishes. `pkcs1`: the bare RSAPublicKey that RFC 6376 names. */
      readonly form: 'spki' | 'pkcs1';
      /** Length of the modulus, leading zeros not counted. */
      readonly bits: number;
      /** `large`: longer than six octets. */
      readonly exponent: number | 'large';
    }
  /** `raw`: the 32 octets that RFC 8463 s4.2 asks for. `spki`: the same wrapped into a SubjectPublicKeyInfo. */
  | { readonly algorithm: 'ed25519'; readonly form: 'raw' | 'spki' };

/** Other things that are pasted into `p`. */
export type OtherObject = 'certificate' | 'openssh-key' | 'ec-key' | 'rsa-pss-key' | 'other-key';

/** Why a value of `p` is no public key. Offsets count characters of the value. */
export type KeyFailure =
  | { readonly kind: 'not-base64'; readonly problem: Base64Problem }
  /** `promised`: octets of the whole key by its own word; undefined when it is cut before saying so. */
  | { readonly kind: 'cut'; readonly promised: number | undefined; readonly present: number }
  /** A key, and octets after it. */
  | { readonly kind: 'trailing'; readonly promised: number; readonly present: number }
  | { readonly kind: 'pem'; readonly isPrivate: boolean; readonly armour: readonly Armour[] }
  | { readonly kind: 'private-key'; readonly form: 'pkcs1' | 'pkcs8' | 'sec1' }
  | { readonly kind: 'not-a-key'; readonly present: number; readonly found: OtherObject | undefined };

/** A line like `-----BEGIN PUBLIC KEY-----`. */
export interface Armour {
  readonly start: number;
  readonly end: number;
}

export type PublicKeyReading =
  /** `missingPadding`: how often `=` is wanted at the end, which RFC 6376 lets go and strict decoders do not. */
  { readonly kind: 'key'; readonly key: PublicKey; readonly missingPadding: number } | KeyFailure;

/**
 * Reads a value of `p` (RFC 6376 s3.6.1, RFC 8463 s4.2). `expected` only says how 32 octets are to be taken that could
 * also be the beginning of something longer. Total; linear; decodes but does no arithmetic.
 */
export function readPublicKey(p: string, expected: KeyType): PublicKeyReading {
  if (p.includes('-----')) {
    const pem = readArmour(p);
    if (pem !== undefined) return pem;
  }
  const { octets, problem } = readBase64(p);
  if (problem !== undefined && problem.kind !== 'no-padding' && problem.kind !== 'dangling') {
    return { kind: 'not-base64', problem };
  }
  const reading = readKeyOctets(octets, expected);
  // A character too few is what a cut leaves; without a cut the text itself is at fault.
  if (problem?.kind === 'dangling') return reading.kind === 'key' ? { kind: 'not-base64', problem } : reading;
  return problem !== undefined && reading.kind === 'key'
    ? { ...reading, missingPadding: problem.missing }
    : reading;
}

const ed25519Length = 32;
/** Octets that the data of a TXT record can hold at most (RFC 1035 s3.2.1). No key promises more. */
const maxPromised = 0xffff;

function readKeyOctets(octets: Uint8Array, expected: KeyType): PublicKeyReading {
  const present = octets.length;
  const isRaw = present === ed25519Length;
  if (isRaw && expected === 'ed25519') return keyOf({ algorithm: 'ed25519', form: 'raw' });
  const notAKey = isRaw
    ? keyOf({ algorithm: 'ed25519', form: 'raw' })
    : ({ kind: 'not-a-key', present, found: startsOpenSsh(octets) ? 'openssh-key' : undefined } as const);
  if (present === 0) return { kind: 'cut', promised: undefined, present };
  if (octets[0] !== derTag.sequence) return notAKey;
  const outer = readDerHeader(octets, 0);
  if (outer === 'cut') return { kind: 'cut', promised: undefined, present };
  const promised = outer === undefined ? 0 : outer.start + outer.length;
  if (outer === undefined || promised > maxPromised) return notAKey;
  const privateForm = findPrivateForm(octets, outer.start, promised);
  if (privateForm !== undefined) return { kind: 'private-key', form: privateForm };
  if (present < promised) {
    const isPlausible = octets[outer.start] === derTag.sequence || octets[outer.start] === derTag.integer;
    return isRaw && !isPlausible ? notAKey : { kind: 'cut', promised, present };
  }
  const key = readSequence(octets, { tag: derTag.sequence, start: outer.start, end: promised });
  if (key === undefined) return notAKey;
  if (typeof key === 'string') return { kind: 'not-a-key', present, found: key };
  return present > promised ? { kind: 'trailing', promised, present } : keyOf(key);
}

function keyOf(key: PublicKey): PublicKeyReading {
  return { kind: 'key', key, missingPadding: 0 };
}

const oids: ReadonlyMap<string, 'rsa' | 'ed25519' | OtherObject> = new Map([
  ['1.2.840.113549.1.1.1', 'rsa'],
  ['1.3.101.112', 'ed25519'],
  ['1.2.840.113549.1.1.10', 'rsa-pss-key'],
  ['1.2.840.10045.2.1', 'ec-key'],
]);

// SubjectPublicKeyInfo = SEQUENCE { SEQUENCE { OID, parameters }, BIT STRING }       RSAPublicKey = SEQUENCE { n, e }
function readSequence(octets: Uint8Array, outer: DerElement): PublicKey | OtherObject | undefined {
  const first = readDerElement(octets, outer.start, outer.end);
  if (first?.tag === derTag.integer) return readRsa(octets, outer, 'pkcs1');
  if (first?.tag !== derTag.sequence) return undefined;
  const second = readDerElement(octets, first.end, outer.end);
  const inner = readDerElement(octets, first.start, first.end);
  if (second === undefined || inner === undefined) return undefined;
  // Certificate = SEQUENCE { SEQUENCE { [0] version, ... }, SEQUENCE { OID, ... }, BIT STRING }
  if (second.tag === derTag.sequence && inner.tag !== derTag.oid) return 'certificate';
  const oid = readOid(octets, inner);
  // The first octet of a BIT STRING counts its unused bits.
  if (oid === undefined || second.tag !== derTag.bitString || octets[second.start] !== 0) return undefined;
  if (second.end !== outer.end) return undefined;
  const algorithm = oids.get(oid) ?? 'other-key';
  if (algorithm === 'rsa') {
    // Parameters of an RSA key are NULL (RFC 3279 s2.3.1). OpenSSL does without them too.
    const parameters = readDerElement(octets, inner.end, first.end);
    const isNull = parameters?.tag === derTag.null && parameters.end === first.end;
    if (inner.end !== first.end && !isNull) return undefined;
    const key = readDerElement(octets, second.start + 1, second.end);
    return key?.tag === derTag.sequence && key.end === second.end ? readRsa(octets, key, 'spki') : undefined;
  }
  if (algorithm !== 'ed25519') return algorithm;
  return second.end - second.start === 1 + ed25519Length ? { algorithm, form: 'spki' } : undefined;
}

function readRsa(octets: Uint8Array, key: DerElement, form: 'spki' | 'pkcs1'): PublicKey | undefined {
  const modulus = readDerElement(octets, key.start, key.end);
  const exponent = modulus && readDerElement(octets, modulus.end, key.end);
  if (modulus?.tag !== derTag.integer || exponent?.tag !== derTag.integer) return undefined;
  const bits = bitLength(octets, modulus);
  if (bits === 0 || exponent.end !== key.end || exponent.start === exponent.end) return undefined;
  return { algorithm: 'rsa', form, bits, exponent: exponentOf(octets, exponent) };
}

function bitLength(octets: Uint8Array, integer: DerElement): number {
  const start = skipZeros(octets, integer);
  return start === integer.end ? 0 : (integer.end - start) * 8 - (Math.clz32(octets[start] ?? 0) - 24);
}

function exponentOf(octets: Uint8Array, integer: DerElement): number | 'large' {
  const start = skipZeros(octets, integer);
  if (integer.end - start > 6) return 'large';
  let value = 0;
  for (let at = start; at < integer.end; at++) value = value * 256 + (octets[at] ?? 0);
  return value;
}

function skipZeros(octets: Uint8Array, { start, end }: DerElement): number {
  let at = start;
  while (at < end && octets[at] === 0) at++;
  return at;
}

/**
 * A secret key shows itself in its first elements, so that one that is cut off is told too. PKCS #1: SEQUENCE { 0, n, ...
 * }. PKCS #8: SEQUENCE { 0, SEQUENCE, ... }, encrypted SEQUENCE { SEQUENCE { OID, ... }, OCTET STRING }. SEC 1: SEQUENCE {
 * 1, OCTET STRING, ... }.
 */
function findPrivateForm(
  octets: Uint8Array,
  start: number,
  end: number,
): 'pkcs1' | 'pkcs8' | 'sec1' | undefined {
  const first = readDerElement(octets, start, Math.min(end, octets.length));
  if (first === undefined) return undefined;
  const next = octets[first.end];
  if (first.tag === derTag.sequence) return next === derTag.octetString ? 'pkcs8' : undefined;
  if (first.tag !== derTag.integer || first.end !== first.start + 1) return undefined;
  const version = octets[first.start];
  if (version === 0 && next === derTag.integer) return 'pkcs1';
  if (version !== undefined && version < 2 && next === derTag.sequence) return 'pkcs8';
  return version === 1 && next === derTag.octetString ? 'sec1' : undefined;
}

/** `ssh-rsa` and its like begin with the length of their name: base64 `AAAAB3NzaC1`, `AAAAC3NzaC1`. */
function startsOpenSsh(octets: Uint8Array): boolean {
  return octets[0] === 0 && octets[1] === 0 && octets[2] === 0 && octets[4] === 0x73 && octets[5] === 0x73;
}

// The label's blanks may be gone: some web forms drop them.
const armourLine = /-----(?:BEGIN|END)([A-Z0-9 ]*)-----/g;

function readArmour(p: string): KeyFailure | undefined {
  const lines = Array.from(p.matchAll(armourLine));
  if (lines.length === 0) return undefined;
  return {
    kind: 'pem',
    isPrivate: lines.some(([, label]) => label?.includes('PRIVATE')),
    armour: lines.map((line) => ({ start: line.index, end: line.index + line[0].length })),
  };
}
