import { Buffer } from 'buffer';
import type { DnsQuestion } from '../../../core/dns/asking.js';
import { wireLengthOf } from '../../../core/dns/name.js';
import { packet } from './packet.js';

/**
 * Octets of an answer that we take in a datagram: what passes every network without being cut into fragments, which can
 * be forged (DNS Flag Day 2020).
 */
const udpPayloadSize = 1232;

export interface QueryOptions {
  /** 0 to 65535. */
  readonly id: number;
  /** Some old servers do not understand EDNS (RFC 6891 s6.2.2). */
  readonly edns: 'with' | 'without';
}

/** Octets of the header, of what follows the name of the question, and of an OPT record without options. */
const fixedOctets = { header: 12, question: 4, opt: 11 };

/** A query as it goes to a server, which is asked to resolve for us (RFC 1035 s4.1). */
export function encodeQuery({ name, type }: DnsQuestion, { id, edns }: QueryOptions): Uint8Array {
  const { header, question, opt } = fixedOctets;
  const length = header + wireLengthOf(name) + question + (edns === 'with' ? opt : 0);
  const message = {
    type: 'query',
    id,
    flags: packet.RECURSION_DESIRED,
    questions: [{ name, type, class: 'IN' }],
    additionals: edns === 'with' ? [optRecord] : [],
  } as const;
  // Every octet is written. Small buffers of their own would cost more than all the rest.
  return packet.encode(message, Buffer.allocUnsafe(length));
}

const optRecord = {
  ...({ type: 'OPT', name: '.', udpPayloadSize, extendedRcode: 0, ednsVersion: 0, flags: 0 } as const),
  options: [],
} as const;
