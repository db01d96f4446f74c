import { say } from '../../../words/phrase.js';
import { type FieldKind, wordKind } from '../field-kind.js';
import { takeString } from './strings.js';

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUV';

/** Octets of a SHA-1 hash, the one algorithm there is (RFC 5155 s11). */
const sha1Length = 20;
/** Octets of any other hash: what is left of 255 for a name with the hash in base32. */
const longestHash = 155;

/** The next hashed owner name: base32hex without padding (RFC 5155 s3.3). Its length goes before it. */
export const hashedOwner: FieldKind = wordKind({
  syntax: say`a hashed name: base32 with digits 0-9 and A-V, without spaces`,
  octets(word, before) {
    const octets = word.length > longestHash * 2 ? undefined : octetsOfBase32(word.toUpperCase());
    if (octets === undefined || !fits(octets.length, before)) return undefined;
    return String.fromCharCode(octets.length) + octets;
  },
  print(wire) {
    const octets = takeString(wire);
    return octets !== undefined && fits(octets.length, wire.octets) ? base32OfOctets(octets) : undefined;
  },
});

function fits(length: number, record: string): boolean {
  return record.charCodeAt(0) === 1 ? length === sha1Length : length >= 1 && length <= longestHash;
}

/** The octets of base32 in upper case and without padding (RFC 4648 s7); undefined for what is none. */
export function octetsOfBase32(text: string): string | undefined {
  let octets = '';
  let bits = 0;
  let buffer = 0;
  for (const digit of text) {
    const value = digits.indexOf(digit);
    if (value < 0) return undefined;
    buffer = ((buffer << 5) | value) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    octets += String.fromCharCode((buffer >> bits) & 0xff);
  }
  // What is left over says nothing: less than a digit of zeros.
  return bits < 5 && (buffer & ((1 << bits) - 1)) === 0 ? octets : undefined;
}

function base32OfOctets(octets: string): string {
  let text = '';
  let bits = 0;
  let buffer = 0;
  for (let at = 0; at < octets.length; at++) {
    buffer = ((buffer << 8) | octets.charCodeAt(at)) & 0xfff;
    for (bits += 8; bits >= 5; bits -= 5) text += digits[(buffer >> (bits - 5)) & 0x1f];
  }
  return bits === 0 ? text : text + digits[(buffer << (5 - bits)) & 0x1f];
}
