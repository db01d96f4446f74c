import { decodeAt } from '../text/utf8.js';
import { encodePunycode } from './punycode.js';

/**
 * A domain in A-labels (RFC 5890 s2.3.2.1): U-labels in UTF-8 become `xn--` labels, ASCII labels stay as they are.
 * Characters are folded to lower case and to their usual width first, as people mean them (RFC 5895 s2). Undefined for
 * what is no UTF-8, and for characters that no label can have: only letters, marks, digits, the hyphen and the few signs that
 * join letters are taken. `octets` has one character an octet.
 */
export function toAscii(octets: string): string | undefined {
  if (!notAscii.test(octets)) return octets;
  const text = textOfStrictUtf8(octets);
  if (text === undefined) return undefined;
  const labels: string[] = [];
  for (const label of folded(text).split(/[.\u3002]/)) {
    const ascii = notAscii.test(label) ? toALabel(label) : label;
    if (ascii === undefined) return undefined;
    labels.push(ascii);
  }
  return labels.join('.');
}

const notAscii = /[^\x00-\x7f]/;

// A letter at a time: of a whole word the language would have its say, and make another sigma of the last one.
function folded(text: string): string {
  return lower(lower(text).normalize('NFKC')).normalize('NFC');
}

function lower(text: string): string {
  let result = '';
  for (const char of text) result += char.toLowerCase();
  return result;
}

/** Middle dot, Greek and Hebrew signs of numbers, Katakana middle dot, joiners (RFC 5892 A.1-A.7). */
const taken = /^[\p{L}\p{M}\p{Nd}_\-\u00b7\u0375\u05f3\u05f4\u30fb\u200c\u200d]+$/u;
/** Points of code that a label of 63 octets can stand for at most. */
const longestLabel = 59;

function toALabel(label: string): string | undefined {
  const points = Array.from(label, (char) => char.codePointAt(0) ?? 0);
  if (points.length > longestLabel || !taken.test(label) || /^\p{M}/u.test(label)) return undefined;
  return `xn--${encodePunycode(points)}`;
}

/** The text of well-formed UTF-8; undefined for any other octets. */
function textOfStrictUtf8(octets: string): string | undefined {
  let text = '';
  for (let at = 0; at < octets.length; ) {
    const { codePoint, width } = decodeAt((index) => octets.charCodeAt(index), at, octets.length);
    if (width === 1 && codePoint >= 0x80) return undefined;
    text += String.fromCodePoint(codePoint);
    at += width;
  }
  return text;
}
