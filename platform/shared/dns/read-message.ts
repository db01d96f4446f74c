import { Buffer } from 'buffer';
import type { DnsMessage, MessageRecord } from '../../../core/dns/message.js';
import type { Name } from '../../../core/dns/name.js';
import { endOfName, nameInMessage } from '../../../core/dns/wire-name.js';
import { readData } from './read-data.js';

/** Octets of the header (RFC 1035 s4.1.1). */
const headerOctets = 12;
/** A compressed name that is the one right behind the header (RFC 1035 s4.1.4). */
const pointerToQuestion = 0xc000 + headerOctets;
const inClass = 1;
const optType = 41;

/**
 * Reads a message that answers one of our queries (`answersQuery` has seen to its header and question). Undefined where
 * its records cannot be told from each other. Linear in its octets.
 */
export function readMessage(message: Uint8Array): DnsMessage | undefined {
  // A view of the same octets, which dns-packet can read.
  const octets = Buffer.from(message.buffer, message.byteOffset, message.byteLength);
  const flags = octets.readUInt16BE(2);
  const isTruncated = (flags & 0x0200) !== 0;
  const isAuthoritative = (flags & 0x0400) !== 0;
  const isRecursionAvailable = (flags & 0x0080) !== 0;
  let rcode = flags & 0x0f;
  // What was cut may be cut anywhere.
  if (isTruncated) {
    return { isTruncated, isAuthoritative, isRecursionAvailable, rcode, answers: [], authorities: [] };
  }
  let at = headerOctets;
  if (octets.readUInt16BE(4) === 1) at = (endOfName(octets, at) ?? octets.length) + 4;
  const asked = nameInMessage(octets, headerOctets)?.name;
  const answers: MessageRecord[] = [];
  const authorities: MessageRecord[] = [];
  for (const [index, section] of [answers, authorities, undefined].entries()) {
    const count = octets.readUInt16BE(6 + index * 2);
    for (let number = 0; number < count; number++) {
      const frame = readFrame(octets, at);
      if (frame === undefined) return undefined;
      if (frame.rrType === optType) rcode |= (octets.readUInt32BE(frame.ttlAt) >>> 24) << 4;
      else if (section !== undefined && frame.rrClass === inClass) {
        const record = readRecord(octets, at, frame, asked);
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

function readFrame(octets: Buffer, start: number): Frame | undefined {
  const at = endOfName(octets, start);
  if (at === undefined || at + 10 > octets.length) return undefined;
  const end = at + 10 + octets.readUInt16BE(at + 8);
  if (end > octets.length) return undefined;
  return { rrType: octets.readUInt16BE(at), rrClass: octets.readUInt16BE(at + 2), ttlAt: at + 4, end };
}

/** `asked`: the name in the question, which most records belong to. */
function readRecord(
  octets: Buffer,
  start: number,
  { rrType, ttlAt, end }: Frame,
  asked: Name | undefined,
): MessageRecord | undefined {
  const isAsked = octets.readUInt16BE(start) === pointerToQuestion;
  const owner = isAsked ? asked : nameInMessage(octets, start)?.name;
  if (owner === undefined) return undefined;
  const data = readData(rrType, octets, ttlAt + 4, end);
  return { owner, ttlSeconds: octets.readUInt32BE(ttlAt), data };
}
