import type { DnsMessage, MessageData, MessageRecord } from '../../../core/dns/message.js';
import { nameInMessage } from '../../../core/dns/wire-name.js';
import { readData } from './read-data.js';

/** Octets of the header (RFC 1035 s4.1.1). */
const headerOctets = 12;
const inClass = 1;
const optType = 41;

/**
 * Reads a message that answers one of our queries (`answersQuery` has seen to its header and question). Undefined where
 * its records cannot be told from each other. Linear in its octets.
 */
export function readMessage(octets: Buffer): DnsMessage | undefined {
  const flags = octets.readUInt16BE(2);
  const head = {
    isTruncated: (flags & 0x0200) !== 0,
    isAuthoritative: (flags & 0x0400) !== 0,
    isRecursionAvailable: (flags & 0x0080) !== 0,
  };
  let rcode = flags & 0x0f;
  // What was cut may be cut anywhere.
  if (head.isTruncated) return { ...head, rcode, answers: [], authorities: [] };
  let at = headerOctets;
  if (octets.readUInt16BE(4) === 1) {
    const question = nameInMessage(octets, at);
    if (question === undefined) return undefined;
    at = question.end + 4;
  }
  const sections: MessageRecord[][] = [[], [], []];
  for (const [index, section] of sections.entries()) {
    const count = octets.readUInt16BE(6 + index * 2);
    for (let number = 0; number < count; number++) {
      const found = readRecord(octets, at);
      if (found === undefined) return undefined;
      at = found.end;
      if (found.rrType === optType) rcode |= (found.record.ttlSeconds >>> 24) << 4;
      else if (found.rrClass === inClass) section.push(found.record);
    }
  }
  const [answers = [], authorities = []] = sections;
  return { ...head, rcode, answers, authorities };
}

interface Found {
  readonly record: MessageRecord;
  readonly rrType: number;
  readonly rrClass: number;
  readonly end: number;
}

function readRecord(octets: Buffer, start: number): Found | undefined {
  const owner = nameInMessage(octets, start);
  if (owner === undefined || owner.end + 10 > octets.length) return undefined;
  const at = owner.end;
  const rrType = octets.readUInt16BE(at);
  const rrClass = octets.readUInt16BE(at + 2);
  const end = at + 10 + octets.readUInt16BE(at + 8);
  if (end > octets.length) return undefined;
  const data: MessageData = rrClass === inClass ? readData(rrType, octets, at + 8, end) : { type: 'other' };
  return {
    record: { owner: owner.name, ttlSeconds: octets.readUInt32BE(at + 4), data },
    rrType,
    rrClass,
    end,
  };
}
