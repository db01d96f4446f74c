import type { PieceWriter } from './piece-writer.js';

/**
 * Writes the octets from `start` on in relaxed form (RFC 6376 s3.4.4) and returns where it stopped: at `end`, or behind the
 * white space there. One comparison more for each octet costs a third of the speed, so LF files have a loop of their own.
 */
export function relaxLines(octets: Uint8Array, start: number, end: number, writer: PieceWriter): number {
  const { buffer, limit } = writer;
  let filled = writer.filled;
  let at = start;
  while (at < end) {
    if (filled >= limit) filled = writer.flush(filled);
    const stop = Math.min(end, at + limit - filled);
    while (at < stop) {
      const octet = octets[at] as number;
      // A space that stands alone stays: nearly all do.
      if (octet <= space && (octet === space ? (octets[at + 1] as number) <= space : octet === tab)) break;
      buffer[filled++] = octet;
      at++;
    }
    if (at >= stop) continue;
    do at++;
    while (isWhiteSpace(octets[at]));
    const isAtLineEnd = octets[at] === cr && octets[at + 1] === lf;
    if (!isAtLineEnd) buffer[filled++] = space;
  }
  writer.filled = filled;
  return at;
}

/** The same of octets in which an LF ends a line too that has no CR before it. */
export function relaxBareLines(octets: Uint8Array, start: number, end: number, writer: PieceWriter): number {
  const { buffer, limit } = writer;
  let filled = writer.filled;
  let at = start;
  while (at < end) {
    if (filled >= limit) filled = writer.flush(filled);
    const octet = octets[at++] as number;
    if (octet === space || octet === tab) {
      while (isWhiteSpace(octets[at])) at++;
      const isAtLineEnd = octets[at] === lf || (octets[at] === cr && octets[at + 1] === lf);
      if (!isAtLineEnd) buffer[filled++] = space;
      continue;
    }
    if (octet === lf && octets[at - 2] !== cr) buffer[filled++] = cr;
    buffer[filled++] = octet;
  }
  writer.filled = filled;
  return at;
}

export function isWhiteSpace(octet: number | undefined): boolean {
  return octet === space || octet === tab;
}

const space = 0x20;
const tab = 0x09;
const cr = 0x0d;
const lf = 0x0a;
