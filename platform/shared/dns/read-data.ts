import type { Buffer } from 'buffer';
import type { DnsData, DnsType } from '../../../core/dns/answer.js';
import type { MessageData } from '../../../core/dns/message.js';
import type { Name } from '../../../core/dns/name.js';
import { packet } from './packet.js';

/** The types that data is read of, by their numbers. */
const types: ReadonlyMap<number, DnsType | 'SOA' | 'DNAME'> = new Map([
  [1, 'A'],
  [2, 'NS'],
  [5, 'CNAME'],
  [6, 'SOA'],
  [12, 'PTR'],
  [15, 'MX'],
  [16, 'TXT'],
  [28, 'AAAA'],
  [39, 'DNAME'],
  [52, 'TLSA'],
  [99, 'SPF'],
]);

/** The data of a record, whose length stands at `at`, and which ends at `end`. */
export function readData(rrType: number, message: Buffer, at: number, end: number): MessageData {
  const type = types.get(rrType);
  if (type === undefined) return { type: 'other' };
  try {
    return readKnown(type, message, at, end) ?? { type: 'malformed', of: type };
  } catch {
    // dns-packet throws on whatever it cannot read, as Buffer does on what is not there: bad input, not a bug of ours.
    return { type: 'malformed', of: type };
  }
}

function readKnown(
  type: DnsType | 'SOA' | 'DNAME',
  message: Buffer,
  at: number,
  end: number,
): MessageData | undefined {
  switch (type) {
    case 'A':
    case 'AAAA': {
      const octets = message.subarray(at + 2, end);
      if (octets.length !== (type === 'A' ? 4 : 16)) return undefined;
      return { type, value: { family: type === 'A' ? 4 : 6, octets: [...octets] } };
    }
    case 'TXT':
    case 'SPF': {
      // A record without any string is none (RFC 1035 s3.3.14).
      const strings = decoded<readonly Buffer[]>('TXT', message, at, end);
      if (strings === undefined || strings.length === 0) return undefined;
      return { type, value: strings.map((string) => string.toString('latin1')) };
    }
    case 'MX': {
      const value = decoded<DnsData['MX']>(type, message, at, end);
      return value && { type, value };
    }
    case 'TLSA': {
      const value = decoded<TlsaOfPacket>(type, message, at, end);
      if (value === undefined) return undefined;
      const { usage, selector, matchingType, certificate } = value;
      return {
        type,
        value: { usage, selector, matchingType, association: certificate.toString('latin1') },
      };
    }
    case 'SOA': {
      const value = decoded<{ readonly minimum: number }>(type, message, at, end);
      return value && { type, minimumSeconds: value.minimum };
    }
    case 'DNAME': {
      const target = decoded<Name>(type, message, at, end);
      return target && { type, target };
    }
    default: {
      // The codec of NS believes the length; that of PTR reads the same data and tells where it ends.
      const value = decoded<Name>('PTR', message, at, end);
      return value && { type, value };
    }
  }
}

interface TlsaOfPacket {
  readonly usage: number;
  readonly selector: number;
  readonly matchingType: number;
  readonly certificate: Buffer;
}

/** What dns-packet makes of data; undefined where it does not end where its length says. */
function decoded<T>(type: string, message: Buffer, at: number, end: number): T | undefined {
  const codec = packet.record(type);
  const value = codec.decode(message.subarray(0, end), at) as T;
  return codec.decode.bytes === end - at ? value : undefined;
}
