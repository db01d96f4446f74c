import type { HeaderField } from '../../message/header-field.js';
import type { Message } from '../../message/read-message.js';
import { plainPorts } from '../../text/source.js';
import { type BodyOctets, canonicalizeBody } from '../canonical/body.js';
import { contentEnd, crlf } from '../canonical/body-end.js';
import { CanonicalHeader } from '../canonical/header.js';
import { PieceWriter, type Sink } from '../canonical/piece-writer.js';

/** How DomainKeys bring a message into one form: `nofws` without any white space in its lines (RFC 4870 s3.4.2). */
export type DomainkeysForm = 'simple' | 'nofws';

/**
 * The octets that a DomainKeys signature covers (RFC 4870 s3.4.2): the fields given, an empty line and the body, without
 * the empty lines at its end; without the empty line too where that leaves nothing of the body.
 */
export function domainkeysOctets(
  message: Message,
  body: BodyOctets,
  fields: readonly HeaderField[],
  form: DomainkeysForm,
): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  const add: Sink = (octets) => {
    pieces.push(octets);
  };
  if (form === 'simple') {
    const header = new CanonicalHeader(message.bytes, 'simple');
    for (const piece of header.pieces(fields.map((field) => header.of(field)))) add(piece);
    if (contentEnd(body, 'simple') > 0) {
      add(crlf);
      // The buffer that pieces of mended bodies come in is used again.
      canonicalizeBody(body, 'simple', plainPorts, (octets) => add(octets.slice()));
    }
    return pieces;
  }
  const writer = new PieceWriter((octets) => add(octets.slice()));
  for (const { span } of fields) {
    squeeze(message.bytes.subarray(span.start, span.end), 'one-line', writer);
    writer.pass(crlf);
  }
  const end = contentEnd(body, 'relaxed');
  if (end > 0) {
    writer.pass(crlf);
    squeeze(body.octets.subarray(0, end), 'lines', writer);
    writer.pass(crlf);
  }
  writer.end();
  return pieces;
}

/** Writes octets without blanks, tabs and CRs; an LF ends a line of `lines`, and goes too where all is `one-line`. */
function squeeze(octets: Uint8Array, as: 'one-line' | 'lines', writer: PieceWriter): void {
  const { buffer } = writer;
  let filled = writer.filled;
  for (let at = 0; at < octets.length; at++) {
    if (filled >= writer.limit) filled = writer.flush(filled);
    const octet = octets[at] as number;
    if (octet === 0x0a) {
      if (as === 'one-line') continue;
      buffer[filled++] = 0x0d;
      buffer[filled++] = 0x0a;
    } else if (octet !== 0x20 && octet !== 0x09 && octet !== 0x0d) buffer[filled++] = octet;
  }
  writer.filled = filled;
}
