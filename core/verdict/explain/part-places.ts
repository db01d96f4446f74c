import type { MessageOctets } from '../../dkim/message-octets.js';
import { type MimePart, readMime } from '../../message/mime.js';
import { type CanonicalBody, canonicalOffsets } from './canonical-body.js';

/** A part of a body whose lines can be exchanged. */
export interface PartPlace {
  readonly part: MimePart;
  /** `1.2`: the second part of the first, as IMAP counts them (RFC 9051 s6.4.5). */
  readonly path: string;
  /** `whole`: header and body of a part without others inside. `header`: that of one with others. */
  readonly extent: 'whole' | 'header';
  /** Where its lines stand in the canonical form of the body. */
  readonly from: number;
  readonly to: number;
}

type FoundPart = Omit<PartPlace, 'from' | 'to'> & { readonly start: number; readonly end: number };

/** Parts that are looked at, and octets of a header. */
const mostPlaces = 100;
const longestHeader = 16 * 1024;
/** How often the octets of a body may be looked through, on all levels of parts together. */
export const mostLevels = 3;

/** The parts of a body, in order; none overlaps another. Linear. */
export function partPlaces(octets: MessageOctets, canonical: CanonicalBody): readonly PartPlace[] {
  const { message } = octets;
  const { start: bodyStart, end: bodyEnd } = message.bodySpan;
  const whole = readMime(message.bytes, (bodyEnd - bodyStart) * mostLevels);
  const found: FoundPart[] = [];
  for (const one of innerParts(whole, isMultipart(whole) ? '' : '1')) {
    if (found.length >= mostPlaces) break;
    const place = withEnd(message.bytes, one);
    if (place !== undefined) found.push(place);
  }
  const borders = [...new Set(found.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const inBody = canonicalOffsets(
    octets.body.body,
    canonical,
    borders.map((at) => at - bodyStart),
  );
  const byBorder = new Map(borders.map((border, index) => [border, inBody[index]]));
  return found.flatMap(({ start, end, ...place }) => {
    const [from, to] = [byBorder.get(start), byBorder.get(end)];
    return from === undefined || to === undefined ? [] : [{ ...place, from, to }];
  });
}

const isMultipart = ({ type }: MimePart): boolean => type.startsWith('multipart/');

/** The message itself is no part of its body. The parts of a multipart in a message count as parts of that message. */
function* innerParts(outer: MimePart, path: string): IterableIterator<Omit<PartPlace, 'from' | 'to'>> {
  for (const [index, part] of outer.parts.entries()) {
    // Inside of what is encoded no lines can be exchanged.
    if (part.start === undefined) continue;
    const number = `${index + 1}`;
    const own = isMultipart(part) && !isMultipart(outer) ? path : path === '' ? number : `${path}.${number}`;
    const hasInner = part.parts.some(({ start }) => start !== undefined);
    if (hasInner || !isMultipart(part)) yield { part, path: own, extent: hasInner ? 'header' : 'whole' };
    yield* innerParts(part, own);
  }
}

/** Undefined for a part behind which no boundary stands: it was cut off. */
function withEnd(bytes: Uint8Array, one: Omit<PartPlace, 'from' | 'to'>): FoundPart | undefined {
  const { start = 0, message, body } = one.part;
  if (!message.hasBody || message.bodySpan.start > longestHeader) return undefined;
  if (one.extent === 'header') return { ...one, start, end: start + message.bodySpan.start };
  let end = start + message.bodySpan.start + body.length;
  if (bytes[end] === 0x0d) end++;
  if (bytes[end++] !== 0x0a || bytes[end] !== 0x2d || bytes[end + 1] !== 0x2d) return undefined;
  return { ...one, start, end };
}
