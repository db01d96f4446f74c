import type { Canonicalization } from '../../records/signature-values.js';
import type { BytePorts } from '../../text/source.js';
import type { BodyOctets } from './body-end.js';
import { contentEnd, crlf } from './body-end.js';
import { endOfChunk, PieceWriter, type Sink } from './piece-writer.js';
import { mendLineEnds, relaxBareLines, relaxLines } from './relax.js';

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
  writeLines(writer, body, end, canonicalization, ports);
  writer.pass(crlf);
  const { length } = writer;
  writer.end();
  return length;
}

/** The same of whole lines from the middle of a body, of which empty ones at their end count as any other. */
export function canonicalizeLines(
  body: BodyOctets,
  canonicalization: Canonicalization,
  ports: BytePorts,
  sink: Sink,
): number {
  const writer = new PieceWriter(sink);
  writeLines(writer, body, body.octets.length, canonicalization, ports);
  const { length } = writer;
  writer.end();
  return length;
}

function writeLines(
  writer: PieceWriter,
  { octets, lineEnds }: BodyOctets,
  end: number,
  canonicalization: Canonicalization,
  ports: BytePorts,
): void {
  if (lineEnds === 'any') {
    writer.write(octets, 0, end, canonicalization === 'simple' ? mending : relaxingBare);
    return;
  }
  if (canonicalization === 'simple') {
    writer.pass(octets.subarray(0, end));
    return;
  }
  for (let at = 0; at < end; ) {
    const blockEnd = endOfChunk(octets, at, end, blockLength);
    const block = octets.subarray(at, blockEnd);
    if (isRelaxed(block, ports)) writer.pass(block);
    else writer.write(octets, at, blockEnd, relaxing);
    at = blockEnd;
  }
}

const mending = { transform: mendLineEnds, white: 'kept' } as const;
const relaxing = { transform: relaxLines, white: 'collapsed' } as const;
const relaxingBare = { transform: relaxBareLines, white: 'collapsed' } as const;

/** Whether nothing in a block changes: no tab, no two spaces, none at the end of a line. Base64 has none at all. */
function isRelaxed(block: Uint8Array, ports: BytePorts): boolean {
  if (block.indexOf(0x09) >= 0) return false;
  return block.indexOf(0x20) < 0 || !(ports.has(block, '  ') || ports.has(block, ' \r'));
}
