import type { DnsType } from './answer.js';
import type { DnsQuestion } from './asking.js';
import { wireLengthOf } from './name.js';
import { rrTypes } from './rr-types.js';
import { writeName } from './wire-name.js';

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
const recursionDesired = 0x0100;
const inClass = 1;

/** A query as it goes to a server, which is asked to resolve for us (RFC 1035 s4.1). */
export function encodeQuery({ name, type }: DnsQuestion, { id, edns }: QueryOptions): Uint8Array {
  const { header, question, opt } = fixedOctets;
  const questionAt = header + wireLengthOf(name);
  const query = new Uint8Array(questionAt + question + (edns === 'with' ? opt : 0));
  const view = new DataView(query.buffer);
  view.setUint16(0, id);
  view.setUint16(2, recursionDesired);
  view.setUint16(4, 1);
  view.setUint16(10, edns === 'with' ? 1 : 0);
  writeName(name, query, header);
  view.setUint16(questionAt, numbers[type]);
  view.setUint16(questionAt + 2, inClass);
  if (edns === 'with') {
    // The root as its name, and in place of a class what we take; no extended flags and no options (RFC 6891 s6.1.2).
    view.setUint16(questionAt + question + 1, rrTypes.OPT);
    view.setUint16(questionAt + question + 3, udpPayloadSize);
  }
  return query;
}

const numbers: Readonly<Record<DnsType, number>> = rrTypes;
