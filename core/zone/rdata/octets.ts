/** Octets are strings of one character an octet all over the record data. */

/** A number in network order (RFC 1035 s2.3.2). `value` must fit `width` octets. */
export function octetsOfNumber(value: number, width: 1 | 2 | 4): string {
  if (width === 1) return String.fromCharCode(value);
  if (width === 2) return String.fromCharCode(value >>> 8, value & 0xff);
  return String.fromCharCode(value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff);
}

/** The number that `width` octets stand for in network order; octets past the end count as zero. */
export function numberOfOctets(octets: string, at: number, width: number): number {
  let value = 0;
  for (let i = 0; i < width; i++) value = value * 256 + (octets.charCodeAt(at + i) || 0);
  return value;
}

/** Puts pieces of text into words of at most `size` characters, as BIND splits long hex and base64 (RFC 1035 s5.1). */
export function inWords(text: string, size: number): string {
  if (text.length <= size) return text;
  const words: string[] = [];
  for (let at = 0; at < text.length; at += size) words.push(text.slice(at, at + size));
  return words.join(' ');
}

/** The widest word that `named-compilezone -s full` prints of hex and of base64. */
export const wordSize = 56;
