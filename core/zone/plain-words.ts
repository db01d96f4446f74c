import { none } from './name-table.js';
import { rrTypes } from './rdata/types.js';

/** In the place of a type: the word is the class IN. */
export const classIn = -2;
/** In the place of a type: the word is no plain mnemonic. */
export const noMnemonic = -1;

const capacity = 512;
const mnemonics: (Uint8Array | undefined)[] = new Array(capacity).fill(undefined);
const numbers = new Int32Array(capacity);

addMnemonic('IN', classIn);
for (const { name, number, status } of rrTypes) {
  if (status !== 'meta' && status !== 'obsolete') addMnemonic(name, number);
}

function addMnemonic(name: string, number: number): void {
  const letters = Uint8Array.from(name, (letter) => letter.charCodeAt(0));
  let slot = hashOf(letters, 0, letters.length);
  while (mnemonics[slot] !== undefined) slot = (slot + 1) % capacity;
  mnemonics[slot] = letters;
  numbers[slot] = number;
}

/** The number of the type that a word names in any case, `classIn`, or `noMnemonic`. */
export function mnemonicOf(bytes: Uint8Array, start: number, end: number): number {
  if (end - start > 12) return noMnemonic;
  let slot = hashOf(bytes, start, end);
  for (;;) {
    const letters = mnemonics[slot];
    if (letters === undefined) return noMnemonic;
    if (isWord(letters, bytes, start, end)) return numbers[slot] as number;
    slot = (slot + 1) % capacity;
  }
}

function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + upper(bytes[at] as number)) | 0;
  return (hash ^ (hash >>> 9)) & (capacity - 1);
}

function isWord(letters: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (letters.length !== end - start) return false;
  for (let at = 0; at < letters.length; at++) {
    if (letters[at] !== upper(bytes[start + at] as number)) return false;
  }
  return true;
}

function upper(octet: number): number {
  return octet >= 0x61 && octet <= 0x7a ? octet - 0x20 : octet;
}

const unitSeconds = new Uint32Array(128);
for (const [unit, seconds] of [
  ['S', 1],
  ['M', 60],
  ['H', 3600],
  ['D', 86_400],
  ['W', 604_800],
] as const) {
  unitSeconds[unit.charCodeAt(0)] = seconds;
  unitSeconds[unit.toLowerCase().charCodeAt(0)] = seconds;
}

/** Seconds of a TTL of up to nine digits, or of up to three digits and a unit; `none` for any other word. */
export function plainTtl(bytes: Uint8Array, start: number, end: number): number {
  const last = bytes[end - 1] as number;
  const unit = last < 128 ? (unitSeconds[last] as number) : 0;
  if (unit === 0) return plainNumber(bytes, start, end, 9);
  const count = plainNumber(bytes, start, end - 1, 3);
  return count === none ? none : count * unit;
}

/** A decimal number of at most `digits` digits; `none` for any other word. */
export function plainNumber(bytes: Uint8Array, start: number, end: number, digits: number): number {
  if (end - start > digits || end === start) return none;
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] as number) - 0x30;
    if (digit < 0 || digit > 9) return none;
    value = value * 10 + digit;
  }
  return value;
}

/** Whether a word is an IPv4 address of four decimal octets without needless zeros. */
export function isPlainIp4(bytes: Uint8Array, start: number, end: number): boolean {
  let dots = 0;
  let octetStart = start;
  for (let at = start; at <= end; at++) {
    if (at < end && bytes[at] !== 0x2e) continue;
    const octet = plainNumber(bytes, octetStart, at, 3);
    if (octet === none || octet > 255) return false;
    if (bytes[octetStart] === 0x30 && at - octetStart > 1) return false;
    if (at < end) dots++;
    octetStart = at + 1;
  }
  return dots === 3;
}

/** Whether a word is an IPv6 address of hexadecimal groups (RFC 4291 s2.2, forms 1 and 2). */
export function isPlainIp6(bytes: Uint8Array, start: number, end: number): boolean {
  let groups = 0;
  let digits = 0;
  let gaps = 0;
  for (let at = start; at < end; at++) {
    const octet = bytes[at] as number;
    if (octet === 0x3a) {
      if (digits > 0) groups++;
      else if (at > start && bytes[at - 1] !== 0x3a) return false;
      if (digits === 0 && at === start && bytes[at + 1] !== 0x3a) return false;
      if (at > start && bytes[at - 1] === 0x3a) gaps++;
      digits = 0;
    } else if (isHexDigit(octet)) {
      if (++digits > 4) return false;
    } else return false;
  }
  if (digits > 0) groups++;
  else if (gaps === 0 || bytes[end - 2] !== 0x3a) return false;
  return gaps === 0 ? groups === 8 : gaps === 1 && groups <= 7;
}

export function isHexDigit(octet: number): boolean {
  const letter = octet | 0x20;
  return (octet >= 0x30 && octet <= 0x39) || (letter >= 0x61 && letter <= 0x66);
}
