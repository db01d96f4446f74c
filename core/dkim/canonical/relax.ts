/**
 * Writes octets in relaxed form (RFC 6376 s3.4.4): see `Transform`. Nothing but numbers and octets is touched here, which
 * lets the loop be compiled once and for all; one comparison more for each octet costs a third of its speed, so LF files
 * have a loop of their own.
 */
export function relaxLines(
  octets: Uint8Array,
  start: number,
  end: number,
  buffer: Uint8Array,
  filledBefore: number,
): number {
  let filled = filledBefore;
  let at = start;
  while (at < end) {
    while (at < end) {
      const octet = octets[at] as number;
      // A space that stands alone stays: nearly all do.
      if (octet <= space && (octet === space ? (octets[at + 1] as number) <= space : octet === tab)) break;
      buffer[filled++] = octet;
      at++;
    }
    if (at >= end) break;
    do at++;
    while (octets[at] === space || octets[at] === tab);
    const isAtLineEnd = octets[at] === cr && octets[at + 1] === lf;
    if (!isAtLineEnd) buffer[filled++] = space;
  }
  return filled;
}

/** The same of octets in which an LF ends a line too that has no CR before it. */
export function relaxBareLines(
  octets: Uint8Array,
  start: number,
  end: number,
  buffer: Uint8Array,
  filledBefore: number,
): number {
  let filled = filledBefore;
  let at = start;
  while (at < end) {
    const octet = octets[at++] as number;
    if (octet === space || octet === tab) {
      while (octets[at] === space || octets[at] === tab) at++;
      const isAtLineEnd = octets[at] === lf || (octets[at] === cr && octets[at + 1] === lf);
      if (!isAtLineEnd) buffer[filled++] = space;
      continue;
    }
    if (octet === lf && octets[at - 2] !== cr) buffer[filled++] = cr;
    buffer[filled++] = octet;
  }
  return filled;
}

/** Writes octets with CRLF for every LF. */
export function mendLineEnds(
  octets: Uint8Array,
  start: number,
  end: number,
  buffer: Uint8Array,
  filledBefore: number,
): number {
  let filled = filledBefore;
  for (let at = start; at < end; at++) {
    const octet = octets[at] as number;
    if (octet === lf && octets[at - 1] !== cr) buffer[filled++] = cr;
    buffer[filled++] = octet;
  }
  return filled;
}

const space = 0x20;
const tab = 0x09;
const cr = 0x0d;
const lf = 0x0a;
