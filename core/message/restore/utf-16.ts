import { encodeCodePoint } from '../../text/utf8.js';

export interface Utf16Reading {
  /** The characters as UTF-8. */
  readonly octets: Uint8Array;
  /** The offset in the file of the character that an octet belongs to. Linear. */
  fileOffset(offset: number): number;
}

/**
 * The characters of a file in UTF-16, told by its byte order mark or by its first two characters, which are ASCII in a
 * header. Undefined for any other file.
 */
export function readUtf16(file: Uint8Array): Utf16Reading | undefined {
  const endian = endianOf(file);
  if (endian === undefined) return undefined;
  const start = endian.hasMark ? 2 : 0;
  // A unit becomes three octets at most; a pair of surrogates becomes four.
  const octets = new Uint8Array(Math.floor((file.length - start) / 2) * 3);
  let filled = 0;
  for (const { codePoint } of characters(file, start, endian.low)) {
    if (codePoint < 0x80) octets[filled++] = codePoint;
    else {
      const encoded = encodeCodePoint(codePoint);
      for (let at = 0; at < encoded.length; at++) octets[filled++] = encoded.charCodeAt(at);
    }
  }
  return {
    octets: octets.subarray(0, filled),
    fileOffset(offset) {
      let encoded = 0;
      for (const { codePoint, at } of characters(file, start, endian.low)) {
        encoded += codePoint < 0x80 ? 1 : encodeCodePoint(codePoint).length;
        if (encoded > offset) return at;
      }
      return file.length;
    },
  };
}

/** `low`: where the low octet of a unit stands, 0 for little-endian. */
function endianOf(file: Uint8Array): { readonly low: 0 | 1; readonly hasMark: boolean } | undefined {
  const [first, second, third, fourth] = file;
  if (first === 0xff && second === 0xfe) return { low: 0, hasMark: true };
  if (first === 0xfe && second === 0xff) return { low: 1, hasMark: true };
  if (first && second === 0 && third && fourth === 0) return { low: 0, hasMark: false };
  return first === 0 && second && third === 0 && fourth ? { low: 1, hasMark: false } : undefined;
}

function* characters(
  file: Uint8Array,
  start: number,
  low: 0 | 1,
): IterableIterator<{ readonly codePoint: number; readonly at: number }> {
  const unitAt = (at: number): number => ((file[at + 1 - low] ?? 0) << 8) | (file[at + low] ?? 0);
  for (let at = start; at + 1 < file.length; at += 2) {
    const unit = unitAt(at);
    const next = unit >= 0xd800 && unit < 0xdc00 && at + 3 < file.length ? unitAt(at + 2) : 0;
    if (next >= 0xdc00 && next < 0xe000) {
      yield { codePoint: 0x10000 + ((unit - 0xd800) << 10) + (next - 0xdc00), at };
      at += 2;
    } else yield { codePoint: unit, at };
  }
}
