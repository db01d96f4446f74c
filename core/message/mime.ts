import type { Span } from '../text/span.js';
import { unfold } from './header-text.js';
import { decodeTransfer } from './mime-decode.js';
import { readParameters } from './mime-parameters.js';
import { fieldsByKey, type Message, readMessage } from './read-message.js';

/** A message or a part of one, with the parts that it consists of (RFC 2045, RFC 2046). */
export interface MimePart {
  readonly message: Message;
  /** `text/xml`, in lower case; `text/plain` where nothing is said. */
  readonly type: string;
  readonly parameters: ReadonlyMap<string, string>;
  /** What the file is called, by Content-Disposition or Content-Type. To be shown, never to be opened. */
  readonly fileName: string | undefined;
  readonly transferEncoding: string;
  /** The body as it is sent. */
  readonly body: Uint8Array;
  /** Where its first octet stands in the octets that were read; undefined inside of what was decoded first. */
  readonly start: number | undefined;
  /** The parts of a multipart; the message inside of a message/rfc822. Empty for everything else. */
  readonly parts: readonly MimePart[];
  /** 0 for the message itself. */
  readonly depth: number;
}

/** Parts in parts that are taken apart; deeper ones are left whole. */
export const deepestPart = 10;
/** Parts of a message that are looked at. */
export const mostParts = 1000;

/**
 * Takes a message apart into its parts. Total; linear in the message for each level of parts. `mostOctets`: how many octets
 * may be looked through on all levels together; what goes beyond that is left whole.
 */
export function readMime(octets: Uint8Array, mostOctets = Number.POSITIVE_INFINITY): MimePart {
  return readPart(octets, { start: 0, depth: 0 }, { parts: mostParts, octets: mostOctets });
}

/** The body of a part with its transfer encoding undone. */
export function decodedBody({ body, transferEncoding }: MimePart): Uint8Array {
  return decodeTransfer(body, transferEncoding);
}

/** A part and all that are in it, outermost first. */
export function* walkParts(part: MimePart): IterableIterator<MimePart> {
  yield part;
  for (const inner of part.parts) yield* walkParts(inner);
}

/** The first field of a name (in lower case), unfolded; undefined without one. */
export function fieldOf({ message }: MimePart, key: string): string | undefined {
  const field = fieldsByKey(message.fields).get(key)?.[0];
  return field === undefined ? undefined : unfold(field.value).trim();
}

/** What may still be looked at. */
interface Allowance {
  parts: number;
  octets: number;
}

type Place = Pick<MimePart, 'start' | 'depth'>;

function readPart(octets: Uint8Array, { start, depth }: Place, allowance: Allowance): MimePart {
  const message = readMessage(octets);
  const byKey = fieldsByKey(message.fields);
  const value = (key: string): string => byKey.get(key)?.[0]?.value ?? '';
  const content = readParameters(value('content-type'));
  const disposition = readParameters(value('content-disposition'));
  const type = content.head === '' ? 'text/plain' : content.head;
  const body = octets.subarray(message.bodySpan.start, message.bodySpan.end);
  const transferEncoding = unfold(value('content-transfer-encoding')).trim().toLowerCase();
  const part = {
    message,
    type,
    parameters: content.parameters,
    fileName: disposition.parameters.get('filename') ?? content.parameters.get('name'),
    transferEncoding,
    body,
    start,
    depth,
  };
  return { ...part, parts: depth >= deepestPart ? [] : partsOf(part, allowance) };
}

function partsOf(part: Omit<MimePart, 'parts'>, allowance: Allowance): MimePart[] {
  const { type, body, depth, parameters } = part;
  const isMessage = type === 'message/rfc822' || type === 'message/global';
  const boundary = type.startsWith('multipart/') ? (parameters.get('boundary') ?? '') : '';
  if (!isMessage && boundary === '') return [];
  allowance.octets -= body.length;
  if (allowance.octets < 0) return [];
  const bodyStart = part.start === undefined ? undefined : part.start + part.message.bodySpan.start;
  if (isMessage) {
    if (allowance.parts-- <= 0) return [];
    const inner = decodeTransfer(body, part.transferEncoding);
    return [readPart(inner, { start: inner === body ? bodyStart : undefined, depth: depth + 1 }, allowance)];
  }
  const parts: MimePart[] = [];
  for (const { start, end } of splitParts(body, boundary)) {
    if (allowance.parts-- <= 0) break;
    const place = { start: bodyStart === undefined ? undefined : bodyStart + start, depth: depth + 1 };
    parts.push(readPart(body.subarray(start, end), place, allowance));
  }
  return parts;
}

const lineFeed = 0x0a;

/** What stands between the lines `--boundary`. The last part may lack its end. */
function* splitParts(body: Uint8Array, boundary: string): IterableIterator<Span> {
  let start = -1;
  for (let at = 0; at < body.length; ) {
    const next = afterLine(body, at);
    const kind = boundaryAt(body, at, next, boundary);
    if (kind !== 'none') {
      if (start >= 0) yield { start, end: beforeLineEnd(body, start, at) };
      start = next;
      if (kind === 'last') return;
    }
    at = next;
  }
  if (start >= 0 && start < body.length) yield { start, end: body.length };
}

/** Mail has short lines, of which a call for each would cost more. */
function afterLine(body: Uint8Array, start: number): number {
  let at = start;
  while (at < body.length) if (body[at++] === lineFeed) break;
  return at;
}

function boundaryAt(
  body: Uint8Array,
  start: number,
  end: number,
  boundary: string,
): 'none' | 'next' | 'last' {
  if (body[start] !== 0x2d || body[start + 1] !== 0x2d) return 'none';
  let at = start + 2;
  for (let i = 0; i < boundary.length; i++, at++) if (body[at] !== boundary.charCodeAt(i)) return 'none';
  const isLast = body[at] === 0x2d && body[at + 1] === 0x2d;
  if (isLast) at += 2;
  while (at < end && (body[at] as number) <= 0x20) at++;
  return at < end ? 'none' : isLast ? 'last' : 'next';
}

/** The line end before a boundary belongs to the boundary (RFC 2046 s5.1.1). */
function beforeLineEnd(body: Uint8Array, start: number, at: number): number {
  let end = at;
  if (end > start && body[end - 1] === lineFeed) end--;
  if (end > start && body[end - 1] === 0x0d) end--;
  return end;
}
