import { readBase64 } from '../text/base64.js';
import { sha256Hex } from '../text/sha256.js';
import type { PublicKey } from './public-key.js';

/**
 * The SHA-256 of a key's SubjectPublicKeyInfo, in hexadecimal: what `openssl pkey -pubin -outform DER | sha256sum` prints,
 * whichever form was published. `p`: the value that `key` was read from.
 */
export function fingerprintOf(p: string, key: PublicKey): string {
  return sha256Hex(infoOf(readBase64(p).octets, key));
}

function infoOf(octets: Uint8Array, { algorithm, form }: PublicKey): Uint8Array {
  if (form === 'spki') return octets;
  if (algorithm === 'ed25519') return concat(ed25519Head, octets);
  const bits = concat(header(0x03, octets.length + 1), [0], octets);
  return concat(header(0x30, rsaAlgorithm.length + bits.length), rsaAlgorithm, bits);
}

/** SEQUENCE { SEQUENCE { 1.3.101.112 }, BIT STRING of 32 octets }, up to the key (RFC 8410 s4). */
const ed25519Head = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];
/** SEQUENCE { 1.2.840.113549.1.1.1, NULL } (RFC 3279 s2.3.1). */
const rsaAlgorithm = [
  0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00,
];

/** Tag and length of a DER element. */
function header(tag: number, length: number): readonly number[] {
  if (length < 0x80) return [tag, length];
  return length < 0x100 ? [tag, 0x81, length] : [tag, 0x82, length >> 8, length & 0xff];
}

function concat(...parts: readonly ArrayLike<number>[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
