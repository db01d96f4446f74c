import type { DnsData, DnsType } from '../dns/answer.js';
import { mxOf, nameOf, stringsOf, tlsaOf } from './rdata/views.js';

/** The data of a record of a zone as an answer gives it. `wire` is what `Zone.wireOf` returned for a record of the type. */
export function answerDataOf<T extends DnsType>(type: T, wire: string): DnsData[T];
export function answerDataOf(type: DnsType, wire: string): DnsData[DnsType] {
  switch (type) {
    case 'A':
    case 'AAAA':
      return { family: type === 'A' ? 4 : 6, octets: Array.from(wire, (octet) => octet.charCodeAt(0)) };
    case 'MX':
      return mxOf(wire);
    case 'TLSA':
      return tlsaOf(wire);
    case 'TXT':
    case 'SPF':
      return stringsOf(wire);
    default:
      return nameOf(wire);
  }
}
