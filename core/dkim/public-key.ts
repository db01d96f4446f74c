import { type Base64Problem, Base64View } from '../text/base64.js';
import { type DerElement, derTag, type Octets, readDerElement, readDerHeader, readOid } from './der.js';

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
 * also be the beginning of something longer. Total; linear; looks at a few octets and does no arithmetic.
 */
export function readPublicKey(p: string, expected: KeyType): PublicKeyReading {
  return readPublicKeyAt(p, 0, p.length, expected);
}

/** The same of a `p` that stands between two offsets of a text. */
export function readPublicKeyAt(
  text: string,
  start: number,
  end: number,
  expected: KeyType,
): PublicKeyReading {
  const octets = new Base64View(text, start, end);
  const { problem } = octets;
  if (problem !== undefined && problem.kind !== 'no-padding' && problem.kind !== 'dangling') {
    // A line of hyphens is no base64, so it is looked for only here.
    return readArmour(text.slice(start, end)) ?? { kind: 'not-base64', problem };
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

function readKeyOctets(octets: Octets, expected: KeyType): PublicKeyReading {
  const present = octets.length;
  const isRaw = present === ed25519Length;
  if (isRaw && expected === 'ed25519') return keyOf({ algorithm: 'ed25519', form: 'raw' });
  const notAKey = isRaw
    ? keyOf({ algorithm: 'ed25519', form: 'raw' })
    : ({ kind: 'not-a-key', present, found: startsOpenSsh(octets) ? 'openssh-key' : undefined } as const);
  if (present === 0) return { kind: 'cut', promised: undefined, present };
  if (octets.octetAt(0) !== derTag.sequence) return notAKey;
  const outer = readDerHeader(octets, 0);
  if (outer === 'cut') return { kind: 'cut', promised: undefined, present };
  const promised = outer === undefined ? 0 : outer.start + outer.length;
  if (outer === undefined || promised > maxPromised) return notAKey;
  const privateForm = findPrivateForm(octets, outer.start, promised);
  if (privateForm !== undefined) return { kind: 'private-key', form: privateForm };
  if (present < promised) {
    const isPlausible =
      octets.octetAt(outer.start) === derTag.sequence || octets.octetAt(outer.start) === derTag.integer;
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

/** The first of them as it is written in nearly every key: nine octets to compare in place of a text to make. */
const rsaOid = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01];

function algorithmOf(octets: Octets, element: DerElement): 'rsa' | 'ed25519' | OtherObject | undefined {
  if (element.tag === derTag.oid && element.end - element.start === rsaOid.length) {
    let same = 0;
    while (same < rsaOid.length && octets.octetAt(element.start + same) === rsaOid[same]) same++;
    if (same === rsaOid.length) return 'rsa';
  }
  const oid = readOid(octets, element);
  return oid === undefined ? undefined : (oids.get(oid) ?? 'other-key');
}

// SubjectPublicKeyInfo = SEQUENCE { SEQUENCE { OID, parameters }, BIT STRING }       RSAPublicKey = SEQUENCE { n, e }
function readSequence(octets: Octets, outer: DerElement): PublicKey | OtherObject | undefined {
  const first = readDerElement(octets, outer.start, outer.end);
  if (first?.tag === derTag.integer) return readRsa(octets, outer, 'pkcs1');
  if (first?.tag !== derTag.sequence) return undefined;
  const second = readDerElement(octets, first.end, outer.end);
  const inner = readDerElement(octets, first.start, first.end);
  if (second === undefined || inner === undefined) return undefined;
  // Certificate = SEQUENCE { SEQUENCE { [0] version, ... }, SEQUENCE { OID, ... }, BIT STRING }
  if (second.tag === derTag.sequence && inner.tag !== derTag.oid) return 'certificate';
  const algorithm = algorithmOf(octets, inner);
  // The first octet of a BIT STRING counts its unused bits.
  if (algorithm === undefined || second.tag !== derTag.bitString || octets.octetAt(second.start) !== 0)
    return undefined;
  if (second.end !== outer.end) return undefined;
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

function readRsa(octets: Octets, key: DerElement, form: 'spki' | 'pkcs1'): PublicKey | undefined {
  const modulus = readDerElement(octets, key.start, key.end);
  const exponent = modulus && readDerElement(octets, modulus.end, key.end);
  if (modulus?.tag !== derTag.integer || exponent?.tag !== derTag.integer) return undefined;
  const bits = bitLength(octets, modulus);
  if (bits === 0 || exponent.end !== key.end || exponent.start === exponent.end) return undefined;
  return { algorithm: 'rsa', form, bits, exponent: exponentOf(octets, exponent) };
}

function bitLength(octets: Octets, integer: DerElement): number {
  const start = skipZeros(octets, integer);
  return start === integer.end
    ? 0
    : (integer.end - start) * 8 - (Math.clz32(octets.octetAt(start) ?? 0) - 24);
}

function exponentOf(octets: Octets, integer: DerElement): number | 'large' {
  const start = skipZeros(octets, integer);
  if (integer.end - start > 6) return 'large';
  let value = 0;
  for (let at = start; at < integer.end; at++) value = value * 256 + (octets.octetAt(at) ?? 0);
  return value;
}

function skipZeros(octets: Octets, { start, end }: DerElement): number {
  let at = start;
  while (at < end && octets.octetAt(at) === 0) at++;
  return at;
}

/**
 * A secret key shows itself in its first elements, so that one that is cut off is told too. PKCS #1: SEQUENCE { 0, n, ...
 * }. PKCS #8: SEQUENCE { 0, SEQUENCE, ... }, encrypted SEQUENCE { SEQUENCE { OID, ... }, OCTET STRING }. SEC 1: SEQUENCE {
 * 1, OCTET STRING, ... }.
 */
function findPrivateForm(octets: Octets, start: number, end: number): 'pkcs1' | 'pkcs8' | 'sec1' | undefined {
  const first = readDerElement(octets, start, Math.min(end, octets.length));
  if (first === undefined) return undefined;
  const next = octets.octetAt(first.end);
  if (first.tag === derTag.sequence) return next === derTag.octetString ? 'pkcs8' : undefined;
  if (first.tag !== derTag.integer || first.end !== first.start + 1) return undefined;
  const version = octets.octetAt(first.start);
  if (version === 0 && next === derTag.integer) return 'pkcs1';
  if (version !== undefined && version < 2 && next === derTag.sequence) return 'pkcs8';
  return version === 1 && next === derTag.octetString ? 'sec1' : undefined;
}

/** `ssh-rsa` and its like begin with the length of their name: base64 `AAAAB3NzaC1`, `AAAAC3NzaC1`. */
function startsOpenSsh(octets: Octets): boolean {
  return (
    octets.octetAt(0) === 0 &&
    octets.octetAt(1) === 0 &&
    octets.octetAt(2) === 0 &&
    octets.octetAt(4) === 0x73 &&
    octets.octetAt(5) === 0x73
  );
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
