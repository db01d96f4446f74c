import type { Span } from '../../text/span.js';

/** Octets of a UTF-8 byte order mark at the start; 0 where there is none. */
export function byteOrderMarkLength(octets: Uint8Array): number {
  return octets[0] === 0xef && octets[1] === 0xbb && octets[2] === 0xbf ? 3 : 0;
}

/** Where the empty lines end that stand at `start`. */
export function leadingBlanksEnd(octets: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end) {
    if (octets[at] === 0x0a) at++;
    else if (octets[at] === 0x0d && octets[at + 1] === 0x0a && at + 1 < end) at += 2;
    else break;
  }
  return at;
}

/** Digits that the count of an .emlx file has at most. */
const maxCountDigits = 10;

/**
 * The message inside an .emlx file of Apple Mail: a line with the count of its octets, the message, a property list. The
 * file proves itself: behind that many octets an XML declaration follows, or nothing.
 */
export function findEmlx(octets: Uint8Array, start: number): Span | undefined {
  let at = start;
  let count = 0;
  while (at - start <= maxCountDigits && isDigit(octets[at])) {
    count = count * 10 + ((octets[at] ?? 0) - 0x30);
    at++;
  }
  if (at === start || at - start > maxCountDigits) return undefined;
  while (octets[at] === 0x20) at++;
  if (octets[at] === 0x0d) at++;
  if (octets[at] !== 0x0a) return undefined;
  const message = { start: at + 1, end: at + 1 + count };
  if (message.end > octets.length) return undefined;
  let rest = message.end;
  while (rest < octets.length && (octets[rest] ?? 0) <= 0x20) rest++;
  const isXml = octets[rest] === 0x3c && octets[rest + 1] === 0x3f;
  return rest === octets.length || isXml ? message : undefined;
}

function isDigit(octet: number | undefined): boolean {
  return octet !== undefined && octet >= 0x30 && octet <= 0x39;
}
