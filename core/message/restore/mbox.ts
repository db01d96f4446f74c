import type { Span } from '../../text/span.js';
import { byteOrderMarkLength, leadingBlanksEnd } from './containers.js';

const lineFeed = 0x0a;

/** Where the line ends that begins an mbox file or a message of one (`From sender date`); undefined for any other line. */
export function mboxLineEnd(octets: Uint8Array, start: number, end: number): number | undefined {
  if (!isFromAt(octets, start, end)) return undefined;
  let at = start + 4;
  while (octets[at] === 0x20 || octets[at] === 0x09) at++;
  // `From : someone` is a field (RFC 5322 s4.5).
  if (octets[at] === 0x3a) return undefined;
  return lineEndOf(octets, start, end);
}

/** Where the first message of an mbox ends that begins at `start`: before the `From ` line of the next one. */
export function firstOfMbox(octets: Uint8Array, start: number, end: number): number {
  for (let at = start + 1; at < end; at++) {
    if (octets[at - 1] !== lineFeed) continue;
    if (isFromAt(octets, at, end) && isBlankLineBefore(octets, at) && hasTime(octets, at, end)) return at;
  }
  return end;
}

/**
 * The messages of an mbox file, `From ` lines left out; a file that is no mbox is one message. A line that begins with
 * `From ` separates messages where an empty line stands above it and a time of the day in it.
 */
export function* splitMbox(octets: Uint8Array): IterableIterator<Span> {
  for (let start = 0; start < octets.length; ) {
    const first = mboxLineEnd(octets, start, octets.length) ?? start;
    const end = firstOfMbox(octets, first, octets.length);
    yield { start: first, end };
    start = end;
  }
}

/**
 * The messages of an mbox file one by one, each with its `From ` line. Nothing for a file that does not begin with one: then a
 * line in a text that looks like it separates nothing.
 */
export function* mboxParts(octets: Uint8Array): IterableIterator<Span> {
  let start = leadingBlanksEnd(octets, byteOrderMarkLength(octets), octets.length);
  while (start < octets.length) {
    const first = mboxLineEnd(octets, start, octets.length);
    if (first === undefined) return;
    const end = firstOfMbox(octets, first, octets.length);
    yield { start, end };
    start = end;
  }
}

export function isFromAt(octets: Uint8Array, at: number, end: number): boolean {
  return (
    at + 5 <= end &&
    octets[at] === 0x46 &&
    octets[at + 1] === 0x72 &&
    octets[at + 2] === 0x6f &&
    octets[at + 3] === 0x6d &&
    octets[at + 4] === 0x20
  );
}

function isBlankLineBefore(octets: Uint8Array, at: number): boolean {
  const before = octets[at - 2] === 0x0d ? at - 3 : at - 2;
  return octets[before] === lineFeed;
}

/** Octets of a line in which its time is looked for. */
const maxLine = 400;

/** Whether a line holds `hh:mm`: the date of a `From ` line, which a sentence has rarely. */
function hasTime(octets: Uint8Array, start: number, end: number): boolean {
  const limit = Math.min(lineEndOf(octets, start, end), start + maxLine);
  for (let at = start + 2; at + 2 < limit; at++) {
    if (octets[at] !== 0x3a) continue;
    if ([at - 2, at - 1, at + 1, at + 2].every((place) => isDigit(octets[place]))) return true;
  }
  return false;
}

function lineEndOf(octets: Uint8Array, start: number, end: number): number {
  const lf = octets.indexOf(lineFeed, start);
  return lf < 0 || lf >= end ? end : lf + 1;
}

function isDigit(octet: number | undefined): boolean {
  return octet !== undefined && octet >= 0x30 && octet <= 0x39;
}
