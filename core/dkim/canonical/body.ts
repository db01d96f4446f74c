import type { Canonicalization } from '../../records/signature-values.js';
import type { BytePorts } from '../../text/source.js';
import { contentEnd, crlf } from './body-end.js';
import { PieceWriter, type Sink } from './piece-writer.js';
import { isWhiteSpace, relaxBareLines, relaxLines } from './relax.js';

/** The octets of a body, and what ends its lines: `crlf`, as sent; `any`: an LF alone counts as CRLF too. */
export interface BodyOctets {
  readonly octets: Uint8Array;
  readonly lineEnds: 'crlf' | 'any';
}

/** Octets looked through at once. Twice as many or half as many are no faster. */
const blockLength = 64 * 1024;

/**
 * Hands the canonical form of a body on in pieces (RFC 6376 s3.4.3, s3.4.4) and returns its length. A piece is used up
 * when `sink` returns. Linear. Octets that stay as they are go on as they lie in the body, in blocks of 64 KB or more.
 */
export function canonicalizeBody(
  body: BodyOctets,
  canonicalization: Canonicalization,
  ports: BytePorts,
  sink: Sink,
): number {
  const { octets, lineEnds } = body;
  const end = contentEnd(body, canonicalization);
  if (end === 0) {
    if (canonicalization === 'relaxed') return 0;
    sink(crlf);
    return crlf.length;
  }
  if (canonicalization === 'simple' && lineEnds === 'crlf') {
    sink(octets.subarray(0, end));
    sink(crlf);
    return end + crlf.length;
  }
  const writer = new PieceWriter(sink);
  for (let at = 0; at < end; ) {
    const blockEnd = endOfBlock(octets, at, end);
    const block = octets.subarray(at, blockEnd);
    if (canonicalization === 'simple') at = mendLineEnds(octets, at, blockEnd, writer);
    else if (lineEnds === 'any') at = relaxBareLines(octets, at, blockEnd, writer);
    else if (isRelaxed(block, ports)) {
      writer.pass(block);
      at = blockEnd;
    } else at = relaxLines(octets, at, blockEnd, writer);
  }
  writer.pass(crlf);
  writer.end();
  return writer.length;
}

/** Where a block ends that begins at `at`: behind no white space, so that no run of it is cut. */
function endOfBlock(octets: Uint8Array, at: number, end: number): number {
  let blockEnd = Math.min(at + blockLength, end);
  while (blockEnd < end && isWhiteSpace(octets[blockEnd - 1])) blockEnd++;
  return blockEnd;
}

/** Whether nothing in a block changes: no tab, no two spaces, none at the end of a line. Base64 has none at all. */
function isRelaxed(block: Uint8Array, ports: BytePorts): boolean {
  if (block.indexOf(tab) >= 0) return false;
  return block.indexOf(space) < 0 || !(ports.has(block, '  ') || ports.has(block, ' \r'));
}

/** Writes octets with CRLF for every LF. */
function mendLineEnds(octets: Uint8Array, start: number, end: number, writer: PieceWriter): number {
  const { buffer } = writer;
  let filled = writer.filled;
  for (let at = start; at < end; at++) {
    if (filled >= writer.limit) filled = writer.flush(filled);
    const octet = octets[at] as number;
    if (octet === lf && octets[at - 1] !== cr) buffer[filled++] = cr;
    buffer[filled++] = octet;
  }
  writer.filled = filled;
  return end;
}

const space = 0x20;
const tab = 0x09;
const cr = 0x0d;
const lf = 0x0a;
