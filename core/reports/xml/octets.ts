import { mostReferenceOctets } from './entities.js';

const lt = 0x3c;
const gt = 0x3e;
const ampersand = 0x26;
const quot = 0x22;
const apos = 0x27;

/** A value in quotes is no longer. */
const mostValueOctets = 4096;

/** A copy of octets from an offset on. (`slice` is none where they are a Buffer of Node's.) */
export function copyOf(octets: Uint8Array, from: number): Uint8Array {
  return new Uint8Array(octets.subarray(from));
}

/** One character an octet; of some thousands at most. Spread out as arguments they take four times as long. */
export function latin1Of(octets: Uint8Array): string {
  return Reflect.apply(String.fromCharCode, undefined, octets);
}

/** The `>` that ends a tag, or a `<` before it; values in quotes may hold both. -1 where neither is in reach. */
export function endOfTag(octets: Uint8Array, from: number): number {
  const n = octets.length;
  let i = from;
  while (i < n) {
    const octet = octets[i] as number;
    if (octet === gt || octet === lt) return i;
    if ((octet === quot || octet === apos) && octets[i - 1] === 0x3d) {
      const close = octets.subarray(i + 1, i + 1 + mostValueOctets).indexOf(octet);
      // A quote that nobody closes is none, once it is clear that nobody will.
      if (close < 0) return n - i > mostValueOctets ? octets.indexOf(gt, i + 1) : -1;
      i += 1 + close;
    }
    i++;
  }
  return -1;
}

/** Text up to an `&` at its end that may still become a reference. */
export function beforeOpenReference(octets: Uint8Array, start: number, end: number): number {
  const from = Math.max(start, end - mostReferenceOctets);
  for (let i = end - 1; i >= from; i--) {
    if (octets[i] === 0x3b) return end;
    if (octets[i] === ampersand) return i;
  }
  return end;
}

export function startsWith(octets: Uint8Array, at: number, word: string): boolean {
  if (at + word.length > octets.length) return false;
  for (let i = 0; i < word.length; i++) if (octets[at + i] !== word.charCodeAt(i)) return false;
  return true;
}

export function endsWith(octets: Uint8Array, end: number, word: string): boolean {
  return end >= word.length && startsWith(octets, end - word.length, word);
}
