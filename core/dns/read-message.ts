import type { DnsMessage, MessageRecord } from './message.js';
import type { Name } from './name.js';
import { readData } from './read-data.js';
import { rrTypes } from './rr-types.js';
import { endOfName, nameInMessage } from './wire-name.js';

/** Octets of the header (RFC 1035 s4.1.1). */
const headerOctets = 12;
/** A compressed name that is the one right behind the header (RFC 1035 s4.1.4). */
const pointerToQuestion = 0xc000 + headerOctets;
const inClass = 1;

/**
 * Reads a message that answers one of our queries (`answersQuery` has seen to its header and question). Undefined where
 * its records cannot be told from each other. Linear in its octets.
 */
export function readMessage(octets: Uint8Array): DnsMessage | undefined {
  const view = new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
  const flags = view.getUint16(2);
  const isTruncated = (flags & 0x0200) !== 0;
  const isAuthoritative = (flags & 0x0400) !== 0;
  const isRecursionAvailable = (flags & 0x0080) !== 0;
  let rcode = flags & 0x0f;
  // What was cut may be cut anywhere.
  if (isTruncated) {
    return { isTruncated, isAuthoritative, isRecursionAvailable, rcode, answers: [], authorities: [] };
  }
  let at = headerOctets;
  if (view.getUint16(4) === 1) at = (endOfName(octets, at) ?? octets.length) + 4;
  const asked = nameInMessage(octets, headerOctets)?.name;
  const answers: MessageRecord[] = [];
  const authorities: MessageRecord[] = [];
  for (const [index, section] of [answers, authorities, undefined].entries()) {
    const count = view.getUint16(6 + index * 2);
    for (let number = 0; number < count; number++) {
      const frame = readFrame(octets, view, at);
      if (frame === undefined) return undefined;
      if (frame.rrType === rrTypes.OPT) rcode |= (view.getUint32(frame.ttlAt) >>> 24) << 4;
      else if (section !== undefined && frame.rrClass === inClass) {
        const record = readRecord(octets, view, at, frame, asked);
        if (record === undefined) return undefined;
        section.push(record);
      }
      at = frame.end;
    }
  }
  return { isTruncated, isAuthoritative, isRecursionAvailable, rcode, answers, authorities };
}

/** A record without a look at its parts. */
interface Frame {
  readonly rrType: number;
  readonly rrClass: number;
  readonly ttlAt: number;
  readonly end: number;
}

function readFrame(octets: Uint8Array, view: DataView, start: number): Frame | undefined {
  const at = endOfName(octets, start);
  if (at === undefined || at + 10 > octets.length) return undefined;
  const end = at + 10 + view.getUint16(at + 8);
  if (end > octets.length) return undefined;
  return { rrType: view.getUint16(at), rrClass: view.getUint16(at + 2), ttlAt: at + 4, end };
}

/** `asked`: the name in the question, which most records belong to. */
function readRecord(
  octets: Uint8Array,
  view: DataView,
  start: number,
  { rrType, ttlAt, end }: Frame,
  asked: Name | undefined,
): MessageRecord | undefined {
  const isAsked = view.getUint16(start) === pointerToQuestion;
  const owner = isAsked ? asked : nameInMessage(octets, start)?.name;
  if (owner === undefined) return undefined;
  const data = readData(rrType, octets, ttlAt + 6, end);
  return { owner, ttlSeconds: view.getUint32(ttlAt), data };
}
