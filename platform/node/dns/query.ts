import type { DnsQuestion } from '../../../core/dns/asking.js';
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

/** A query as it goes to a server, which is asked to resolve for us. */
export function encodeQuery({ name, type }: DnsQuestion, { id, edns }: QueryOptions): Buffer {
  const opt = { type: 'OPT', name: '.', udpPayloadSize, extendedRcode: 0, ednsVersion: 0, flags: 0 } as const;
  return packet.encode({
    type: 'query',
    id,
    flags: packet.RECURSION_DESIRED,
    questions: [{ name, type, class: 'IN' }],
    additionals: edns === 'with' ? [{ ...opt, options: [] }] : [],
  });
}
