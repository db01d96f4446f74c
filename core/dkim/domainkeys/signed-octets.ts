import type { HeaderField } from '../../message/header-field.js';
import type { Message } from '../../message/read-message.js';
import { plainPorts } from '../../text/source.js';
import { canonicalizeBody } from '../canonical/body.js';
import type { BodyOctets } from '../canonical/body-end.js';
import { contentEnd, crlf } from '../canonical/body-end.js';
import { CanonicalHeader } from '../canonical/header.js';
import { PieceWriter, type Sink, type Transform } from '../canonical/piece-writer.js';

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
    writer.write(message.bytes, span.start, span.end, { transform: squeezeField, white: 'kept' });
    writer.pass(crlf);
  }
  const end = contentEnd(body, 'relaxed');
  if (end > 0) {
    writer.pass(crlf);
    writer.write(body.octets, 0, end, { transform: squeezeLines, white: 'kept' });
    writer.pass(crlf);
  }
  writer.end();
  return pieces;
}

/** Leaves out blanks, tabs and all of a line end: of a field that becomes one line. */
const squeezeField: Transform = (octets, start, end, buffer, filledBefore) => {
  let filled = filledBefore;
  for (let at = start; at < end; at++) {
    const octet = octets[at] as number;
    if (octet !== 0x20 && octet !== 0x09 && octet !== 0x0d && octet !== 0x0a) buffer[filled++] = octet;
  }
  return filled;
};

/** Leaves out blanks, tabs and CRs; an LF ends a line. */
const squeezeLines: Transform = (octets, start, end, buffer, filledBefore) => {
  let filled = filledBefore;
  for (let at = start; at < end; at++) {
    const octet = octets[at] as number;
    if (octet === 0x0a) buffer[filled++] = 0x0d;
    if (octet !== 0x20 && octet !== 0x09 && octet !== 0x0d) buffer[filled++] = octet;
  }
  return filled;
};
