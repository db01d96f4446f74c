import { derTag } from './der.js';

/** SEQUENCE { OID 1.2.840.113549.1.1.1, NULL } */
const rsaAlgorithm = [
  ...[0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01],
  ...[0x05, 0x00],
];

/** A bare RSAPublicKey (PKCS #1) wrapped as SubjectPublicKeyInfo, which crypto libraries take (RFC 3279 s2.3.1). */
export function wrapRsaKey(pkcs1: Uint8Array): Uint8Array {
  const bits = element(derTag.bitString, [0, ...pkcs1]);
  return Uint8Array.from(element(derTag.sequence, [...rsaAlgorithm, ...bits]));
}

function element(tag: number, content: readonly number[]): number[] {
  return [tag, ...lengthOctets(content.length), ...content];
}

function lengthOctets(length: number): number[] {
  if (length < 0x80) return [length];
  return length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
}
