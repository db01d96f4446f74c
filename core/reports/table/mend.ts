import { decodeAt, encodeCodePoint } from '../../text/utf8.js';

/**
 * What had to be done so that a value is text. `controls`: control characters became spaces. `encoding`: octets that are no
 * UTF-8 were read as windows-1252. `cut`: it was too long.
 */
export type Mending = 'none' | 'controls' | 'encoding' | 'cut';

/** Octets of a value that are kept. */
export const mostValueOctets = 4096;

/** Where a value ends that is cut if it is too long: never inside of a character of UTF-8. */
export function cutEnd(octets: Uint8Array, start: number, end: number): number {
  if (end - start <= mostValueOctets) return end;
  let stop = start + mostValueOctets;
  for (let back = 0; back < 3 && ((octets[stop] as number) & 0xc0) === 0x80; back++) stop--;
  return stop;
}

/** Whether a value is printable ASCII, which needs no mending. */
export function isPrintable(octets: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const octet = octets[i] as number;
    if (octet < 0x20 || octet > 0x7e) return false;
  }
  return true;
}

/** What windows-1252 has at 0x80-0x9f; 0 where it has nothing. */
const windows1252 = [
  ...[0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152],
  ...[0, 0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161],
  ...[0x203a, 0x0153, 0, 0x017e, 0x0178],
];

/**
 * The octets of a value as UTF-8. What is no UTF-8 is read as windows-1252, octet by octet, whatever the document declares:
 * declarations are wrong as often as not (docs/differences.md). Control characters become spaces.
 */
export function mendOctets(
  octets: Uint8Array,
  start: number,
  end: number,
): { readonly octets: Uint8Array; readonly mending: Mending } {
  let mending: Mending = 'none';
  let text = '';
  const octet = (i: number): number => octets[i] ?? 0;
  for (let at = start; at < end; ) {
    const { codePoint, width } = decodeAt(octet, at, end);
    at += width;
    if (codePoint < 0x20 || codePoint === 0x7f) {
      if (mending === 'none' && codePoint !== 0x0a && codePoint !== 0x0d && codePoint !== 0x09)
        mending = 'controls';
      text += ' ';
    } else if (codePoint >= 0x80 && width === 1) {
      mending = 'encoding';
      text += encodeCodePoint(windows1252[codePoint - 0x80] || codePoint);
    } else if (codePoint < 0x80) text += String.fromCharCode(codePoint);
    else text += encodeCodePoint(codePoint >= 0x80 && codePoint < 0xa0 ? 0xfffd : codePoint);
  }
  // White space at the ends only, and only that: other octets belong to characters.
  let from = 0;
  let to = text.length;
  while (from < to && text.charCodeAt(from) === 0x20) from++;
  while (to > from && text.charCodeAt(to - 1) === 0x20) to--;
  const mended = new Uint8Array(to - from);
  for (let i = 0; i < mended.length; i++) mended[i] = text.charCodeAt(from + i);
  return { octets: mended, mending };
}
