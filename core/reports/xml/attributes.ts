import { latin1Of } from './octets.js';

export interface Attribute {
  /** With its prefix, one character an octet. */
  readonly name: string;
  readonly value: string;
}

/** Octets of one tag that are looked at for attributes. */
const mostOctets = 16_384;

/**
 * The attributes between two offsets of a start tag. Entities stay as they are. Whatever is no
 * `name="value"` is passed over. Linear.
 */
export function readAttributes(octets: Uint8Array, start: number, end: number): readonly Attribute[] {
  const text = latin1Of(octets.subarray(start, Math.min(end, start + mostOctets)));
  const attributes: Attribute[] = [];
  let at = 0;
  while (at < text.length) {
    const equals = text.indexOf('=', at);
    if (equals < 0) break;
    let nameEnd = equals;
    while (nameEnd > at && isBlank(text.charCodeAt(nameEnd - 1))) nameEnd--;
    let nameStart = nameEnd;
    while (nameStart > at && isNamePart(text.charCodeAt(nameStart - 1))) nameStart--;
    let from = equals + 1;
    while (from < text.length && isBlank(text.charCodeAt(from))) from++;
    const quote = text[from];
    const close = quote === '"' || quote === "'" ? text.indexOf(quote, from + 1) : -1;
    if (close < 0) {
      at = equals + 1;
      continue;
    }
    if (nameEnd > nameStart) {
      attributes.push({ name: text.slice(nameStart, nameEnd), value: text.slice(from + 1, close) });
    }
    at = close + 1;
  }
  return attributes;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
}

function isNamePart(code: number): boolean {
  return !isBlank(code) && code !== 0x22 && code !== 0x27 && code !== 0x3c && code !== 0x3d;
}
