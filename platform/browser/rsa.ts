import { derTag, type Octets, readDerElement, readOid } from '../../core/dkim/der.js';
import { hexOf } from '../shared/digest-info.js';

/** A public key. */
export interface RsaKey {
  readonly modulus: bigint;
  readonly exponent: bigint;
  /** Octets of the modulus, and so of each signature. */
  readonly length: number;
}

/** OpenSSL computes with no larger modulus, and with none above 3072 bits and an exponent above 64. */
const mostBits = 16_384;
const smallBits = 3072;
const mostExponentBits = 64;

const rsaEncryption = '1.2.840.113549.1.1.1';

/**
 * Reads a SubjectPublicKeyInfo with an RSA key (RFC 8017 a1.1). Undefined for anything else, and for a key that nothing can
 * be computed with, or only in a very long time.
 */
export function readRsaKey(der: Uint8Array): RsaKey | undefined {
  const octets: Octets = { length: der.length, octetAt: (index) => der[index] };
  const inside = (at: number, limit: number, tag: number) => {
    const element = readDerElement(octets, at, limit);
    return element?.tag === tag ? element : undefined;
  };
  const whole = inside(0, der.length, derTag.sequence);
  const algorithm = whole && inside(whole.start, whole.end, derTag.sequence);
  const oid = algorithm && inside(algorithm.start, algorithm.end, derTag.oid);
  if (whole === undefined || algorithm === undefined || oid === undefined) return undefined;
  if (readOid(octets, oid) !== rsaEncryption) return undefined;
  const bits = inside(algorithm.end, whole.end, derTag.bitString);
  // The first octet counts the bits that the last one lacks.
  const key = bits && der[bits.start] === 0 ? inside(bits.start + 1, bits.end, derTag.sequence) : undefined;
  const modulus = key && inside(key.start, key.end, derTag.integer);
  const exponent = key && modulus && inside(modulus.end, key.end, derTag.integer);
  if (modulus === undefined || exponent === undefined) return undefined;
  return keyOf(
    numberOf(der.subarray(modulus.start, modulus.end)),
    numberOf(der.subarray(exponent.start, exponent.end)),
  );
}

function keyOf(modulus: bigint, exponent: bigint): RsaKey | undefined {
  const bits = bitsOf(modulus);
  if (bits > mostBits || exponent >= modulus) return undefined;
  if (bits > smallBits && bitsOf(exponent) > mostExponentBits) return undefined;
  if (exponent < 1n || modulus % 2n === 0n) return undefined;
  return { modulus, exponent, length: Math.ceil(bits / 8) };
}

/** What a signature holds when it is opened, in hexadecimal digits with its padding; undefined for one that is none. */
export function openRsa({ modulus, exponent, length }: RsaKey, signature: Uint8Array): string | undefined {
  const number = numberOf(signature);
  if (signature.length !== length || number >= modulus) return undefined;
  return power(number, exponent, modulus)
    .toString(16)
    .padStart(length * 2, '0');
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  for (const digit of exponent.toString(2)) {
    result = (result * result) % modulus;
    if (digit === '1') result = (result * base) % modulus;
  }
  return result;
}

function numberOf(octets: Uint8Array): bigint {
  return octets.length === 0 ? 0n : BigInt(`0x${hexOf(octets)}`);
}

function bitsOf(number: bigint): number {
  return number.toString(2).length;
}
