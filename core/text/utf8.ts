/** The UTF-8 octets of one code point, one character an octet. A lone surrogate becomes U+FFFD, as encoders do. */
export function encodeCodePoint(codePoint: number): string {
  const c = codePoint >= 0xd800 && codePoint <= 0xdfff ? 0xfffd : codePoint;
  if (c < 0x80) return String.fromCharCode(c);
  if (c < 0x800) return String.fromCharCode(0xc0 | (c >> 6), 0x80 | (c & 0x3f));
  if (c < 0x10000) {
    return String.fromCharCode(0xe0 | (c >> 12), 0x80 | ((c >> 6) & 0x3f), 0x80 | (c & 0x3f));
  }
  return String.fromCharCode(
    0xf0 | (c >> 18),
    0x80 | ((c >> 12) & 0x3f),
    0x80 | ((c >> 6) & 0x3f),
    0x80 | (c & 0x3f),
  );
}

/** One decoded character: its code point and how many octets it took. */
interface Decoded {
  readonly codePoint: number;
  readonly width: number;
}

/**
 * The character whose UTF-8 form starts at `at`. An octet that starts none (Latin-1 text, a cut sequence, an overlong
 * form, a surrogate) is read by itself as Latin-1, so that nothing a person wrote disappears.
 */
export function decodeAt(octet: (index: number) => number, at: number, end: number): Decoded {
  const lead = octet(at);
  const width = lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1;
  const alone: Decoded = { codePoint: lead, width: 1 };
  if (lead < 0x80 || width === 1 || lead >= 0xf5 || at + width > end) return alone;
  let codePoint = lead & (0xff >> (width + 1));
  for (let i = 1; i < width; i++) {
    const next = octet(at + i);
    if ((next & 0xc0) !== 0x80) return alone;
    codePoint = (codePoint << 6) | (next & 0x3f);
  }
  const smallest = width === 2 ? 0x80 : width === 3 ? 0x800 : 0x10000;
  const isSurrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
  return codePoint < smallest || codePoint > 0x10ffff || isSurrogate ? alone : { codePoint, width };
}

/** Octets (one character each) as the text a person would read. */
export function textOfOctets(octets: string): string {
  if (isAscii(octets)) return octets;
  let text = '';
  for (let at = 0; at < octets.length; ) {
    const { codePoint, width } = decodeAt((i) => octets.charCodeAt(i), at, octets.length);
    text += String.fromCodePoint(codePoint);
    at += width;
  }
  return text;
}

function isAscii(octets: string): boolean {
  for (let at = 0; at < octets.length; at++) if (octets.charCodeAt(at) > 0x7f) return false;
  return true;
}
