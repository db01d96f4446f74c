import { type BytePorts, plainPorts } from '../text/source.js';
import type { Span } from '../text/span.js';
import type { HeaderField, HeaderFields } from './header-field.js';
import { HeaderOctets, WrittenField } from './written-field.js';

/** An Internet message (RFC 5322 s2.1), taken apart as far as header fields and body. All spans count octets of `bytes`. */
export interface Message {
  readonly bytes: Uint8Array;
  /** Topmost first. */
  readonly fields: HeaderFields;
  /** From the first octet to the end of the last header line, line end included; the empty line is not part of it. */
  readonly headerSpan: Span;
  /** What follows the empty line; empty at the end of the octets for a message without one. */
  readonly bodySpan: Span;
  /** Whether an empty line ends the header. Without one there is no body, not even an empty one. */
  readonly hasBody: boolean;
  /** Lines of the header that belong to no field: nothing that could be a name, or no colon. */
  readonly strays: readonly Span[];
  readonly headerLineEnds: LineEnds;
  /** Whether fields behind the first `maxFields` were left out. Nobody may then be told that a field is not there. */
  readonly isCut: boolean;
}

/** How often each line end occurs in a header, the empty line that ends it included. */
export interface LineEnds {
  readonly crlf: number;
  /** LF without a CR before it. It ends a line all the same: saved files have it. */
  readonly bareLf: number;
  /** CR without an LF behind it. It ends no line (RFC 5322 s2.3). */
  readonly bareCr: number;
}

/** Fields beyond this many are left out. Mail systems refuse a header of a tenth of that. */
export const maxFields = 250_000;

/**
 * Reads a message. Total; linear in the header, and does not look at the body. Field names may be followed by white space
 * (RFC 5322 s4.5); a line of nothing but white space goes on with the field above it (s4.2).
 */
export function readMessage(bytes: Uint8Array, ports: BytePorts = plainPorts): Message {
  const fields: HeaderField[] = [];
  const strays: Span[] = [];
  const octets = new HeaderOctets(bytes, ports);
  let crlf = 0;
  let bareLf = 0;
  let bareCr = 0;
  let isCut = false;
  /** Where the open field begins, and its name ends; -1 while none is open. */
  let fieldStart = -1;
  let nameEnd = -1;
  let valueStart = -1;
  let strayStart = -1;
  let at = 0;
  let hasBody = false;
  let headerEnd = bytes.length;
  const close = (end: number): void => {
    if (fieldStart >= 0) {
      if (fields.length < maxFields)
        fields.push(new WrittenField(octets, fieldStart, nameEnd, valueStart, end));
      else isCut = true;
    } else if (strayStart >= 0 && strays.length < maxFields) strays.push({ start: strayStart, end });
    fieldStart = -1;
    strayStart = -1;
  };
  /** Where the line before `at` ends, without its line end. */
  let lastEnd = 0;
  while (at < bytes.length) {
    let stop = at;
    let returns = 0;
    for (; stop < bytes.length; stop++) {
      const octet = bytes[stop];
      if (octet === lineFeed) break;
      if (octet === carriageReturn) returns++;
    }
    const hasLf = stop < bytes.length;
    const next = hasLf ? stop + 1 : stop;
    const hasCr = hasLf && stop > at && bytes[stop - 1] === carriageReturn;
    const end = hasCr ? stop - 1 : stop;
    if (hasCr) crlf++;
    else if (hasLf) bareLf++;
    bareCr += hasCr ? returns - 1 : returns;
    if (end === at) {
      headerEnd = at;
      hasBody = true;
      at = next;
      break;
    }
    if (!isBlank(bytes[at]) || (fieldStart < 0 && strayStart < 0)) {
      close(lastEnd);
      nameEnd = endOfName(bytes, at, end);
      valueStart = nameEnd > at ? findValue(bytes, nameEnd, end) : -1;
      if (valueStart < 0) strayStart = at;
      else fieldStart = at;
    }
    lastEnd = end;
    at = next;
  }
  close(lastEnd);
  octets.endsAt(headerEnd);
  return {
    ...{ bytes, fields, strays, isCut, hasBody },
    headerSpan: { start: 0, end: headerEnd },
    bodySpan: { start: hasBody ? at : bytes.length, end: bytes.length },
    headerLineEnds: { crlf, bareLf, bareCr },
  };
}

// field-name = 1*ftext            ftext = %d33-57 / %d59-126                                  (RFC 5322 s3.6.8)
function endOfName(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && isNameOctet(bytes[at] ?? 0)) at++;
  return at;
}

/** Where a value begins, given where its name ends; -1 where no colon follows. */
function findValue(bytes: Uint8Array, nameEnd: number, end: number): number {
  let at = nameEnd;
  while (at < end && isBlank(bytes[at])) at++;
  return at < end && bytes[at] === colon ? at + 1 : -1;
}

function isNameOctet(octet: number): boolean {
  return octet > 0x20 && octet < 0x7f && octet !== colon;
}

function isBlank(octet: number | undefined): boolean {
  return octet === 0x20 || octet === 0x09;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const colon = 0x3a;

/** The fields of each name, topmost first, by their key. */
export function fieldsByKey(fields: HeaderFields): ReadonlyMap<string, readonly HeaderField[]> {
  const byKey = new Map<string, HeaderField[]>();
  for (const field of fields) {
    const same = byKey.get(field.key);
    if (same === undefined) byKey.set(field.key, [field]);
    else same.push(field);
  }
  return byKey;
}
